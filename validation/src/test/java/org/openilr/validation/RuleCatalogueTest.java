package org.openilr.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openilr.specification.Year;

/** The rules of 2020-21 beside the published ones. */
class RuleCatalogueTest {

  private static final Year YEAR = Year.of("2021");
  /** Field definitions of fields that the published list leaves out. */
  private static final List<String> FURTHER_FIELD_DEFINITIONS =
      List.of("FD_LSDPostcode_AL", "FD_LSDPostcode_AP", "FD_OTJActHours_AL", "FD_OTJActHours_AR", "FD_PHours_AR");

  /** No severity is published for these, but what the service does is: it refuses the file. */
  private static final Map<String, String> REFUSING = Map.of("Entity_1", "F", "Header_3", "F", "Namespace Mismatch", "F",
      "Protected ZIP File", "F", "UKPRN_03", "F", "ZIP_INCONSISTENT_FILENAME", "F");

  private static final Map<String, RuleInfo> OWN = new TreeMap<>();
  private static final Map<String, String> PUBLISHED = new TreeMap<>();

  @BeforeAll
  static void readBoth() throws IOException {
    Path index = Shared.path("domain/rules/2021/index.csv");
    assumeTrue(Files.exists(index), "the facts are not beside the project");
    List<String> lines = Files.readAllLines(index);
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split(",");
      // Derived data stand in the same list; rules are worked out from them.
      if (!columns[columns.length - 1].equals("derived.yaml")) {
        PUBLISHED.put(columns[0], columns[2]);
      }
    }
    RuleCatalogue.rules(YEAR).forEach(rule -> OWN.put(rule.id(), rule));
  }

  @Test
  void holdsEveryRuleAndNoOther() {
    List<String> own = new ArrayList<>(OWN.keySet());
    own.removeAll(FURTHER_FIELD_DEFINITIONS);
    List<String> published = new ArrayList<>(PUBLISHED.keySet());

    assertThat(published).hasSizeGreaterThan(700);
    assertThat(own).containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void hasThePublishedSeverities() {
    // Where none is published, a rule is an error; those of 2018-19 that refuse a file still do.
    Map<String, String> expected = new TreeMap<>(PUBLISHED.entrySet().stream().filter(rule -> !rule.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, rule -> rule.getValue().startsWith("not") ? "E" : rule.getValue().substring(0, 1))));
    Map<String, String> own = new TreeMap<>();
    expected.keySet().forEach(id -> own.put(id, OWN.containsKey(id) ? OWN.get(id).severity().letter() : null));

    Map<String, String> different = new TreeMap<>();
    own.forEach((id, letter) -> {
      if (!expected.get(id).equals(letter)) {
        different.put(id, letter);
      }
    });
    assertThat(different).isEqualTo(REFUSING);
  }
}
