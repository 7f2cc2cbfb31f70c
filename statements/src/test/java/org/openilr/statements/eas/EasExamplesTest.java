package org.openilr.statements.eas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openilr.reference.Reference;
import org.openilr.reference.ReferenceBuilder;
import org.openilr.reference.Table;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Texts;

/** Runs the examples of every rule, {@code examples.yaml}. */
class EasExamplesTest {

  private static final Map<EasColumn, String> VALID = new LinkedHashMap<>();
  private static final Map<String, Table> TABLES = Map.of("contracts", Table.CONTRACTS, "devolved", Table.DEVOLVED_CONTRACTS, "areas",
      Table.DEVOLVED_AREAS, "organisations", Table.ORGANISATIONS);

  static {
    List<String> values = List.of("16-18 Apprenticeships", "Authorised Claims", "2020", "8", "100.00", "");
    for (EasColumn column : EasColumn.values()) {
      VALID.put(column, values.get(column.ordinal()));
    }
  }

  @TestFactory
  Stream<DynamicNode> examples() throws IOException, URISyntaxException {
    return read().entrySet().stream().map(rule -> dynamicContainer(rule.getKey(), rule.getValue().stream().map(example -> {
      boolean raised = example.containsKey("raised");
      return dynamicTest((raised ? "raised: " : "not raised: ") + example.get(raised ? "raised" : "not raised"),
          () -> check(rule.getKey(), example, raised));
    })));
  }

  @Test
  void everyRuleHasAnExampleOfEitherKind() throws IOException, URISyntaxException {
    Map<String, List<Map<String, Object>>> examples = read();
    assertThat(examples.keySet()).containsExactlyInAnyOrderElementsOf(EasRule.all().stream().map(rule -> rule.info().id()).toList());
    examples.forEach((rule, list) -> {
      assertThat(list).as(rule).anyMatch(example -> example.containsKey("raised")).anyMatch(example -> example.containsKey("not raised"));
    });
  }

  private static void check(String rule, Map<String, Object> example, boolean raised) throws IOException {
    List<String> expected = new ArrayList<>(list(example.get("with")));
    for (int i = raised ? Integer.parseInt((String) example.getOrDefault("times", "1")) : 0; i > 0; i--) {
      expected.add(rule);
    }
    List<String> found = rule.startsWith("Filename") ? name(example) : content(example);
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> name(Map<String, Object> example) {
    Map<?, ?> known = (Map<?, ?>) example.get("service");
    EasUpload.Service service = known == null ? null : new EasUpload.Service(Integer.parseInt((String) known.get("ukprn")),
        "true".equals(known.get("received")), known.get("latest") == null ? null : EasFileName.of((String) known.get("latest")));
    EasFileName name = EasFileName.of((String) example.getOrDefault("name", "EASDATA-10000001-20201015-093000.csv"));
    LocalDateTime now = LocalDateTime.parse((String) example.getOrDefault("now", "2020-10-15T12:00:00"));
    return EasCheck.checkName(name, new EasUpload(now, reference(example), service)).stream().map(finding -> finding.rule().id()).toList();
  }

  private static List<String> content(Map<String, Object> example) throws IOException {
    int period = Integer.parseInt((String) example.getOrDefault("period", "12"));
    EasFacts facts = new EasFacts(Year.of("2021"), 10000001, period, reference(example));
    InputStream in = new ByteArrayInputStream(text(example).getBytes(StandardCharsets.UTF_8));
    EasResult result = EasCheck.run(EasFileName.of("EASDATA-10000001-20201015-093000.csv"), in, facts);
    assertThat(result.notChecked()).isEmpty();
    return result.findings().stream().map(finding -> finding.rule().id()).toList();
  }

  private static String text(Map<String, Object> example) {
    if (example.containsKey("file")) {
      return (String) example.get("file");
    }
    Map<EasColumn, String> row = changed(VALID, example.get("row"));
    String text = line(Stream.of(EasColumn.values()).map(EasColumn::heading)) + line(row.values().stream());
    return example.containsKey("also") ? text + line(changed(row, example.get("also")).values().stream()) : text;
  }

  private static Map<EasColumn, String> changed(Map<EasColumn, String> row, Object changes) {
    Map<EasColumn, String> changed = new LinkedHashMap<>(row);
    if (changes != null) {
      ((Map<?, ?>) changes).forEach((heading, value) -> changed.put(
          Stream.of(EasColumn.values()).filter(column -> column.heading().equals(heading)).findFirst().orElseThrow(), (String) value));
    }
    return changed;
  }

  private static String line(Stream<String> values) {
    return values.map(value -> '"' + value + '"').collect(Collectors.joining(",")) + "\r\n";
  }

  private static Reference reference(Map<String, Object> example) {
    ReferenceBuilder builder = Reference.onTopOf(Reference.sample());
    TABLES.forEach((key, table) -> {
      if (example.containsKey(key)) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object row : (List<?>) example.get(key)) {
          Map<String, String> cells = new HashMap<>();
          ((Map<?, ?>) row).forEach((column, cell) -> cells.put((String) column, (String) cell));
          rows.add(cells);
        }
        builder.rows(table, rows);
      }
    });
    return builder.build();
  }

  private static List<String> list(Object strings) {
    return strings == null ? List.of() : ((List<?>) strings).stream().map(String.class::cast).toList();
  }

  @SuppressWarnings("unchecked") // the file is ours, and this test reads all of it
  private static Map<String, List<Map<String, Object>>> read() throws IOException, URISyntaxException {
    Map<String, ?> examples = Texts.read(Path.of(EasExamplesTest.class.getResource("examples.yaml").toURI()));
    return (Map<String, List<Map<String, Object>>>) examples;
  }
}
