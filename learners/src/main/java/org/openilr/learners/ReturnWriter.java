package org.openilr.learners;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openilr.specification.Specification;

/**
 * Writes a return as ILR XML of one year, record by record, in constant memory. For one thread at a time.
 *
 * <p>What was read from a file of the year comes out with the same elements and texts in the same order. The layout is that
 * of the published samples: UTF-8, one element a line, indented by tabs. Fields and records that the year does not have are left
 * out, so that records of another year can be written as far as they go.
 */
public final class ReturnWriter implements Closeable {

  private static final int BUFFER = 1 << 16;
  /** Most bytes that one character comes to. */
  private static final int LONGEST_CHARACTER = 8;

  private final OutputStream out;
  private final Layout message;
  private final Tags tags;
  private final byte[] buffer = new byte[BUFFER];
  private int used;
  /** The place in Message of the part written last. */
  private int last = Layout.NONE;

  /**
   * Starts a return.
   *
   * @param out where the bytes go; buffered here
   * @param specification the year to write
   */
  public ReturnWriter(OutputStream out, Specification specification) throws IOException {
    this.out = out;
    message = Layout.of(specification);
    tags = new Tags(message, 1);
    raw(ascii("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Message xmlns=\"" + specification.namespace() + "\">"));
  }

  /**
   * Writes a part of the return: the {@link Header}, the {@link SourceFiles}, the {@link LearningProvider}, a {@link Learner} or a
   * {@link LearnerDestinationandProgression}, in this order.
   *
   * @throws IllegalArgumentException when the part comes out of order, or holds a character that XML cannot hold
   */
  public void write(Entity part) throws IOException {
    int place = message.find(part.type().name(), 0);
    if (place == Layout.NONE) {
      return;
    }
    if (place < last || place == last && !message.isRepeatable(place)) {
      throw new IllegalArgumentException(part.type() + " cannot be written after " + message.names[last]);
    }
    last = place;
    write(part, message.children[place], tags, place);
  }

  /** Ends the return and hands the last of it to the stream. Without it the file is not whole. */
  public void finish() throws IOException {
    raw(ascii("\n</Message>\n"));
    out.write(buffer, 0, used);
    used = 0;
    out.flush();
  }

  /** Closes the stream. It does not finish the return, so that one that failed half-way cannot be taken for whole. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Writes a record that stands at a place of the record with these tags. */
  private void write(Entity entity, Layout layout, Tags around, int place) throws IOException {
    raw(around.open[place]);
    Tags own = around.children[place];
    for (int i = 0; i < layout.size(); i++) {
      Object value = entity.slot(layout.slots[i]);
      if (value == null) {
        continue;
      }
      if (layout.children[i] == null) {
        raw(own.open[i]);
        text(value instanceof String text ? text : FieldText.write(value), layout.names[i]);
        raw(own.close[i]);
      } else {
        List<?> children = (List<?>) value;
        for (int child = 0; child < children.size(); child++) {
          write((Entity) children.get(child), layout.children[i], own, i);
        }
      }
    }
    raw(around.close[place]);
  }

  private void raw(byte[] bytes) throws IOException {
    if (bytes.length > BUFFER - used) {
      out.write(buffer, 0, used);
      used = 0;
    }
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  private void text(String text, String field) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (used > BUFFER - LONGEST_CHARACTER) {
        out.write(buffer, 0, used);
        used = 0;
      }
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x80 && c != '<' && c != '>' && c != '&') {
        buffer[used++] = (byte) c;
      } else if (c < 0x80) {
        raw(escaped(c, field));
      } else if (c < 0x800) {
        buffer[used++] = (byte) (0xC0 | c >> 6);
        buffer[used++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c) && c < 0xFFFE) {
        buffer[used++] = (byte) (0xE0 | c >> 12);
        buffer[used++] = (byte) (0x80 | c >> 6 & 0x3F);
        buffer[used++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        raw(text.substring(i, i + 2).getBytes(StandardCharsets.UTF_8));
        i++;
      } else {
        throw unwritable(field);
      }
    }
  }

  private static byte[] escaped(char c, String field) {
    return switch (c) {
      case '<' -> Tags.LESS;
      case '>' -> Tags.GREATER;
      case '&' -> Tags.AMPERSAND;
      case '\r' -> Tags.CARRIAGE_RETURN;
      case '\t' -> Tags.TAB;
      case '\n' -> Tags.LINE_FEED;
      default -> throw unwritable(field);
    };
  }

  private static IllegalArgumentException unwritable(String field) {
    return new IllegalArgumentException(field + " holds a character that XML cannot hold");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The tags of the elements of a kind of record, as bytes with their line break and indentation. */
  private static final class Tags {

    static final byte[] LESS = ascii("&lt;");
    static final byte[] GREATER = ascii("&gt;");
    static final byte[] AMPERSAND = ascii("&amp;");
    /** Written out plainly, a carriage return would be read as a line feed. */
    static final byte[] CARRIAGE_RETURN = ascii("&#13;");
    static final byte[] TAB = {'\t'};
    static final byte[] LINE_FEED = {'\n'};

    final byte[][] open;
    final byte[][] close;
    final Tags[] children;

    Tags(Layout layout, int depth) {
      open = new byte[layout.size()][];
      close = new byte[layout.size()][];
      children = new Tags[layout.size()];
      String line = "\n" + "\t".repeat(depth);
      for (int i = 0; i < layout.size(); i++) {
        Layout child = layout.children[i];
        open[i] = ascii(line + "<" + layout.names[i] + ">");
        close[i] = ascii((child == null ? "" : line) + "</" + layout.names[i] + ">");
        children[i] = child == null ? null : new Tags(child, depth + 1);
      }
    }
  }
}
