package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.processing.results.ReportFolder;

class ReportCommandTest {

  private static final String TIME = "2020-10-15T09:30";
  private static final String STAMP = " 20201015-093000";

  @TempDir
  private Path folder;

  private Path sample(String year, String errors) {
    Outcome made = Outcome.of("sample", "--year", year, "--learners", "120", "--errors", errors, "--out", folder.toString());
    assertThat(made.code()).as(made.err()).isZero();
    return folder.resolve("ILR-10000001-%s-20%s1014-093000-01.xml".formatted(year, year.substring(0, 2)));
  }

  @Test
  void makesEveryReportAndAPageThatLinksToThem() throws IOException {
    Path out = folder.resolve("reports");
    Outcome outcome = Outcome.of("report", sample("2021", "0").toString(), "--at", TIME, "--out", out.toString());

    assertThat(outcome.code()).as(outcome.err()).isZero();
    String index = Files.readString(out.resolve("reports.html"));
    Set<String> files = files(out);
    for (var report : ReportFolder.all()) {
      String name = report.name() + STAMP + "." + report.format().extension();
      assertThat(files).contains(name);
      assertThat(outcome.out()).contains(name);
      assertThat(index).contains(report.name()).contains(name.replace(" ", "%20"));
    }
    assertThat(files).noneMatch(name -> name.endsWith(".unfinished"));
  }

