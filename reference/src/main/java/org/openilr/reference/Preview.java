package org.openilr.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns and first rows of a table, to look at.
 *
 * @param table the table
 * @param columns its columns
 * @param rows its first rows, values as a pack writes them, null where empty
 * @param withheld whether its rows are about people and therefore not given
 */
public record Preview(Table table, List<String> columns, List<List<String>> rows, boolean withheld) {

  /**
   * Looks at a table.
   *
   * @param most how many rows
   */
  public static Preview of(Reference reference, Table table, int most) {
    List<String> columns = table.columns().stream().map(Column::name).toList();
    boolean withheld = table.kind() == Table.Kind.PERSONAL;
    List<List<String>> rows = new ArrayList<>();
    if (!withheld) {
      for (Row row : ((StoredReference) reference).store().first(table, most)) {
        List<String> texts = new ArrayList<>();
        for (Object value : row.values()) {
          texts.add(ColumnType.text(value));
        }
        rows.add(texts);
      }
    }
    return new Preview(table, columns, rows, withheld);
  }
}
