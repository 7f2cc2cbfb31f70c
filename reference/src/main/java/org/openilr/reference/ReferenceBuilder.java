package org.openilr.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes small reference data from rows written by hand, for tests, on top of a base. Rows given for a key (an aim, a postcode, a
 * UKPRN) stand in place of the base's rows of the same table and key; everything else is the base's.
 */
public final class ReferenceBuilder {

  private final Store base;
  private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);
  private final Set<Table> missing = EnumSet.noneOf(Table.class);

  ReferenceBuilder(Store base) {
    this.base = base;
  }

  /**
   * Adds rows of a table, which is there from now on even when no row is given.
   *
   * @param table name of the table as in a pack: {@code organisations}, {@code LearningDelivery}, with or without {@code .csv}
   * @param cells each row's cells by column heading; columns left out are empty
   * @throws IllegalArgumentException when there is no such table or column, or a cell cannot be read; the message says which
   */
  public ReferenceBuilder rows(String table, List<Map<String, String>> cells) {
    return rows(Table.find(table).orElseThrow(() -> new IllegalArgumentException("There is no table '" + table + "'")), cells);
  }

  /** The same, for a table of that kind. */
  public ReferenceBuilder rows(Table table, List<Map<String, String>> cells) {
    List<Row> ofTable = rows.computeIfAbsent(table, none -> new ArrayList<>());
    for (Map<String, String> row : cells) {
      ofTable.add(row(table, row));
    }
    missing.remove(table);
    return this;
  }

  /** Leaves a table out altogether, with what was given of it and what the base has. */
  public ReferenceBuilder without(Table table) {
    rows.remove(table);
    missing.add(table);
    return this;
  }

  /** The reference data. The base stays open as long as it is used, and is not closed with it. */
  public Reference build() {
    return StoredReference.of(MemoryStore.onTopOf(base, rows, missing));
  }

  private static Row row(Table table, Map<String, String> cells) {
    cells.keySet().forEach(table::position);
    Object[] values = new Object[table.columns().size()];
    for (Column column : table.columns()) {
      String text = cells.get(column.name());
      try {
        values[table.position(column.name())] = column.parse(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("%s: %s '%s' %s".formatted(table.file(), column.name(), text, e.getMessage()), e);
      }
    }
    return new Row(table, values);
  }
}
