package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One row of a table, its values in the order of the table's columns. */
record Row(Table table, Object[] values) {

  /** A row from the texts of its cells, in the order of the table's columns. */
  static Row parse(Table table, List<String> cells) {
    List<Column> columns = table.columns();
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).parse(cells.get(i));
    }
    return new Row(table, values);
  }

  Object value(String column) {
    return values[table.position(column)];
  }

  String text(String column) {
    return (String) value(column);
  }

  Integer integer(String column) {
    return (Integer) value(column);
  }

  /** A number that the row cannot do without, such as its key. */
  int number(String column) {
    return integer(column);
  }

  Long uln(String column) {
    return (Long) value(column);
  }

  BigDecimal decimal(String column) {
    return (BigDecimal) value(column);
  }

  LocalDate date(String column) {
    return (LocalDate) value(column);
  }

  /** Yes, no or, where the cell is empty, null. */
  Boolean flag(String column) {
    return (Boolean) value(column);
  }
}
