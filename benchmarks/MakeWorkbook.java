import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openilr.funding.FundedLearner;
import org.openilr.reports.Column;
import org.openilr.reports.ListReport;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.ReportInputs;
import org.openilr.reports.ReportRun;
import org.openilr.reports.write.XlsxFile;
import org.openilr.specification.Year;

/**
 * Writes a list of invented rows as a workbook, sorted against the order in which they come.
 *
 * <p>Run with: java -cp "command/target/app/lib/*" MakeWorkbook.java FILE ROWS
 */
public final class MakeWorkbook extends ListReport<Integer> {

  private static final int PART = 500;

  private MakeWorkbook() {
    super(new ReportInfo("Rows", Format.XLSX, "Measuring", "See what a long list costs."), allColumns(), List.of(row -> -row));
  }

  private static List<Column<Integer>> allColumns() {
    List<Column<Integer>> columns = new ArrayList<>(List.of(
        Column.text("Reference", row -> "L" + row), Column.text("Name", row -> "Name of the learner " + row % 1000),
        Column.number("Number", row -> row), Column.date("Day", row -> LocalDate.of(2020, 8, 1).plusDays(row % 365))));
    for (int i = 0; i < 6; i++) {
      int month = i;
      columns.add(Column.money("Month " + i, row -> BigDecimal.valueOf(row + month, 2)));
    }
    return columns;
  }

  @Override
  protected void rows(FundedLearner learner, ReportContext context, Consumer<Integer> rows) {
    rows.accept(learner.row());
  }

  public static void main(String[] arguments) throws IOException {
    ReportContext context = new ReportContext(Year.of("2021"), 4, 10000001, null, "ILR.xml", LocalDateTime.of(2020, 12, 5, 9, 30), null, null,
        ReportInputs.NONE, "");
    int rows = Integer.parseInt(arguments[1]);
    try (ReportRun run = new ReportRun(List.of(new MakeWorkbook()), context); OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      for (int first = 0; first < rows; first += PART) {
        ReportRun.Part part = run.part();
        for (int row = first; row < Math.min(rows, first + PART); row++) {
          run.add(part, new FundedLearner(row, null, List.of(), List.of()));
        }
        run.take(part);
      }
      XlsxFile.write(run.documents().get(0), out);
    }
  }
}
