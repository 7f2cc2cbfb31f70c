package org.openilr.reference;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A column of a reference table.
 *
 * @param name its heading in a pack, and its name in the snapshot
 * @param otherHeadings patterns of the headings that official files give it, the preferred one first
 * @param type what it holds
 * @param required whether a row cannot do without it
 */
record Column(String name, List<Pattern> otherHeadings, ColumnType type, boolean required) {

  /**
   * A column written as {@code Name type} or {@code Name|otherHeading|otherHeading type}, with an exclamation mark behind the type where
   * it is required. Other headings are regular expressions.
   */
  static Column of(String text) {
    int space = text.lastIndexOf(' ');
    boolean required = text.endsWith("!");
    String type = text.substring(space + 1, text.length() - (required ? 1 : 0));
    String[] names = text.substring(0, space).split("\\|");
    List<Pattern> others = List.of(names).subList(1, names.length).stream()
        .map(name -> Pattern.compile(name, Pattern.CASE_INSENSITIVE)).toList();
    return new Column(names[0], others, ColumnType.valueOf(type), required);
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
