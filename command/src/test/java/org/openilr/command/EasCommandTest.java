package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EasCommandTest {

  private static final String TIME = "2021-08-02T10:00";
  private static final String HEADINGS = "FundingLine,AdjustmentType,CalendarYear,CalendarMonth,Value,DevolvedAreaSourceOfFunding\n";

  @TempDir
  private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("EASDATA-10000001-20210801-093000.csv");
  }

  private Outcome eas(String rows, String... more) throws IOException {
    Files.writeString(file, HEADINGS + rows);
    String[] arguments = new String[more.length + 4];
    System.arraycopy(more, 0, arguments, 4, more.length);
    arguments[0] = "eas";
    arguments[1] = file.toString();
    arguments[2] = "--at";
    arguments[3] = TIME;
    return Outcome.of(arguments);
  }

  @Test
  void findsNothingInASample() {
    assertThat(Outcome.of("sample", "--eas", "--out", folder.toString()).code()).isZero();
    Outcome outcome = Outcome.of("eas", file.toString(), "--at", TIME);

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(Ilr.FINE);
    assertThat(outcome.out()).contains("R12, provider 10000001 Sample College", "1,464 rows: 1,464 count, 0 do not", "Nothing found.");
  }

  @Test
  void saysWhatIsWrongWhereAndWhatIsClaimed() throws IOException {
    Outcome outcome = eas("""
        16-18 Apprenticeships,Authorised Claims,2020,8,1234.50,
        16-18 Apprenticeships,Authorised Claims,2020,9,nothing,
        19-23 Apprenticeships,Authorised Claims,2020,9,-34.5,
        """);

    assertThat(outcome.code()).isEqualTo(Ilr.ERRORS_FOUND);
    assertThat(outcome.out()).contains("3 rows: 2 count, 1 do not", "1 error, 0 warnings", "E  Value_01  1  The value must be a number.",
        "line 3: Value 'nothing'", "1,234.50  16-18 Apprenticeships", "1,200.00  in all");
  }

  @Test
  void writesTheOfficialReports() throws IOException {
    Path out = folder.resolve("reports");
    eas("16-18 Apprenticeships,Authorised Claims,2020,8,1234.50,\n", "--out", out.toString());

    try (var files = Files.list(out)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("EAS Rule Violation Report-20210802-100000.csv",
          "EAS Funding Report-20210802-100000.csv", "EAS Validation Result Report-20210802-100000.json");
    }
    assertThat(out.resolve("EAS Funding Report-20210802-100000.csv")).content(StandardCharsets.UTF_8).contains("1234.50");
  }

  @Test
  void checksForThePeriodThatIsNamed() throws IOException {
    String row = "16-18 Apprenticeships,Authorised Claims,2020,10,1,\n";
    assertThat(eas(row, "--period", "R02").out()).contains("CalendarYearCalendarMonth_01");
    assertThat(eas(row, "--period", "R03").code()).isEqualTo(Ilr.FINE);
  }

  @Test
  void rejectsAFileOfAnotherNameOrForm() throws IOException {
    Path wrong = Files.writeString(folder.resolve("EAS 2020.csv"), HEADINGS);
    Outcome name = Outcome.of("eas", wrong.toString(), "--at", TIME);
    assertThat(name.code()).isEqualTo(Ilr.FILE_REJECTED);
    assertThat(name.err()).contains("EAS 2020.csv is rejected").contains("(Filename_03)").contains("EASDATA-10000001-20201204-142519.csv");

    Path out = folder.resolve("reports");
    Outcome form = eas("1,2,3\n", "--out", out.toString());
    assertThat(form.code()).isEqualTo(Ilr.FILE_REJECTED);
    assertThat(form.err()).contains("Line 2 has 3 values (Fileformat_02)");
    try (var files = Files.list(out)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void doesNotLetAFileSteerTheTerminal() throws IOException {
    Outcome outcome = eas("16-18 Apprenticeships,Authorised Claims,2020,9,\u001b[2J\u202e1" + "x".repeat(500) + ",\n");
    assertThat(outcome.out()).contains("'?[2J?1xxx").doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("x".repeat(81));
  }

  @Test
  void namesWhatIsWrongWithTheUse() {
    Outcome missing = Outcome.of("eas", file.toString());
    assertThat(missing.code()).isEqualTo(Ilr.FAILURE);
    assertThat(missing.err()).contains("There is no file");
    assertThat(Outcome.of("eas", file.toString(), "--year", "2526").err()).contains("2025-26").contains("2020-21");
    assertThat(Outcome.of("sample", "--eas", "--learners", "5").err()).contains("--learners cannot be given with --eas");
    assertThat(Outcome.of("sample", "--eas", "--year", "2526").err()).contains("2020-21");
  }

  @Test
  void explainsItsRules() {
    assertThat(Outcome.of("explain", "value_03").out()).startsWith("Value_03  error, 2020-21").contains("the row of the earnings adjustment statement");
    assertThat(Outcome.of("explain", "Value_0").err()).contains("Value_01, Value_03");
    assertThat(Outcome.of("rules", "--eas").out()).contains("Duplicate_01").contains("Filename_08").doesNotContain("AchDate_02");
  }
}
