package org.openilr.service.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a list of any length into a response, read piece by piece: memory stays small, and no connection to the database waits for a slow reader.
 */
@Component
class LongAnswer {

  static final String CSV = "text/csv";
  static final String NDJSON = "application/x-ndjson";
  /** Rows of a piece. */
  static final int PIECE = 2000;

  private final JsonMapper json;

  LongAnswer(JsonMapper json) {
    this.json = json;
  }

  /** Reads the pieces, one after the other. */
  @FunctionalInterface
  interface Pieces<R> {

    /**
     * The next piece.
     *
     * @param last the row before it; null at the start
     * @return up to {@link #PIECE} rows; fewer at the end
     */
    List<R> after(R last);
  }

  /** Writes CSV: UTF-8, with headings, null as an empty cell. */
  <R> void csv(HttpServletResponse response, List<String> headings, Pieces<R> pieces, Function<R, List<?>> cells) throws IOException {
    response.setContentType(CSV + ";charset=UTF-8");
    Writer out = writer(response);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(headings);
    List<R> piece = pieces.after(null);
    while (!piece.isEmpty()) {
      for (R row : piece) {
        csv.writeRecord(cells.apply(row).stream().map(cell -> cell == null ? "" : cell.toString()).toList());
      }
      piece = next(piece, pieces);
    }
    csv.flush();
    out.flush();
  }

  /** Writes a line of JSON for each row. */
  <R> void ndjson(HttpServletResponse response, Pieces<R> pieces, Function<R, ?> item) throws IOException {
    response.setContentType(NDJSON + ";charset=UTF-8");
    Writer out = writer(response);
    List<R> piece = pieces.after(null);
    while (!piece.isEmpty()) {
      for (R row : piece) {
        out.write(json.writeValueAsString(item.apply(row)));
        out.write('\n');
      }
      piece = next(piece, pieces);
    }
    out.flush();
  }

  private static <R> List<R> next(List<R> piece, Pieces<R> pieces) {
    return piece.size() < PIECE ? List.of() : pieces.after(piece.get(piece.size() - 1));
  }

  private static Writer writer(HttpServletResponse response) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
  }
}
