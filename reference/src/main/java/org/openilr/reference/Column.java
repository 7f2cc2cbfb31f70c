package org.openilr.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a reference table.
 *
 * @param name its heading in a pack, and its name in the snapshot
 * @param otherHeadings regular expressions of the headings that official files give it, the preferred one first
 * @param type what it holds
 * @param required whether a row cannot do without it
 */
record Column(String name, List<String> otherHeadings, ColumnType type, boolean required) {

  /**
   * The columns written as a list, each as {@code Name type} or {@code Name|otherHeading|otherHeading type}, with an exclamation mark behind
   * the type where it is required. Every start of the program reads all tables this way, hence no regular expression here.
   */
  static List<Column> list(String text) {
    List<Column> columns = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      columns.add(of(text.substring(start, end).strip()));
      start = end + 1;
    }
    return List.copyOf(columns);
  }

  private static Column of(String text) {
    int space = text.lastIndexOf(' ');
    boolean required = text.endsWith("!");
    ColumnType type = ColumnType.valueOf(text.substring(space + 1, text.length() - (required ? 1 : 0)));
    String name = text.substring(0, space);
    int bar = name.indexOf('|');
    return bar < 0 ? new Column(name, List.of(), type, required)
        : new Column(name.substring(0, bar), List.of(name.substring(bar + 1).split("\\|")), type, required);
  }

  /**
   * The value of a cell of this column.
   *
   * @throws IllegalArgumentException when it cannot be read, or is required and empty; the message reads on from the column's name
   */
  Object parse(String text) {
    Object value = type.parse(text);
    if (value == null && required) {
      throw new IllegalArgumentException("is empty");
    }
    return value;
  }
}
