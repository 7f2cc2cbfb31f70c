package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

  @Test
  void listsEveryFormOfEveryRule() {
    Outcome outcome = Outcome.of("rules");

    assertThat(outcome.code()).isEqualTo(Ilr.FINE);
    assertThat(outcome.out()).contains("AchDate_03 ").containsPattern("AFinDate_12 +error").contains("(from 2025-26)");
  }

  @Test
  void listsTheRulesOfAYear() {
    assertThat(csv("rules", "--year", "1819", "--format", "csv")).extracting(row -> row.getField("rule"))
        .contains("AchDate_03").doesNotHaveDuplicates().doesNotContain("FundModel_18");
    assertThat(csv("rules", "--year", "2024-25", "--format", "csv")).extracting(row -> row.getField("rule")).contains("FundModel_18");
  }

  @Test
  void writesTheWholeCatalogueAsCsv() {
    assertThat(csv("rules", "--format", "csv")).allSatisfy(row -> {
      assertThat(row.getField("severity")).isIn("E", "W", "F");
      assertThat(row.getField("says")).isNotBlank();
      assertThat(row.getField("fix")).isNotBlank();
    });
  }

  @Test
  void writesOneJsonDocument() {
    assertThat(Outcome.of("rules", "--format", "json").out()).startsWith("[").endsWith("]" + System.lineSeparator()).contains("\"rule\" : \"AchDate_03\"");
  }

  @Test
  void saysWhatAYearChanged() {
    List<NamedCsvRecord> changes = csv("rules", "--changed", "2425", "--format", "csv");

    assertThat(changes).anySatisfy(row -> {
      assertThat(row.getField("change")).isEqualTo("added");
      assertThat(row.getField("rule")).isEqualTo("FundModel_18");
    });
    assertThat(csv("rules", "--changed", "2526", "--format", "csv")).anySatisfy(row -> {
      assertThat(row.getField("change")).isEqualTo("changed");
      assertThat(row.getField("rule")).isEqualTo("AFinDate_12");
    });
  }

  @Test
  void theFirstYearChangedNothing() {
    Outcome outcome = Outcome.of("rules", "--changed", "1819");

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).startsWith("2018-19 is the first year").doesNotContain("fault of Openilr");
  }

  @Test
  void anUnknownYearIsAWrongUse() {
    Outcome outcome = Outcome.of("rules", "--year", "1213");

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("there is no ILR year '1213'; the years are 1819,");
  }

  private static List<NamedCsvRecord> csv(String... arguments) {
    return CsvReader.builder().ofNamedCsvRecord(Outcome.of(arguments).out()).stream().toList();
  }
}
