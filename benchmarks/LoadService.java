import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads a service on this machine that was started with --demo: its two providers with users send returns within a minute, while somebody looks at pages; then learners are
 * checked one by one. Prints the figures and stops by itself; exit code 1 when a return was lost or not checked.
 *
 * <p>Run with: java LoadService.java PORT UPLOADS LEARNER-CHECKS RETURN-OF-10000001 RETURN-OF-10000002 LEARNER-JSON
 */
public final class LoadService {

  private static final int MOST_UPLOADS = 5_000;
  private static final int MOST_CHECKS = 200_000;
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final int CLIENTS = 4;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("ilr_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final String service;

  private LoadService(int port) {
    this.service = "http://127.0.0.1:" + port;
  }

  public static void main(String[] arguments) throws Exception {
    LoadService load = new LoadService(Integer.parseInt(arguments[0]));
    int uploads = Math.min(MOST_UPLOADS, Integer.parseInt(arguments[1]));
    int checks = Math.min(MOST_CHECKS, Integer.parseInt(arguments[2]));
    User one = load.new User("submitter", 10000001);
    User other = load.new User("other", 10000002);
    boolean well = load.returns(uploads, List.of(one, other), List.of(Path.of(arguments[3]), Path.of(arguments[4])));
    well &= load.learners(checks, one, Path.of(arguments[5]));
    System.exit(well ? 0 : 1);
  }

  /** Somebody who is signed in with a browser, and has made a key of the API. */
  private final class User {

    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
    private final int ukprn;
    private final String key;

    User(String name, int ukprn) throws IOException, InterruptedException {
      this.ukprn = ukprn;
      post("/sign-in", "/sign-in", "username=" + name + "&password=demonstration");
      post("/account/keys", "/account/keys", "name=load&submits=true&days=1");
      Matcher found = KEY.matcher(page("/account/keys"));
      if (!found.find()) {
        throw new IOException("No key was made; is this a service that was started with --demo?");
      }
      key = found.group();
    }

    String page(String path) throws IOException, InterruptedException {
      return browser.send(HttpRequest.newBuilder(URI.create(service + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private void post(String form, String path, String fields) throws IOException, InterruptedException {
      Matcher token = TOKEN.matcher(page(form));
      if (!token.find()) {
        throw new IOException("The page " + form + " has no form");
      }
      browser.send(HttpRequest.newBuilder(URI.create(service + path)).header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))).build(),
          HttpResponse.BodyHandlers.discarding());
    }

    HttpRequest.Builder api(String path) {
      return HttpRequest.newBuilder(URI.create(service + "/api/v1" + path)).header("Authorization", "Bearer " + key).timeout(Duration.ofMinutes(2));
    }
  }

  private boolean returns(int uploads, List<User> users, List<Path> files) throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    List<Long> ids = Collections.synchronizedList(new ArrayList<>());
    List<Long> sent = Collections.synchronizedList(new ArrayList<>());
    List<Long> pages = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger refused = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    Future<?> reader = CompletableFuture.runAsync(() -> read(users.get(0), ids, pages, over));
    // One after the other for a provider: a file must not be older than the one before.
    ExecutorService senders = Executors.newFixedThreadPool(users.size());
    long every = TimeUnit.MINUTES.toNanos(1) / Math.max(1, uploads);
    List<Future<?>> sending = new ArrayList<>();
    for (int provider = 0; provider < users.size(); provider++) {
      User user = users.get(provider);
      Path file = files.get(provider);
      int first = provider;
      sending.add(senders.submit(() -> {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        LocalDateTime made = LocalDateTime.now().minusDays(2);
        for (int number = first; number < uploads; number += users.size()) {
          TimeUnit.NANOSECONDS.sleep(Math.max(0, start + number * every - System.nanoTime()));
          String name = "ILR-%d-2021-%s-01.xml".formatted(user.ukprn, STAMP.format(made.plusSeconds(number)));
          long before = System.nanoTime();
          HttpResponse<String> answer = client.send(user.api("/collections/ILR2021/submissions?fileName=" + name).header("Content-Type", "application/xml")
              .header("Idempotency-Key", name).POST(HttpRequest.BodyPublishers.ofFile(file)).build(), HttpResponse.BodyHandlers.ofString());
          sent.add(System.nanoTime() - before);
          Matcher id = ID.matcher(answer.body());
          if (answer.statusCode() == 202 && id.find()) {
            ids.add(Long.valueOf(id.group(1)));
          } else if (refused.incrementAndGet() == 1) {
            System.out.println("The first that was refused: " + answer.statusCode() + " " + answer.body());
          }
        }
        return null;
      }));
    }
    for (Future<?> one : sending) {
      one.get();
    }
    senders.shutdown();
    long allSent = System.nanoTime();
    int[] checked = new int[1];
    int left = waitUntilChecked(users, ids, checked);
    long end = System.nanoTime();
    over.set(true);
    reader.get();
    System.out.printf("%d returns sent in %.0f s, %d refused; %d checked and funded, %d not, %.0f s after the first was sent (%.1f a minute)%n", ids.size(),
        seconds(allSent - start), refused.get(), checked[0], ids.size() - checked[0], seconds(end - start), ids.size() / seconds(end - start) * 60);
    figures("uploads", sent);
    figures("pages meanwhile", pages);
    return refused.get() == 0 && checked[0] == uploads;
  }

  /** Somebody who looks at one page after the other, four a second. */
  private void read(User user, List<Long> ids, List<Long> pages, AtomicBoolean over) {
    try {
      for (int i = 0; !over.get(); i++) {
        List<Long> known;
        synchronized (ids) {
          known = new ArrayList<>(ids);
        }
        String path = switch (i % 3) {
          case 0 -> "/collections";
          case 1 -> "/collections/ILR2021/upload";
          default -> "/submissions";
        };
        long before = System.nanoTime();
        int status = user.browser.send(HttpRequest.newBuilder(URI.create(service + path)).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        pages.add(System.nanoTime() - before);
        if (status != 200) {
          System.out.println("The page " + path + " answers " + status + " after " + known.size() + " uploads");
        }
        Thread.sleep(250);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("The pages cannot be read", e);
    }
  }

  /** @return how many were not checked when the time was up */
  private int waitUntilChecked(List<User> users, List<Long> ids, int[] checked) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    List<Long> open = new ArrayList<>(ids);
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    while (!open.isEmpty() && System.nanoTime() < end) {
      Long id = open.get(0);
      String state = users.stream().map(user -> state(client, user, id)).filter(found -> !found.isEmpty()).findFirst().orElse("LOST");
      if (state.equals("RECEIVED") || state.equals("CHECKING")) {
        Thread.sleep(500);
      } else {
        checked[0] += state.equals("CHECKED") ? 1 : 0;
        open.remove(0);
      }
    }
    return open.size();
  }

  private static String state(HttpClient client, User user, long id) {
    try {
      Matcher state = STATE.matcher(client.send(user.api("/submissions/" + id).build(), HttpResponse.BodyHandlers.ofString()).body());
      return state.find() ? state.group(1) : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private boolean learners(int checks, User user, Path learner) throws InterruptedException, ExecutionException {
    check(Math.max(200, checks / 5), user, learner, new ArrayList<>());   // so that the machine is warm
    List<Long> times = Collections.synchronizedList(new ArrayList<>());
    long start = System.nanoTime();
    int failed = check(checks, user, learner, times);
    System.out.printf("%d learner checks by %d clients, %d failed: %.0f a second%n", checks, CLIENTS, failed, checks / seconds(System.nanoTime() - start));
    figures("learner checks", times);
    return failed == 0;
  }

  private int check(int checks, User user, Path learner, List<Long> times) throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      all.add(clients.submit(() -> {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (next.getAndIncrement() < checks) {
          HttpRequest request = user.api("/learners/check?year=2021").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofFile(learner)).build();
          long before = System.nanoTime();
          int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
          times.add(System.nanoTime() - before);
          if (status != 200 && failed.incrementAndGet() == 1) {
            System.out.println("The first check that failed answers " + status);
          }
        }
        return null;
      }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    clients.shutdown();
    return failed.get();
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private static void figures(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length > 0) {
      System.out.printf("  %s: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms%n", what, sorted[sorted.length / 2] / 1e6,
          sorted[(int) Math.ceil(sorted.length * 0.95) - 1] / 1e6, Arrays.stream(sorted).max().orElse(0) / 1e6);
    }
  }
}
