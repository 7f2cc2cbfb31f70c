package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Payments;

/**
 * The Funding Summary Report and the report on short term initiatives pay what {@code funding.csv} and the statement say, month by month, for any
 * return: nothing falls between their lines unless it is named here.
 */
class FundingSummaryAddsUpTest {

  private static final String TIME = "2021-08-04T09:30";
  private static final String STAMP = " 20210804-093000";
  private static final int MONTHS = 12;
  /**
   * Money of other reports or of nobody: devolved authorities have a report of their own, learning in custody and aims without a line are paid by
   * other means, 16 to 19 study programmes are paid by the year and not by the month, and the social fund has reports of its own.
   */
  private static final Set<String> ELSEWHERE = Set.of("None", "Unknown", "Adult OLASS", "Adult Education - Eligible for MCA/GLA funding (non-procured)",
      "Adult Education - Eligible for MCA/GLA funding (procured)", "16-19 Students (excluding High Needs Students)", "16-19 High Needs Students",
      "19-24 Students with an EHCP", "19+ Continuing Students (excluding EHCP)", "14-16 Direct Funded Students");
  /** The department pays apprentices of these lines a part of their programme only. */
  private static final String CO_INVESTED = "Non-Levy Contract";
  private static final Set<String> PROGRAMME = Set.of("ProgrammeAimOnProgPayment", "ProgrammeAimBalPayment", "ProgrammeAimCompletionPayment");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 77, 4711})
  void paysWhatTheFileOfAllValuesAndTheStatementSay(long seed) throws IOException {
    run("sample", "--year", "2021", "--learners", "400", "--errors", "0.05", "--seed", Long.toString(seed), "--out", folder.toString());
    run("sample", "--year", "2021", "--eas", "--seed", Long.toString(seed), "--out", folder.toString());
    Path file = only("ILR-");
    Path eas = only("EASDATA-");
    run("fund", file.toString(), "--at", TIME, "--out", folder.resolve("results").toString());
    run("report", file.toString(), "--eas", eas.toString(), "--at", TIME, "--only", "Funding Summary", "--only", "AEB Short", "--out",
        folder.resolve("reports").toString());

    long[] returned = funding();
    long[] claimed = statement(eas);
    assertThat(Arrays.stream(returned).sum()).isPositive();
    assertThat(Arrays.stream(claimed).sum()).isNotZero();
    assertThat(summaries("ILR Total")).isEqualTo(returned);
    assertThat(summaries("EAS Total")).isEqualTo(claimed);
    long[] all = summaries("Total");
    for (int month = 0; month < MONTHS; month++) {
      assertThat(all[month]).as("month " + month).isEqualTo(returned[month] + claimed[month]);
    }
  }

  private static void run(String... arguments) {
    Outcome outcome = Outcome.of(arguments);
    assertThat(outcome.code()).as(outcome.err()).isIn(Ilr.FINE, Ilr.ERRORS_FOUND);
  }

  private Path only(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.getFileName().toString().startsWith(prefix)).reduce((one, other) -> {
        throw new IllegalStateException("There are two: " + one + " and " + other);
      }).orElseThrow();
    }
  }

  /** What {@code funding.csv} pays on the lines of the reports, month by month, in units of the fifth decimal. */
  private long[] funding() throws IOException {
    long[] months = new long[MONTHS];
    Set<String> paid = new TreeSet<>();
    List<NamedCsvRecord> delivery = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("results").resolve("funding.csv"))) {
      String last = "";
      for (NamedCsvRecord row : rows) {
        String key = row.getField("FundingModel") + row.getField("LearnRefNumber") + "|" + row.getField("AimSeqNumber") + row.getField("PriceEpisodeIdentifier");
        if (!key.equals(last)) {
          add(delivery, months, paid);
          delivery.clear();
          last = key;
        }
        delivery.add(row);
      }
    }
    add(delivery, months, paid);
    assertThat(paid).contains("ESFA AEB - Adult Skills (non-procured)", "Advanced Learner Loans Bursary");
    return months;
  }

  /** Adds a learner or delivery. */
  private static void add(List<NamedCsvRecord> values, long[] months, Set<String> paid) {
    if (values.isEmpty() || values.get(0).getField("FundingModel").equals("FM70")) {
      return;
    }
    FundingModel model = FundingModel.valueOf(values.get(0).getField("FundingModel"));
    Map<String, String> lines = new HashMap<>();
    for (NamedCsvRecord row : values) {
      if (Set.of("FundLine", "FundLineType").contains(row.getField("Attribute"))) {
        lines.put(row.getField("Period"), row.getField("Value"));
      }
    }
    Set<String> money = new TreeSet<>(Payments.of(model).stream().map(Payments.Payment::attribute).toList());
    for (NamedCsvRecord row : values) {
      String period = row.getField("Period");
      String line = lines.getOrDefault(period, lines.getOrDefault("", "None"));
      String attribute = row.getField("Attribute");
      boolean coInvested = line.contains(CO_INVESTED) && attribute.equals("ProgrammeAimProgFundIndMinCoInvest");
      boolean counts = coInvested || money.contains(attribute) && !(line.contains(CO_INVESTED) && PROGRAMME.contains(attribute))
          && !(line.contains("(From May 2017)") && attribute.equals("LearnDelLearnAddPayment"));
      if (!period.isEmpty() && counts && !line.isEmpty() && !ELSEWHERE.contains(line) && !row.getField("Value").equals("0")) {
        months[Integer.parseInt(period) - 1] += units(new BigDecimal(row.getField("Value")));
        paid.add(line);
      }
    }
  }

  /** What the statement claims of the department, month by month; all its rows are right. */
  private static long[] statement(Path eas) throws IOException {
    long[] months = new long[MONTHS];
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(eas)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("DevolvedAreaSourceOfFunding").isEmpty()) {
          int month = Integer.parseInt(row.getField("CalendarMonth"));
          months[(month + 4) % MONTHS] += units(new BigDecimal(row.getField("Value")));
        }
      }
    }
    return months;
  }

  /** Months of all tables of both reports: of the rows that begin with a title and stand for a table. */
  private long[] summaries(String title) throws IOException {
    long[] months = new long[MONTHS];
    for (String report : List.of("Funding Summary Report", "AEB Short Term Funding Initiatives Funding Summary Report")) {
      try (InputStream in = Files.newInputStream(folder.resolve("reports").resolve(report + STAMP + ".xlsx"));
          ReadableWorkbook book = new ReadableWorkbook(in)) {
        Row previous = null;
        for (Row row : book.getFirstSheet().read()) {
          String text = row.getCellText(0);
          // The total of a table follows its groups at once; that of a budget follows a blank row.
          boolean ofTable = previous != null && previous.getRowNum() == row.getRowNum() - 1 && !text.endsWith("Cumulative (£)");
          if (text.startsWith(title + " ") && (!title.equals("Total") || ofTable)) {
            for (int i = 0; i < MONTHS; i++) {
              months[i] += units(row.getCellAsNumber(i + 1).orElseThrow());
            }
          }
          previous = row;
        }
      }
    }
    return months;
  }

  private static long units(BigDecimal amount) {
    return amount.movePointRight(5).longValueExact();
  }
}
