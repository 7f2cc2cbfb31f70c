import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes many providers in a service on this machine that was started with --demo and an embedded database of its own: reference data that know them, imported and published
 * as an operator does; and with the database their rows, assignments, a key of the API and a submitter each. Writes UKPRN and key of each, one provider a line.
 *
 * <p>Run with PostgreSQL's driver on the class path: java -cp DRIVER MakeProviders.java PORT DATA-FOLDER FOLDER-OF-THE-SAMPLE-REFERENCE-DATA COUNT OUT
 */
public final class MakeProviders {

  private static final int FIRST = 10_100_001;
  private static final String MODEL = "10000001";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String service;

  private MakeProviders(int port) {
    this.service = "http://127.0.0.1:" + port;
  }

  public static void main(String[] arguments) throws Exception {
    MakeProviders make = new MakeProviders(Integer.parseInt(arguments[0]));
    Path data = Path.of(arguments[1]);
    int count = Integer.parseInt(arguments[3]);
    List<String> postmaster = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"));
    try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/postgres", "openilr",
        Files.readString(data.resolve("database/password")))) {
      Path pack = Files.createTempFile("providers-", ".zip");
      try {
        write(pack, Path.of(arguments[2]), count);
        make.publish(pack, database);
      } finally {
        Files.delete(pack);
      }
      Files.write(Path.of(arguments[4]), providers(database, count));
    }
  }

  /** The tables of the sample that have rows of its first provider, with the same rows for each of the others. */
  private static void write(Path pack, Path sample, int count) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pack)); Stream<Path> tables = Files.list(sample)) {
      for (Path table : tables.filter(file -> file.toString().endsWith(".csv")).sorted().toList()) {
        List<String> rows = Files.readAllLines(table);
        List<String> ofModel = rows.stream().filter(row -> row.contains(MODEL)).toList();
        if (!ofModel.isEmpty()) {
          zip.putNextEntry(new ZipEntry(table.getFileName().toString()));
          StringBuilder text = new StringBuilder(String.join("\n", rows)).append('\n');
          for (int i = 0; i < count; i++) {
            String ukprn = String.valueOf(FIRST + i);
            ofModel.forEach(row -> text.append(row.replace(MODEL, ukprn)).append('\n'));
          }
          zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** As an operator does on the pages. */
  private void publish(Path pack, Connection database) throws IOException, InterruptedException, SQLException {
    send("/sign-in", "application/x-www-form-urlencoded", ("username=operator&password=demonstration&_csrf=" + encoded(token("/sign-in"))).getBytes(StandardCharsets.UTF_8));
    String line = "----providers";
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    part(form, line, "name=\"_csrf\"", token("/operator/reference/upload").getBytes(StandardCharsets.UTF_8));
    part(form, line, "name=\"base\"", "sample".getBytes(StandardCharsets.UTF_8));
    part(form, line, "name=\"file\"; filename=\"providers.zip\"", Files.readAllBytes(pack));
    form.write(("--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
    send("/operator/reference/upload", "multipart/form-data; boundary=" + line, form.toByteArray());
    String[] version = {null, "IMPORTING", null};
    while ("IMPORTING".equals(version[1])) {
      Thread.sleep(500);
      try (ResultSet row = database.createStatement().executeQuery("select id, state, message from reference_version order by id desc limit 1")) {
        version = row.next() ? new String[] {row.getString(1), row.getString(2), row.getString(3)} : new String[] {null, "not there", "the upload was refused"};
      }
    }
    if (!"READY".equals(version[1])) {
      throw new IOException("The reference data of the providers are " + version[1] + ": " + version[2]);
    }
    send("/operator/reference/" + version[0] + "/publish", "application/x-www-form-urlencoded",
        ("when=now&_csrf=" + encoded(token("/operator/reference/" + version[0]))).getBytes(StandardCharsets.UTF_8));
  }

  private static void part(OutputStream form, String line, String names, byte[] content) throws IOException {
    form.write(("--" + line + "\r\nContent-Disposition: form-data; " + names + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    form.write(content);
    form.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private String token(String page) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(browser.send(HttpRequest.newBuilder(URI.create(service + page)).build(), HttpResponse.BodyHandlers.ofString()).body());
    if (!token.find()) {
      throw new IOException("The page " + page + " has no form");
    }
    return token.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void send(String path, String type, byte[] content) throws IOException, InterruptedException {
    int status = browser.send(HttpRequest.newBuilder(URI.create(service + path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(content)).build(),
        HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException(path + " answers " + status);
    }
  }

  private static List<String> providers(Connection database, int count) throws SQLException, GeneralSecurityException {
    SecureRandom random = new SecureRandom();
    List<String> made = new ArrayList<>();
    database.setAutoCommit(false);
    try (PreparedStatement provider = database.prepareStatement("insert into provider (ukprn, name) values (?, ?)");
        PreparedStatement assignment = database.prepareStatement("insert into assignment (ukprn, collection) values (?, 'ILR2021')");
        PreparedStatement key = database.prepareStatement("insert into api_key (ukprn, name, role, prefix, sha256, created_by, created_at, expires_at) "
            + "values (?, 'load', 'PROVIDER_SUBMITTER', ?, ?, 'load', now(), now() + interval '1 day')");
        PreparedStatement submitter = database.prepareStatement("insert into account (user_name, display_name, role, ukprn, password) "
            + "select 'load' || ?, 'Load', role, ?, password from account where user_name = 'submitter'")) {
      for (int ukprn = FIRST; ukprn < FIRST + count; ukprn++) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String prefix = "ilr_" + HexFormat.of().toHexDigits(ukprn);
        String whole = prefix + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        run(provider, ukprn, "Provider " + ukprn);
        run(assignment, ukprn);
        run(key, ukprn, prefix, MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        run(submitter, ukprn, ukprn);
        made.add(ukprn + " " + whole);
      }
      database.commit();
    }
    return made;
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }
}
