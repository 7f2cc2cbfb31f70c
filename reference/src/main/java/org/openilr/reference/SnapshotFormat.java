package org.openilr.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a snapshot file is laid out: an SQLite database with a table for each {@link Table} that was imported, its rows in the order of its
 * first key, and two tables that say what it is made of.
 */
final class SnapshotFormat {

  /** Raised when a file written before can no longer be read. */
  static final int VERSION = 1;

  /** "OILR": marks the file as a snapshot of Openilr, and lets the {@code file} command tell. */
  static final int APPLICATION_ID = 0x4F494C52;

  /** The columns behind a table's own: the place of the row in its file, so that "the first row" means the same as in the file. */
  static final String ROW = "row_number";

  /** What the snapshot is made of: one row for the snapshot, one for each table. */
  static final List<String> ABOUT = List.of(
      "CREATE TABLE snapshot (version TEXT NOT NULL, made_unixepoch INTEGER NOT NULL)",
      "CREATE TABLE snapshot_tables (table_name TEXT PRIMARY KEY, row_count INTEGER NOT NULL, source TEXT NOT NULL, version TEXT,"
          + " date TEXT) WITHOUT ROWID");

  private SnapshotFormat() {}

  /** The table's name in the database. */
  static String name(Table table) {
    return table.tableName().replace('-', '_').toLowerCase(Locale.ROOT);
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }

  static String create(Table table) {
    if (table == Table.ULNS) {
      return "CREATE TABLE ulns (first INTEGER PRIMARY KEY, packed BLOB NOT NULL)";
    }
    String columns = table.columns().stream().map(column -> quoted(column.name()) + ' ' + column.type().sqlType() + ", ")
        .collect(Collectors.joining());
    return "CREATE TABLE %s (%s%s INTEGER, PRIMARY KEY (%s, %s)) WITHOUT ROWID"
        .formatted(name(table), columns, ROW, quoted(table.keys().get(0)), ROW);
  }

  /** The indices for the keys behind the first. */
  static List<String> indices(Table table) {
    List<String> indices = new ArrayList<>();
    for (String key : table.keys().subList(1, table.keys().size())) {
      indices.add("CREATE INDEX %1$s_%2$s ON %1$s (%3$s, %4$s)".formatted(name(table), key.toLowerCase(Locale.ROOT), quoted(key), ROW));
    }
    return indices;
  }

  static String insert(Table table) {
    return "INSERT INTO %s VALUES (%s)".formatted(name(table), placeholders(table.columns().size() + 1));
  }

  /** The rows of some keys, in the order of the keys and of the file. */
  static String select(Table table, String column, int keys) {
    return "SELECT %s FROM %s WHERE %s IN (%s) ORDER BY %s, %s"
        .formatted(columns(table), name(table), quoted(column), placeholders(keys), quoted(column), ROW);
  }

  /** All rows in the order of the first key, then of the file. */
  static String all(Table table) {
    return "SELECT %s FROM %s ORDER BY %s, %s".formatted(columns(table), name(table), quoted(table.keys().get(0)), ROW);
  }

  static String first(Table table) {
    return "SELECT %s FROM %s LIMIT ?".formatted(columns(table), name(table));
  }

  private static String columns(Table table) {
    return table.columns().stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
  }

  private static String placeholders(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
