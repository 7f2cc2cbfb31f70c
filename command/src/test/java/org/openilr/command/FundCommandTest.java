package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Payments;

class FundCommandTest {

  private static final String TIME = "2020-10-15T09:30";

  @TempDir
  private Path folder;
  private Path file;

  @BeforeEach
  void makeAReturnWithErrors() {
    file = sample("2021");
  }

  private Path sample(String year) {
    Outcome made = Outcome.of("sample", "--year", year, "--learners", "120", "--errors", "0.2", "--out", folder.toString());
    assertThat(made.code()).as(made.err()).isZero();
    return folder.resolve("ILR-10000001-%s-20%s1014-093000-01.xml".formatted(year, year.substring(0, 2)));
  }

  @Test
  void showsTheMoneyAndWritesEveryValue() throws IOException {
    Path out = folder.resolve("results");
    Outcome outcome = Outcome.of("fund", file.toString(), "--at", TIME, "--out", out.toString());

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(Ilr.ERRORS_FOUND);
    assertThat(outcome.out()).contains("What the valid learners earn").contains("Advanced learner loans bursary").contains("Aug 2020");
    assertThat(out.resolve("funding.csv")).content().startsWith(
        "FundingModel,LearnRefNumber,AimSeqNumber,PriceEpisodeIdentifier,Attribute,Period,Value\n");
    assertThat(out).isDirectoryContaining("glob:**/report.html").isDirectoryContaining("glob:**/findings.csv");
    assertThat(out.resolve("report.html")).content().contains("id=\"funding\"").contains("Advanced Learner Loans Bursary").contains("Aug 2020");
  }

  @Test
  void theSummaryAddsUpToTheFile() throws IOException {
    Path out = folder.resolve("results");
    Outcome.of("fund", file.toString(), "--at", TIME, "--out", out.toString());

    BigDecimal ofFile = BigDecimal.ZERO;
    Map<String, BigDecimal> ofYear = new HashMap<>();
    Map<String, BigDecimal> ofMonths = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(out.resolve("funding.csv"), StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        boolean money = Payments.of(FundingModel.valueOf(row.getField("FundingModel"))).stream()
            .anyMatch(payment -> payment.attribute().equals(row.getField("Attribute")));
        BigDecimal value = money ? new BigDecimal(row.getField("Value")) : BigDecimal.ZERO;
        // An amount of the year as a whole counts for learners who have none by months.
        if (money && row.getField("FundingModel").equals("FM25")) {
          (row.getField("Period").isEmpty() ? ofYear : ofMonths).merge(row.getField("LearnRefNumber"), value, BigDecimal::add);
        } else {
          ofFile = ofFile.add(value);
        }
      }
    }
    for (Map.Entry<String, BigDecimal> learner : ofYear.entrySet()) {
      BigDecimal months = ofMonths.get(learner.getKey());
      ofFile = ofFile.add(months.signum() == 0 ? learner.getValue() : months);
    }
    assertThat(ofFile).isPositive().isEqualByComparingTo(yearsOf(Files.readString(out.resolve("summary.json"))));
  }

  @Test
  void fundsNobodyWithErrors() throws IOException {
    Path out = folder.resolve("results");
    Outcome.of("fund", file.toString(), "--at", TIME, "--out", out.toString());
    Set<String> wrong = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(out.resolve("findings.csv"), StandardCharsets.UTF_8)) {
      rows.stream().filter(row -> row.getField("severity").equals("E")).forEach(row -> wrong.add(row.getField("learnRefNumber")));
    }
    assertThat(wrong).isNotEmpty();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(out.resolve("funding.csv"), StandardCharsets.UTF_8)) {
      assertThat(rows.stream().map(row -> row.getField("LearnRefNumber"))).isNotEmpty().doesNotContainAnyElementsOf(wrong);
    }
  }

  @Test
  void aCheckWithoutFundingLeavesNoOldFunding() {
    Path out = folder.resolve("results");
    Outcome.of("check", "--fund", file.toString(), "--at", TIME, "--out", out.toString());
    assertThat(out.resolve("funding.csv")).exists();

    Outcome.of("check", file.toString(), "--at", TIME, "--out", out.toString());
    assertThat(out.resolve("funding.csv")).doesNotExist();
  }

  @Test
  void saysThatAYearCannotBeFunded() {
    Path later = sample("2425");
    Path out = folder.resolve("results");
    Outcome outcome = Outcome.of("fund", later.toString(), "--out", out.toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.out()).contains("2020-21 only").contains("2024-25");
    assertThat(out.resolve("funding.csv")).doesNotExist();
  }

  @Test
  void fundsNothingOfARejectedFile() throws IOException {
    Path bad = Files.writeString(folder.resolve("ILR-10000001-2021-20201014-093000-02.xml"), "<no");
    Outcome outcome = Outcome.of("fund", bad.toString(), "--out", folder.resolve("results").toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FILE_REJECTED);
    assertThat(folder.resolve("results").resolve("funding.csv")).doesNotExist();
  }

  /** The sum of the fields {@code year} in the funding of a summary. */
  private static BigDecimal yearsOf(String json) throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT && "year".equals(parser.currentName())) {
          sum = sum.add(parser.getDecimalValue());
        }
      }
    }
    return sum;
  }
}
