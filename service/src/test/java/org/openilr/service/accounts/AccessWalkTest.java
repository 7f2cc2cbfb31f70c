package org.openilr.service.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.storage.FileStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.MediaTypeExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every page and every method of the API, as everybody, with what belongs to another provider. Who may use which stands in {@code access.txt}; one that is not there
 * fails the test, so that nobody forgets to think of it.
 */
@ServiceTest
class AccessWalkTest {

  /** What stands in everything of the other provider, and may be seen by nobody of this one. */
  private static final String SECRET = "Xanthippe-Quagmire";
  /** The same for the provider's own. */
  private static final String OWN = "Ottoline-Wimpole";
  private static final int HERE = 10000001;
  private static final int THERE = 10000002;
  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?::[^}]*)?}");

  @Autowired
  private MockMvc browser;
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;
  @Autowired
  private JdbcClient database;
  @Autowired
  private FileStore files;
  @Autowired
  private Accounts accounts;

  private Things there;
  private Things here;

  /** What a provider has. */
  private record Things(int ukprn, long submission, long job, long key, long account, String report) {}

  /**
   * A page or a method of the API.
   *
   * @param gives the form of its answer; null for any
   * @param takes the form of what is sent; null for any
   */
  private record Route(HttpMethod method, String pattern, MediaType gives, MediaType takes, HandlerMethod handler) {

    @Override
    public String toString() {
      return method + " " + pattern;
    }

    boolean changes() {
      return !method.equals(HttpMethod.GET);
    }
  }

  private record Answer(int status, String location, String everything) {

    boolean refused() {
      return status == 401 || status == 403 || status == 404 || location.contains("/sign-in");
    }
  }

  @BeforeEach
  void plant() throws IOException {
    there = plant(THERE, SECRET, SECRET);
    here = plant(HERE, OWN, "Somebody");
  }

  private Things plant(int ukprn, String marker, String person) throws IOException {
    String unique = marker + "-" + System.nanoTime();
    long submission = database.sql("insert into submission (ukprn, collection, period, file_name, file_bytes, file_key, sha256, origin, state, state_since, uploaded_by, "
            + "uploaded_at, message, learners, valid_learners, errors, warnings, learners_with_errors, learners_with_warnings, checked_at, summary) values (:ukprn, "
            + "'ILR2021', 12, :name, 7, :key, '', 'PAGE', 'CHECKED', now(), :person, now(), :person, 1, 0, 1, 0, 1, 0, now(), '{}') returning id")
        .param("ukprn", ukprn).param("name", "ILR-" + ukprn + "-2021-" + System.nanoTime() + ".XML").param("key", unique).param("person", person).query(Long.class).single();
    database.sql("insert into finding (submission, seq, rule, severity, learn_ref_number, learner_row, field_values, name) values (:id, 0, 'ULN_03', 'E', :marker, 0, "
        + ":marker, :marker)").param("id", submission).param("marker", marker).update();
    database.sql("insert into learner_funding (submission, seq, learn_ref_number, learner_row, model, line, kind, whole, months) values (:id, 0, :marker, 0, 'FM35', "
        + "'Adult', 'OnProg', 1, array_fill(1::numeric, array[12]))").param("id", submission).param("marker", marker).update();
    String report = "Report.csv";
    database.sql("insert into report (submission, name, file_name, format, file_bytes, file_key, made_at) values (:id, 'Report', :file, 'CSV', 7, :key, now())")
        .param("id", submission).param("file", report).param("key", unique + "-report").update();
    byte[] content = new String(SampleFiles.of(1, 0), StandardCharsets.UTF_8).replaceAll("<FamilyName>[^<]*<", "<FamilyName>" + marker + "<")
        .getBytes(StandardCharsets.UTF_8);
    files.put(unique, new ByteArrayInputStream(content), content.length);
    files.put(unique + "-report", new ByteArrayInputStream(marker.getBytes(StandardCharsets.UTF_8)), 1000);
    long job = database.sql("insert into job (submission, ukprn, kind, state, created_at, failure) values (:id, :ukprn, 'CHECK', 'FAILED', now(), :marker) returning id")
        .param("id", submission).param("ukprn", ukprn).param("marker", marker).query(Long.class).single();
    long key = database.sql("insert into api_key (ukprn, name, role, prefix, sha256, created_by, created_at, expires_at) values (:ukprn, :marker, 'PROVIDER_USER', "
            + ":unique, cast(:unique as bytea), :marker, now(), now() + interval '1 hour') returning id")
        .param("ukprn", ukprn).param("marker", marker).param("unique", unique).query(Long.class).single();
    long account = database.sql("insert into account (user_name, display_name, role, ukprn) values (:unique, :marker, 'PROVIDER_USER', :ukprn) returning id")
        .param("unique", unique).param("marker", marker).param("ukprn", ukprn).query(Long.class).single();
    return new Things(ukprn, submission, job, key, account, report);
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    mappings.getHandlerMethods().forEach((RequestMappingInfo info, HandlerMethod handler) -> {
      if (handler.getBeanType().getName().startsWith("org.openilr")) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        MediaType gives = form(info.getProducesCondition().getExpressions());
        MediaType takes = form(info.getConsumesCondition().getExpressions());
        for (String pattern : info.getPatternValues()) {
          (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
              .forEach(method -> routes.add(new Route(HttpMethod.valueOf(method.name()), pattern, gives, takes, handler)));
        }
      }
    });
    routes.sort((a, b) -> a.toString().compareTo(b.toString()));
    return routes;
  }

  private static MediaType form(Set<MediaTypeExpression> forms) {
    return forms.stream().map(MediaTypeExpression::getMediaType).findFirst().orElse(null);
  }

  /** Who may use each route: the names of roles, or ANYBODY. */
  private static Map<String, Set<String>> access() throws IOException {
    Map<String, Set<String>> access = new TreeMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(AccessWalkTest.class.getResourceAsStream("/access.txt"), StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
        String[] words = line.strip().split("\\s+");
        Set<String> who = new TreeSet<>();
        for (String word : Arrays.copyOfRange(words, 2, words.length)) {
          switch (word) {
            case "PROVIDER" -> who.addAll(List.of("PROVIDER_USER", "PROVIDER_SUBMITTER"));
            case "AGENCY" -> who.addAll(List.of("OPERATOR", "AUDITOR"));
            case "EVERYBODY" -> who.addAll(Arrays.stream(Role.values()).map(Role::name).toList());
            default -> who.add(word);
          }
        }
        assertThat(access.put(words[0] + " " + words[1], who)).as(line).isNull();
      }
    }
    return access;
  }

  private String fill(Route route, Things things) {
    StringBuilder path = new StringBuilder();
    Matcher variable = VARIABLE.matcher(route.pattern());
    while (variable.find()) {
      String before = route.pattern().substring(0, variable.start());
      variable.appendReplacement(path, Matcher.quoteReplacement(value(before, variable.group(1), things)));
    }
    return variable.appendTail(path).toString();
  }

  /** What a variable stands for is told by its name, and where that is only "id", by the word before it. */
  private String value(String before, String name, Things things) {
    String word = before.replaceAll("^.*/([a-z-]+)/[^/]*$", "$1");
    String what = name.equals("id") ? word : name;
    return switch (what) {
      case "submissions", "submission" -> Long.toString(things.submission());
      case "jobs", "job" -> Long.toString(things.job());
      case "keys", "key" -> Long.toString(things.key());
      case "accounts", "account", "people", "users", "user" -> Long.toString(things.account());
      case "providers", "provider", "ukprn" -> Integer.toString(things.ukprn());
      case "collections", "collection", "periods" -> "ILR2021";
      case "number", "period" -> "12";
      case "years", "code", "year", "academicYear" -> "2021";
      case "row", "learner", "notices", "notice" -> "0";
      case "fileName", "report", "file", "reportName" -> things.report();
      case "list" -> "uploaded-today";
      case "rule" -> "ULN_03";
      default -> "1";
    };
  }

  private Answer ask(Route route, Things things, SignedIn who) throws Exception {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(route.method(), URI.create(fill(route, things))).with(csrf());
    for (Parameter parameter : route.handler().getMethod().getParameters()) {
      RequestParam asked = parameter.getAnnotation(RequestParam.class);
      boolean left = asked != null && !route.changes() && !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);  // as in a link without it
      if (asked != null && !left && !Map.class.isAssignableFrom(parameter.getType())) {
        String name = asked.name().isEmpty() ? asked.value().isEmpty() ? parameter.getName() : asked.value() : asked.name();
        request.param(name, parameter.getType() == boolean.class || parameter.getType() == Boolean.class ? "true" : switch (name) {
          case "ukprn", "provider" -> Integer.toString(things.ukprn());
          case "submission", "id", "since", "with", "other" -> Long.toString(things.submission());
          default -> "1";
        });
      }
    }
    if (who != null) {
      request.with(user(who));
    }
    if (route.gives() != null) {
      request.accept(route.gives());
    }
    if (route.takes() != null) {
      request.contentType(route.takes()).content("<nothing/>");
    }
    MvcResult result = browser.perform(request).andReturn();
    if (result.getRequest().isAsyncStarted() && !MediaType.TEXT_EVENT_STREAM.equals(route.gives())) {
      result = browser.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn();
    }
    MockHttpServletResponse response = result.getResponse();
    String headers = response.getHeaderNames().stream().map(name -> name + ": " + response.getHeaders(name)).collect(Collectors.joining("\n"));
    String location = response.getHeader("Location");
    return new Answer(response.getStatus(), location == null ? "" : location, headers + "\n" + response.getContentAsString(StandardCharsets.UTF_8));
  }

  /** A digest of every table; of those that hold providers' data, without what belongs to one of them. */
  private String state(Integer without) {
    Map<String, Set<String>> columns = new TreeMap<>();
    database.sql("select table_name, column_name from information_schema.columns where table_schema = 'public' and table_name not in ('audit_event', 'scheduled_tasks', "
        + "'flyway_schema_history')").query((row, number) -> columns.computeIfAbsent(row.getString(1), table -> new TreeSet<>()).add(row.getString(2))).list();
    String all = columns.entrySet().stream().map(table -> {
      String where = table.getValue().contains("ukprn") ? "ukprn is distinct from " + without
          : table.getValue().contains("submission") ? "submission not in (select id from submission where ukprn = " + without + ")" : "true";
      // Only what was planted is looked at among submissions: jobs of other tests may still run.
      String planted = table.getKey().equals("submission") ? " and id in (" + here.submission() + ", " + there.submission() + ")"
          : table.getValue().contains("submission") ? " and submission in (" + here.submission() + ", " + there.submission() + ")" : "";
      return "select '" + table.getKey() + "' || coalesce(md5(string_agg(cast(t as text), '' order by cast(t as text))), '') from \"" + table.getKey() + "\" t where "
          + (without == null ? "true" : where) + planted;
    }).collect(Collectors.joining(" union all "));
    return String.join("\n", database.sql(all).query(String.class).list());
  }

  private Map<String, SignedIn> everybody() {
    Map<String, SignedIn> people = new LinkedHashMap<>();
    people.put("nobody", null);
    people.put("PROVIDER_USER", accounts.loadUserByUsername("user"));
    people.put("PROVIDER_SUBMITTER", accounts.loadUserByUsername("submitter"));
    people.put("AUDITOR", accounts.loadUserByUsername("auditor"));
    people.put("OPERATOR", accounts.loadUserByUsername("operator"));
    return people;
  }

  @Test
  void itIsSaidOfEveryRouteWhoMayUseIt() throws IOException {
    assertThat(access().keySet()).as("Say in access.txt who may use each route").containsExactlyInAnyOrderElementsOf(
        routes().stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void nobodyGetsWhereTheyMayNotAndNoProviderSeesOrChangesAnothersData() throws Exception {
    Map<String, Set<String>> access = access();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, SignedIn> who : everybody().entrySet()) {
      boolean operator = who.getKey().equals("OPERATOR");
      boolean ofProvider = who.getKey().startsWith("PROVIDER");
      Integer own = ofProvider ? HERE : null;
      for (Route route : routes()) {
        Set<String> may = access.getOrDefault(route.toString(), Set.of());
        boolean allowed = may.contains("ANYBODY") || may.contains(who.getKey());
        String before = operator ? "" : state(own);
        Answer answer = ask(route, there, who.getValue());
        String what = who.getKey() + " " + route + " as " + fill(route, there) + " answers " + answer.status() + " " + answer.location();
        if (!allowed && !answer.refused()) {
          wrong.add(what + ", and should refuse");
        }
        if (answer.status() >= 500) {
          wrong.add(what);
        }
        if (allowed && !ofProvider && !route.changes() && (answer.status() == 401 || answer.status() == 403)) {
          wrong.add(what + ", and should not refuse");
        }
        if ((ofProvider || who.getValue() == null) && answer.everything().contains(SECRET)) {
          wrong.add(what + ", and shows another provider's data");
        }
        if (ofProvider && isOfOneProvider(route) && !answer.refused()) {
          wrong.add(what + ", for another provider's");
        }
        if (!operator && !before.equals(state(own))) {
          wrong.add(what + ", and changes data");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Whether a variable of its path names something that belongs to one provider. */
  private static boolean isOfOneProvider(Route route) {
    return route.pattern().matches(".*(/submissions/\\{|/keys/\\{|/jobs/\\{|\\{ukprn}|\\{submission}|\\{job}|\\{key}|\\{account}).*");
  }

  @Test
  void theWalkItselfWouldSeeTheSecretSinceThoseWhoMaySeeItDo() throws Exception {
    SignedIn auditor = accounts.loadUserByUsername("auditor");
    for (String path : List.of("/submissions/{id}/findings", "/submissions/{id}/learners/{row}", "/submissions/{id}/file")) {
      Route route = routes().stream().filter(one -> one.pattern().equals(path) && !one.changes()).findFirst().orElseThrow();
      assertThat(ask(route, there, auditor).everything()).as(path).contains(SECRET);
    }
  }

  @Test
  void operatorsAndAuditorsSendNothingForAProvider() throws Exception {
    for (Route route : routes().stream().filter(route -> route.changes() && route.pattern().matches(".*/(upload|submissions|submit|cancel|renew|corrected-file)|/api/.*/submissions/\\{id}")).toList()) {
      assertThat(ask(route, there, accounts.loadUserByUsername("auditor")).refused()).as(route.toString()).isTrue();
    }
    for (Route route : routes().stream().filter(route -> route.changes() && route.pattern().matches("/collections/.*/upload|.*/(submissions|submit|corrected-file)")).toList()) {
      assertThat(ask(route, there, accounts.loadUserByUsername("operator")).refused()).as(route.toString()).isTrue();
    }
  }

  @Test
  void aProviderUserCannotSubmitTheOwnReturn() throws Exception {
    List<Route> submits = routes().stream().filter(route -> route.changes() && route.pattern().endsWith("/submit")).toList();
    assertThat(submits).isNotEmpty();
    for (Route route : submits) {
      assertThat(ask(route, here, accounts.loadUserByUsername("user")).status()).as(route.toString()).isEqualTo(403);
    }
    assertThat(database.sql("select state from submission where id = :id").param("id", here.submission()).query(String.class).single()).isEqualTo("CHECKED");
  }

  @Test
  void everyViewOfLearnersDataIsInTheAuditLog() throws Exception {
    List<String> silent = new ArrayList<>();
    SignedIn submitter = accounts.loadUserByUsername("submitter");
    int shown = 0;
    for (Route route : routes().stream().filter(route -> !route.changes() && isOfOneProvider(route)).toList()) {
      long before = events(here.submission());
      Answer answer = ask(route, here, submitter);
      if (answer.status() == 200 && answer.everything().contains(OWN) && !route.pattern().contains("progress")) {
        shown++;
        if (events(here.submission()) == before) {
          silent.add(route.toString());
        }
      }
    }
    assertThat(silent).isEmpty();
    assertThat(shown).isGreaterThan(3);
  }

  private long events(long submission) {
    return database.sql("select count(*) from audit_event where about like 'submission ' || :id || '%'").param("id", submission).query(Long.class).single();
  }
}
