package org.openilr.service.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Rows on their way into a table, in the text form of PostgreSQL's COPY. They wait in a temporary file that only its owner may read and that is gone when this is closed,
 * so that neither memory nor a transaction grows with the work that makes them.
 */
final class CopyRows implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final Writer out;
  private long rows;

  CopyRows() throws IOException {
    file = FileChannel.open(Files.createTempFile("openilr-", ".rows"), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    out = new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8), BUFFER);
  }

  /** How many there are; the next one's number, from 0. */
  long rows() {
    return rows;
  }

  /** Adds a row of columns without ends of line; see {@link #columns}. */
  void add(CharSequence columns) throws IOException {
    out.append(columns).append('\n');
    rows++;
  }

  /** The columns of a row; null stays null. */
  static String columns(Object... values) {
    StringBuilder text = new StringBuilder(128);
    for (Object value : values) {
      if (!text.isEmpty()) {
        text.append('\t');
      }
      if (value == null) {
        text.append("\\N");
      } else {
        escape(value.toString(), text);
      }
    }
    return text.toString();
  }

  private static void escape(String value, StringBuilder text) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  /**
   * Copies all rows into a table, as part of the connection's transaction.
   *
   * @param table with its columns, such as {@code finding (submission, seq)}
   */
  void into(String table, Connection connection) throws IOException, SQLException {
    out.flush();
    file.position(0);
    InputStream in = Channels.newInputStream(file);
    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in, BUFFER);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
