package org.openilr.reports.page;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a page as UTF-8 while its template runs: what is the same on all pages comes as bytes, and cells are letters of one byte nearly always. The
 * library's own output for bytes keeps the whole page, in an array for each cell.
 */
final class PageOutput implements TemplateOutput {

  private static final int SIZE = 1 << 16;

  private final OutputStream out;
  private byte[] bytes = new byte[SIZE];
  private int end;

  /** @param out stays open; whoever writes the page must {@link #flush} at its end */
  PageOutput(OutputStream out) {
    this.out = out;
  }

  /** @throws UncheckedIOException when it cannot be written */
  @Override
  public void writeContent(String text) {
    writeContent(text, 0, text.length());
  }

  /** @throws UncheckedIOException when it cannot be written */
  @Override
  public void writeContent(String text, int from, int to) {
    room(to - from);
    int at = end;
    for (int i = from; i < to; i++) {
      char letter = text.charAt(i);
      if (letter >= 0x80) {
        writeBinaryContent(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[at++] = (byte) letter;
    }
    end = at;
  }

  /** @throws UncheckedIOException when it cannot be written */
  @Override
  public void writeBinaryContent(byte[] utf8) {
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, end, utf8.length);
    end += utf8.length;
  }

  private void room(int more) {
    if (more > bytes.length - end) {
      flush();
      if (more > bytes.length) {
        bytes = Arrays.copyOf(bytes, more);
      }
    }
  }

  /**
   * Writes what is waiting.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void flush() {
    try {
      out.write(bytes, 0, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    end = 0;
  }
}
