package org.openilr.reports.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openilr.reports.CellText;
import org.openilr.reports.Column;
import org.openilr.reports.GridSheet;
import org.openilr.reports.ListSheet;
import org.openilr.reports.ReportDocument;
import org.openilr.reports.Sheet;
import org.openilr.reports.SortedRows;

/** Writes the one sheet of a report as a CSV. */
public final class CsvFile {

  private CsvFile() {}

  /** @param out stays open */
  public static void write(ReportDocument document, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    for (Sheet sheet : document.sheets()) {
      if (sheet instanceof ListSheet list) {
        write(list, buffered);
      } else if (sheet instanceof GridSheet grid) {
        buffered.write(records(grid.rows().stream().map(CsvFile::cells).toList()));
      }
    }
    buffered.flush();
  }

  private static void write(ListSheet list, OutputStream out) throws IOException {
    write(list, out, (bytes, from, end) -> true);
  }

  /**
   * Writes a list.
   *
   * @param out stays open
   * @param also is handed each row as well; whether it wants more does not matter
   */
  public static void write(ListSheet list, OutputStream out, SortedRows.Taker also) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    buffered.write(records(List.<String[]>of(list.columns().stream().map(Column::heading).toArray(String[]::new))));
    list.each((bytes, from, end) -> {
      buffered.write(bytes, from, end - from);
      also.take(bytes, from, end);
      return true;
    });
    buffered.flush();
  }

  private static String[] cells(GridSheet.Row row) {
    String[] cells = new String[row.first() + row.cells().size()];
    for (int i = 0; i < row.cells().size(); i++) {
      cells[row.first() + i] = CellText.of(row.cells().get(i).value(), row.cells().get(i).kind());
    }
    return cells;
  }

  private static byte[] records(List<String[]> records) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      records.forEach(csv::writeRecord);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
