import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Loads a service on this machine in which MakeProviders has made providers: each of them sends a return within a minute, while some of them look at pages, and then
 * again with the machine warm; then learners are checked one by one. Prints the figures and stops by itself; exit code 1 when a return was lost or not wholly checked and
 * funded, a page or a check failed, or a time is longer than it should be.
 *
 * <p>Run with: java LoadService.java PORT PROCESS-OF-THE-SERVICE PROVIDERS LEARNER-CHECKS RETURN LEARNER-JSON; the return is one of 500 learners of UKPRN 10000001
 */
public final class LoadService {

  private static final String MODEL = "10000001";
  private static final int LEARNERS = 500;
  private static final int MOST_CHECKS = 200_000;
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final int READERS = 5;
  private static final int SENDERS = 8;
  private static final int CLIENTS = 4;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
  private static final Pattern VALID = Pattern.compile("\"validLearners\":(\\d+)");
  private static final Pattern FUNDING = Pattern.compile("\"funding\":([0-9.]+)");
  private static final Pattern JOBS = Pattern.compile("openilr_jobs\\{kind=\"REPORTS\",state=\"([A-Z]+)\"} ([0-9.]+)");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final String service;
  private final long process;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private LoadService(int port, long process) {
    this.service = "http://127.0.0.1:" + port;
    this.process = process;
  }

