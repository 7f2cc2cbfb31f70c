package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyCommandTest {

  private static final String TIME = "2020-10-15T09:30";

  @TempDir
  private Path folder;
  private Path file;
  private Path results;

  @BeforeEach
  void fundAReturn() {
    Outcome made = Outcome.of("sample", "--year", "2021", "--learners", "120", "--errors", "0.2", "--out", folder.toString());
    assertThat(made.code()).as(made.err()).isZero();
    file = folder.resolve("ILR-10000001-2021-20201014-093000-01.xml");
    results = folder.resolve("results");
    Outcome.of("fund", file.toString(), "--at", TIME, "--out", results.toString());
  }

  @Test
  void goesBackToTheReturnAndTheRates() throws IOException {
    NamedCsvRecord paid = first("funding.csv", row -> row.getField("Attribute").equals("ALBSupportPayment") && !row.getField("Value").equals("0"));
    Outcome outcome = why(paid.getField("LearnRefNumber").toLowerCase(Locale.ROOT), paid.getField("AimSeqNumber"), "P" + paid.getField("Period"));

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Bursary (ALBSupportPayment): " + paid.getField("Value") + ".00 in ")
        .contains("LiabilityDate = ").contains("LearnStartDate: ").contains("LoanALB1Rate = 50 from 01/08/2013")
        .contains("Nothing in ").contains("Because");
  }

  @Test
  void showsTheMonthsOfMoneyThatHasThem() throws IOException {
    NamedCsvRecord paid = first("funding.csv", row -> row.getField("Attribute").equals("ALBSupportPayment") && !row.getField("Value").equals("0"));
    Outcome outcome = why(paid.getField("LearnRefNumber"), paid.getField("AimSeqNumber"));

    assertThat(outcome.out()).containsPattern("Bursary \\(ALBSupportPayment\\): [0-9.]+ in the year\\s+[A-Z][a-z]{2} (to [A-Z][a-z]{2} )?[0-9.]+")
        .doesNotContain("For the year as a whole");
  }

  @Test
  void saysThatMoneyOfTheYearHasNoMonths() throws IOException {
    NamedCsvRecord paid = first("funding.csv", row -> row.getField("Attribute").equals("OnProgPayment") && row.getField("FundingModel").equals("FM25"));

    assertThat(why(paid.getField("LearnRefNumber")).out()).contains("On-programme of the year (OnProgPayment)")
        .contains("For the year as a whole, not by month").doesNotContain("LnrOnProgPay");
  }

  @Test
  void saysThatErrorsStopTheFunding() throws IOException {
    NamedCsvRecord wrong = first("findings.csv", row -> row.getField("severity").equals("E"));
    Outcome outcome = why(wrong.getField("learnRefNumber"));

    assertThat(outcome.code()).isEqualTo(Ilr.ERRORS_FOUND);
    assertThat(outcome.out()).contains("only valid learners are funded").contains(wrong.getField("rule"));
  }

  @Test
  void saysWhoOrWhatIsNotThere() throws IOException {
    assertThat(why("NOBODY").err()).contains("No learner of this file");
    String somebody = first("funding.csv", row -> row.getField("Attribute").equals("ALBSupportPayment")).getField("LearnRefNumber");
    assertThat(why(somebody, "77").err()).contains("no aim with the number 77");
    assertThat(why(somebody, "1", "Brumaire").err()).contains("no month 'Brumaire'");
    assertThat(why(somebody, "1", "Brumaire").code()).isEqualTo(Ilr.FAILURE);
  }

  private Outcome why(String... what) {
    String[] arguments = new String[what.length + 4];
    arguments[0] = "why";
    arguments[1] = file.toString();
    System.arraycopy(what, 0, arguments, 2, what.length);
    arguments[what.length + 2] = "--at";
    arguments[what.length + 3] = TIME;
    return Outcome.of(arguments);
  }

  private NamedCsvRecord first(String name, Predicate<NamedCsvRecord> wanted) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(results.resolve(name), StandardCharsets.UTF_8)) {
      return rows.stream().filter(wanted).findFirst().orElseThrow();
    }
  }
}
