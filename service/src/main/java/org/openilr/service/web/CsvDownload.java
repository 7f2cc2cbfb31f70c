package org.openilr.service.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A CSV file written into a response row by row, as spreadsheets like it: UTF-8 with byte order mark. */
public final class CsvDownload implements AutoCloseable {

  private final CsvWriter csv;

  /** @param fileName made by the service */
  public CsvDownload(HttpServletResponse response, String fileName, List<String> headings) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + '"');
    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out.write('\uFEFF');
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(headings);
  }

  /** Adds a row; null is an empty cell. */
  public void row(Object... cells) {
    csv.writeRecord(Arrays.stream(cells).map(CsvDownload::cell).toList());
  }

  /** Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay as they are. */
  private static String cell(Object value) {
    String text = value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    return value instanceof String && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