  public static void main(String[] arguments) throws Exception {
    LoadService load = new LoadService(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    List<Provider> providers = Files.readAllLines(Path.of(arguments[2])).stream().map(line -> line.split(" ")).map(parts -> new Provider(parts[0], parts[1])).toList();
    int checks = Math.min(MOST_CHECKS, Integer.parseInt(arguments[3]));
    String file = Files.readString(Path.of(arguments[4]));
    byte[] learner = Files.readAllBytes(Path.of(arguments[5]));
    LocalDateTime made = LocalDateTime.now().minusDays(2);
    boolean well = load.returns("cold", providers, file, made);
    well &= load.returns("warm", providers, file, made.plusHours(1));
    well &= load.learners(checks, providers.get(0), learner);
    System.exit(well ? 0 : 1);
  }

  private record Provider(String ukprn, String key) {}

  private record Sent(Provider by, long id) {}

  private HttpRequest.Builder api(Provider by, String path) {
    return HttpRequest.newBuilder(URI.create(service + "/api/v1" + path)).header("Authorization", "Bearer " + by.key()).timeout(Duration.ofMinutes(2));
  }

  private boolean returns(String how, List<Provider> providers, String file, LocalDateTime made) throws InterruptedException, ExecutionException {
    List<Sent> taken = Collections.synchronizedList(new ArrayList<>());
    Times uploads = new Times("uploads");
    Times pages = new Times("pages meanwhile");
    AtomicInteger refused = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    List<Future<Integer>> reading = new ArrayList<>();
    for (Provider reader : providers.subList(0, Math.min(READERS, providers.size()))) {
      HttpClient browser = browser(reader);
      reading.add(readers.submit(() -> read(browser, reader, taken, pages, over)));
    }
    ScheduledExecutorService senders = Executors.newScheduledThreadPool(SENDERS);
    Duration before = processorTime();
    long start = System.nanoTime();
    List<Future<?>> sending = new ArrayList<>();
    for (int i = 0; i < providers.size(); i++) {
      Provider by = providers.get(i);
      String name = "ILR-%s-2021-%s-01.xml".formatted(by.ukprn(), STAMP.format(made));
      HttpRequest request = api(by, "/collections/ILR2021/submissions?fileName=" + name).header("Content-Type", "application/xml").header("Idempotency-Key", name)
          .POST(HttpRequest.BodyPublishers.ofString(file.replace(MODEL, by.ukprn()))).build();
      sending.add(senders.schedule(() -> {
        HttpResponse<String> answer = uploads.of(request, client);
        Matcher id = ID.matcher(answer.body());
        if (answer.statusCode() == 202 && id.find()) {
          taken.add(new Sent(by, Long.parseLong(id.group(1))));
        } else if (refused.incrementAndGet() == 1) {
          System.out.println("The first that was refused: " + answer.statusCode() + " " + answer.body());
        }
        return null;
      }, TimeUnit.MINUTES.toNanos(1) * i / providers.size(), TimeUnit.NANOSECONDS));
    }
    for (Future<?> one : sending) {
      one.get();
    }
    senders.shutdown();
    double allSent = seconds(System.nanoTime() - start);
    int checked = countChecked(taken);
    double allChecked = seconds(System.nanoTime() - start);
    Duration used = processorTime().minus(before);
    over.set(true);
    int failed = 0;
    for (Future<Integer> one : reading) {
      failed += one.get();
    }
    readers.shutdown();
    System.out.printf("%s: %d returns of %d learners sent in %.0f s, %d refused; %d wholly checked and funded, %d not, the last %.0f s after the first was sent%n", how,
        taken.size(), LEARNERS, allSent, refused.get(), checked, taken.size() - checked, allChecked);
    System.out.printf("  the service used %.0f s of the processors, load %s; reports: %s%n", used.toMillis() / 1e3, load(), reports());
    uploads.print();
    pages.print();
    return refused.get() == 0 && checked == providers.size() && failed == 0 && pages.atMost(200);
  }

  /** Somebody who is signed in. */
  private HttpClient browser(Provider provider) {
    HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
    try {
      Matcher token = TOKEN.matcher(browser.send(HttpRequest.newBuilder(URI.create(service + "/sign-in")).build(), HttpResponse.BodyHandlers.ofString()).body());
      if (!token.find()) {
        throw new IOException("The page of the sign-in has no form");
      }
      browser.send(HttpRequest.newBuilder(URI.create(service + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString("username=load" + provider.ukprn() + "&password=demonstration&_csrf="
              + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.discarding());
      return browser;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("Nobody can sign in", e);
    }
  }

  /** Looks at one page after the other, two a second: what there is to send, what was sent, and once there is one the results and findings of a return. */
  private int read(HttpClient browser, Provider reader, List<Sent> taken, Times pages, AtomicBoolean over) throws IOException, InterruptedException {
    int failed = 0;
    for (int i = 0; !over.get(); i++) {
      Sent sent;
      synchronized (taken) {
        sent = taken.stream().filter(one -> one.by().equals(reader)).findFirst().orElse(null);
      }
      String path = switch (sent == null ? i % 2 : i % 4) {
        case 0 -> "/collections";
        case 1 -> "/submissions";
        case 2 -> "/submissions/" + sent.id();
        default -> "/submissions/" + sent.id() + "/findings";
      };
      HttpResponse<String> answer = pages.of(HttpRequest.newBuilder(URI.create(service + path)).build(), browser);
      // The findings of a return that is not checked yet are not there.
      if (answer.statusCode() != 200 && !(answer.statusCode() == 404 && path.endsWith("/findings"))) {
        failed++;
        System.out.println("The page " + path + " answers " + answer.statusCode());
      }
      Thread.sleep(500);
    }
    return failed;
  }

  /** Waits until all are checked, and counts those in which every learner is valid and that are worth something. */
  private int countChecked(List<Sent> taken) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    int checked = 0;
    for (Sent sent : taken) {
      String found = answer(sent);
      while (System.nanoTime() < end && (found.isEmpty() || List.of("RECEIVED", "CHECKING").contains(first(STATE, found)))) {
        Thread.sleep(500);
        found = answer(sent);
      }
      boolean whole = first(STATE, found).equals("CHECKED") && first(VALID, found).equals(String.valueOf(LEARNERS)) && !first(FUNDING, found).isEmpty()
          && Double.parseDouble(first(FUNDING, found)) > 0;
      if (!whole) {
        System.out.println("Not wholly checked and funded: " + found);
      }
      checked += whole ? 1 : 0;
    }
    return checked;
  }

  private String answer(Sent sent) throws InterruptedException {
    try {
      return client.send(api(sent.by(), "/submissions/" + sent.id()).build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  /** How many jobs of reports are in which state, as the metrics said last. */
  private String reports() throws InterruptedException {
    try {
      String metrics = client.send(HttpRequest.newBuilder(URI.create(service + "/actuator/prometheus")).build(), HttpResponse.BodyHandlers.ofString()).body();
      return JOBS.matcher(metrics).results().map(job -> "%.0f %s".formatted(Double.parseDouble(job.group(2)), job.group(1).toLowerCase(Locale.ROOT)))
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      return "not known";
    }
  }

  private boolean learners(int checks, Provider by, byte[] learner) throws InterruptedException, ExecutionException {
    boolean well = true;
    for (String how : List.of("cold", "warm")) {
      Times times = new Times("learner checks");
      Duration before = processorTime();
      long start = System.nanoTime();
      int failed = check(checks, by, learner, times);
      double perSecond = checks / seconds(System.nanoTime() - start);
      System.out.printf("%s: %d learner checks by %d clients, %d failed: %.0f a second, each %.2f ms of the processors in the service, load %s%n", how, checks, CLIENTS,
          failed, perSecond, processorTime().minus(before).toMillis() / (double) checks, load());
      times.print();
      well &= failed == 0 && (how.equals("cold") || perSecond > 500 && times.atMost(20));
    }
    return well;
  }

  private int check(int checks, Provider by, byte[] learner, Times times) throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    HttpRequest request = api(by, "/learners/check?year=2021").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(learner)).build();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      all.add(clients.submit(() -> {
        while (next.getAndIncrement() < checks) {
          int status = times.of(request, client).statusCode();
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

  private Duration processorTime() {
    return ProcessHandle.of(process).flatMap(found -> found.info().totalCpuDuration()).orElse(Duration.ZERO);
  }

  private static String load() {
    return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  /** How long answers took. */
  private static final class Times {

    private final String what;
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    Times(String what) {
      this.what = what;
    }

    HttpResponse<String> of(HttpRequest request, HttpClient client) throws IOException, InterruptedException {
      long before = System.nanoTime();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      nanos.add(System.nanoTime() - before);
      return answer;
    }

    private double percentile(double share) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * share) - 1] / 1e6;
    }

    boolean atMost(double milliseconds) {
      return percentile(0.95) < milliseconds;
    }

    void print() {
      System.out.printf("  %d %s: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms%n", nanos.size(), what, percentile(0.5), percentile(0.95), percentile(1));
    }
  }
}