  @Test
  void paysNoMoreThanTheFileOfAllValues() throws IOException {
    Path file = sample("2021", "0.2");
    Path out = folder.resolve("reports");
    Outcome outcome = Outcome.of("report", file.toString(), "--only", "main occ", "--at", TIME, "--out", out.toString());
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(Ilr.ERRORS_FOUND);
    assertThat(files(out)).contains("Main Occupancy Report" + STAMP + ".csv", "reports.html")
        .noneMatch(name -> name.startsWith("Funding") || name.startsWith("Rule"));

    Outcome.of("fund", file.toString(), "--at", TIME, "--out", folder.resolve("results").toString());
    BigDecimal earned = BigDecimal.ZERO;
    Set<String> listed;
    try (CsvReader<NamedCsvRecord> rows = csv(out.resolve("Main Occupancy Report" + STAMP + ".csv"))) {
      List<NamedCsvRecord> all = rows.stream().filter(row -> row.getField("Funding model").equals("35")).toList();
      listed = all.stream().map(row -> row.getField("Learner reference number") + " " + row.getField("Aim sequence number")).collect(Collectors.toSet());
      for (NamedCsvRecord row : all) {
        earned = earned.add(new BigDecimal(row.getField("Total earned cash")));
      }
    }
    BigDecimal ofFile = BigDecimal.ZERO;
    Set<String> money = Set.of("OnProgPayment", "BalancePayment", "AchievePayment", "EmpOutcomePay", "LearnSuppFundCash");
    try (CsvReader<NamedCsvRecord> rows = csv(folder.resolve("results").resolve("funding.csv"))) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("FundingModel").equals("FM35") && money.contains(row.getField("Attribute"))
            && listed.contains(row.getField("LearnRefNumber") + " " + row.getField("AimSeqNumber"))) {
          ofFile = ofFile.add(new BigDecimal(row.getField("Value")));
        }
      }
    }
    assertThat(earned).isPositive().isEqualByComparingTo(ofFile);
  }

  @Test
  void leadsFromAFigureToItsLearnersAndTheCommandThatShowsTheirWorkings() throws IOException {
    Path file = sample("2021", "0");
    Path out = folder.resolve("reports");
    Outcome.of("report", file.toString(), "--at", TIME, "--out", out.toString());
    Map<String, Integer> links = new TreeMap<>();
    for (String name : files(out)) {
      String text = name.endsWith(".html") ? Files.readString(out.resolve(name)) : "";
      Matcher link = Pattern.compile("href=\"(Learners%20behind[^\"#]*\\.html)#([^\"]+)\"").matcher(text);
      while (link.find()) {
        links.merge(name.substring(0, name.indexOf(STAMP)), 1, Integer::sum);
        assertThat(Files.readString(out.resolve(link.group(1).replace("%20", " ")))).contains("id=\"" + link.group(2) + "\"");
      }
    }
    assertThat(links.keySet()).containsExactly("16-19 Funding Claim Report", "Adult Funding Claim Report",
        "CL Summary of Learners by Non-Single Budget Category Report", "Devolved Adult Education Funding Summary Report", "Funding Summary Report",
        "High Needs Students Summary Report", "Summary of Funding Model 35 Funding Report");

    String page = Files.readString(out.resolve("Learners behind the Funding Summary Report" + STAMP + " 9.html"));
    Matcher command = Pattern.compile("<code>ilr (why .*?)</code>").matcher(page);
    assertThat(command.find()).isTrue();
    Outcome why = Outcome.of((command.group(1) + " --at " + TIME).split(" "));
    assertThat(why.code()).as(why.err()).isZero();
    assertThat(why.out()).contains("How it comes about");
  }

  @Test
  void countsTheStatementOfTheProvider() throws IOException {
    Path file = sample("2021", "0");
    Path statement = statement("10000001");
    Path out = folder.resolve("reports");
    Outcome outcome = Outcome.of("report", file.toString(), "--eas", statement.toString(), "--only", "Funding Summary Report", "--at", TIME,
        "--out", out.toString());

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("1 of 2 rows");
    assertThat(out.resolve("Funding Summary Report" + STAMP + ".html")).content().contains(statement.getFileName().toString()).contains("1,234.50");
  }

  @Test
  void doesNotMixProviders() throws IOException {
    Outcome outcome = Outcome.of("report", sample("2021", "0").toString(), "--eas", statement("10000002").toString(), "--at", TIME, "--out",
        folder.resolve("reports").toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("provider 10000001").contains("provider 10000002");
    assertThat(files(folder.resolve("reports"))).isEmpty();
  }

  @Test
  void comparesWithTheReturnOfLastYear() throws IOException {
    Path file = sample("2021", "0");
    Path lastYear = sample("1920", "0");
    Path out = folder.resolve("reports");
    Outcome outcome = Outcome.of("report", file.toString(), "--last-year", lastYear.toString(), "--only", "Funding Rules", "--only", "Things",
        "--at", TIME, "--out", out.toString());

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains(lastYear.getFileName() + " was prepared on 14/10/2019, before its year had ended");
    assertThat(out.resolve("Funding Rules Monitoring Report" + STAMP + ".html")).content().contains("FRM06 compares with " + lastYear.getFileName())
        .contains(">FRM06</h2>");
    assertThat(out.resolve("Things to look at" + STAMP + ".html")).content().doesNotContain("Not checked");

    Outcome without = Outcome.of("report", file.toString(), "--only", "Funding Rules", "--at", TIME, "--out", folder.resolve("without").toString());
    assertThat(without.code()).as(without.err()).isZero();
    assertThat(folder.resolve("without").resolve("Funding Rules Monitoring Report" + STAMP + ".html")).content().contains("--last-year OLD-FILE")
        .doesNotContain(">FRM06</h2>");
  }

  @Test
  void countsInTheClaimWhoHadStartedByADay() throws IOException {
    Path out = folder.resolve("reports");
    Outcome outcome = Outcome.of("report", sample("2021", "0").toString(), "--claim-date", "2020-09-10", "--only", "16-19 Funding Claim",
        "--at", TIME, "--out", out.toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(out.resolve("16-19 Funding Claim Report" + STAMP + ".html")).content().contains("10/09/2020").doesNotContain("(ALL)");

    Outcome wrong = Outcome.of("report", "any.xml", "--claim-date", "10/09/2020");
    assertThat(wrong.code()).isEqualTo(Ilr.FAILURE);
    assertThat(wrong.err()).contains("--claim-date").contains("10/09/2020");
  }

  @Test
  void refusesAnotherFileThanThatOfLastYear() throws IOException {
    Path file = sample("2021", "0");
    Path bad = Files.writeString(folder.resolve("ILR-10000001-1920-20201014-093000-02.xml"), "<no");
    List<Path> others = List.of(file, bad, folder.resolve("none.xml"));
    List<String> reasons = List.of("is a return of 2020-21. The file of last year, for a return of 2020-21, is one of 2019-20", "is rejected",
        "There is no file");
    for (int i = 0; i < others.size(); i++) {
      Outcome outcome = Outcome.of("report", file.toString(), "--last-year", others.get(i).toString(), "--at", TIME, "--out",
          folder.resolve("reports").toString());
      assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
      assertThat(outcome.err()).contains(reasons.get(i));
      assertThat(folder.resolve("reports")).doesNotExist();
    }
  }

  private Path statement(String ukprn) throws IOException {
    return Files.writeString(folder.resolve("EASDATA-" + ukprn + "-20201014-101500.csv"), """
        FundingLine,AdjustmentType,CalendarYear,CalendarMonth,Value,DevolvedAreaSourceOfFunding
        ESFA AEB - Adult Skills (non-procured),Authorised Claims,2020,8,1234.50,
        Unheard Of,Authorised Claims,2020,8,99.00,
        """);
  }

  @Test
  void isTheSameWithAnyNumberOfThreads() throws IOException {
    Path file = sample("2021", "0.1");
    Outcome.of("report", file.toString(), "--at", TIME, "--threads", "1", "--out", folder.resolve("one").toString());
    Outcome.of("report", file.toString(), "--at", TIME, "--threads", "3", "--out", folder.resolve("three").toString());

    Set<String> files = files(folder.resolve("one"));
    assertThat(files).isNotEmpty().isEqualTo(files(folder.resolve("three")));
    for (String name : files) {
      assertThat(folder.resolve("one").resolve(name)).hasSameBinaryContentAs(folder.resolve("three").resolve(name));
    }
  }

  @Test
  void reportsARejectedFileByItsFaults() throws IOException {
    Path bad = Files.writeString(folder.resolve("ILR-10000001-2021-20201014-093000-02.xml"), "<no");
    Path out = folder.resolve("reports");
    Outcome outcome = Outcome.of("report", bad.toString(), "--at", TIME, "--out", out.toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FILE_REJECTED);
    assertThat(files(out)).containsExactly("Rule Violation Report" + STAMP + ".csv");
  }

  @Test
  void saysThatAYearHasNoFundingReports() {
    Outcome outcome = Outcome.of("report", sample("2425", "0").toString(), "--out", folder.resolve("reports").toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("2020-21 only").contains("2024-25");
  }

  @Test
  void listsTheReportsForWhomAndWhy() {
    Outcome outcome = Outcome.of("report", "--list");

    assertThat(outcome.code()).isZero();
    ReportFolder.all().forEach(report -> assertThat(outcome.out()).contains(report.name()).contains(report.forWhom()).contains(report.why()));
  }

  @Test
  void asksForAKnownReport() {
    Outcome outcome = Outcome.of("report", "any.xml", "--only", "Secondary Occupancy");

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("no report whose name begins with 'Secondary Occupancy'");
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static CsvReader<NamedCsvRecord> csv(Path file) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8);
  }
}
