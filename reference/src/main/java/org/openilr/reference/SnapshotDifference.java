package org.openilr.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;

/**
 * What a snapshot has that an older one has not, and the other way round, table by table. Rows are compared key by key as they lie in the files, so that memory does not grow
 * with them.
 */
public final class SnapshotDifference {

  /** Of each kind: added, removed, changed. */
  private static final int EXAMPLES = 3;
  private static final long STEP = 10_000;

  private SnapshotDifference() {}

  /**
   * What became of a table.
   *
   * @param table its name
   * @param before rows of the older snapshot; null where it has no such table
   * @param after rows of the newer one; null where it has no such table
   * @param added rows under a key (an aim, a UKPRN) that has more rows than before; 0 where single rows are not compared, as for learner numbers
   * @param removed rows under a key that has fewer
   * @param changed rows in whose place the key has others
   * @param examples the first of each kind; none of tables about people
   */
  public record TableChange(String table, Long before, Long after, long added, long removed, long changed, List<Example> examples) {

    /** Whether anything differs. */
    public boolean isChange() {
      return added + removed + changed > 0 || before == null || !before.equals(after);
    }
  }

  /**
   * A row that differs.
   *
   * @param key what it is looked up by
   * @param before its other values in the older snapshot; null where it was added
   * @param after its other values in the newer one; null where it was removed. Where both are there, only the columns that differ are given
   */
  public record Example(String key, String before, String after) {}

  /**
   * Compares two snapshots.
   *
   * @param older null for none
   * @param tables those to be compared; others are taken to be the same
   * @param progress is told the table and how many of its rows are compared
   * @throws IOException when one cannot be read
   */
  public static List<TableChange> between(Path older, Path newer, Collection<Table> tables, SnapshotImport.Progress progress) throws IOException {
    List<TableChange> changes = new ArrayList<>();
    try (Connection after = open(newer); Connection before = older == null ? null : open(older)) {
      Map<String, Long> rowsAfter = rows(after);
      Map<String, Long> rowsBefore = before == null ? Map.of() : rows(before);
      for (Table table : tables.stream().sorted().toList()) {
        Long was = rowsBefore.get(table.tableName());
        Long is = rowsAfter.get(table.tableName());
        if (table == Table.ULNS || was == null || is == null) {
          changes.add(new TableChange(table.tableName(), was, is, 0, 0, 0, List.of()));
        } else {
          changes.add(new Merge(table, before, after, was + is, progress).run(was, is));
        }
      }
    } catch (SQLException e) {
      throw new IOException("The snapshots cannot be compared (" + e.getMessage() + ").", e);
    }
    return changes;
  }

  private static Connection open(Path snapshot) throws SQLException, IOException {
    SnapshotStore.open(snapshot).close(); // says so when it is no snapshot
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection("jdbc:sqlite:" + snapshot.toAbsolutePath());
  }

  private static Map<String, Long> rows(Connection snapshot) throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (Statement statement = snapshot.createStatement(); ResultSet result = statement.executeQuery("SELECT table_name, row_count FROM snapshot_tables")) {
      while (result.next()) {
        rows.put(result.getString(1), result.getLong(2));
      }
    }
    return rows;
  }

  /** Goes through the two files of a table side by side, both in the order of their first key. */
  private static final class Merge {

    private final Table table;
    private final int key;
    private final Connection older;
    private final Connection newer;
    private final long size;
    private final SnapshotImport.Progress progress;
    private final List<Example> examples = new ArrayList<>();
    private long added;
    private long removed;
    private long changed;
    private long read;

    Merge(Table table, Connection older, Connection newer, long size, SnapshotImport.Progress progress) {
      this.table = table;
      this.key = table.position(table.keys().get(0));
      this.older = older;
      this.newer = newer;
      this.size = size;
      this.progress = progress;
    }

    TableChange run(long was, long is) throws SQLException {
      try (Rows before = new Rows(older); Rows after = new Rows(newer)) {
        while (before.key != null || after.key != null) {
          int order = before.key == null ? 1 : after.key == null ? -1 : compare(before.key, after.key);
          group(order <= 0 ? before.group() : new ArrayList<>(), order >= 0 ? after.group() : new ArrayList<>());
        }
      }
      return new TableChange(table.tableName(), was, is, added, removed, changed, examples);
    }

    /** As SQLite sorts its own values: numbers, then texts. */
    private static int compare(Object one, Object other) {
      if (one instanceof Number number && other instanceof Number second) {
        return Long.compare(number.longValue(), second.longValue());
      }
      return one instanceof Number ? -1 : other instanceof Number ? 1 : one.toString().compareTo(other.toString());
    }

    /** The rows of one key in both: those that are the same are left out, the others paired as far as they go. */
    private void group(List<List<String>> before, List<List<String>> after) {
      for (List<String> row : List.copyOf(before)) {
        if (after.remove(row)) {
          before.remove(row);
        }
      }
      int pairs = Math.min(before.size(), after.size());
      for (int i = 0; i < pairs; i++) {
        example(changed++, before.get(i), after.get(i));
      }
      for (List<String> row : before.subList(pairs, before.size())) {
        example(removed++, row, null);
      }
      for (List<String> row : after.subList(pairs, after.size())) {
        example(added++, null, row);
      }
    }

    private void example(long already, List<String> before, List<String> after) {
      if (already < EXAMPLES && table.kind() != Table.Kind.PERSONAL) {
        examples.add(new Example((before == null ? after : before).get(key), values(before, after), values(after, before)));
      }
    }

    /** The values of a row that the other does not have, with their columns; null for none. */
    private String values(List<String> row, List<String> other) {
      if (row == null) {
        return null;
      }
      List<String> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        boolean worthIt = other == null ? i != key && row.get(i) != null : !Objects.equals(row.get(i), other.get(i));
        if (worthIt) {
          values.add(table.columns().get(i).name() + " " + (row.get(i) == null ? "empty" : row.get(i)));
        }
      }
      return String.join(", ", values);
    }

    /** The rows of one file. */
    private final class Rows implements AutoCloseable {

      private final Statement statement;
      private final ResultSet result;
      private Object key;

      Rows(Connection connection) throws SQLException {
        statement = connection.createStatement();
        result = statement.executeQuery(SnapshotFormat.all(table));
        next();
      }

      private void next() throws SQLException {
        key = result.next() ? result.getObject(Merge.this.key + 1) : null;
        if (++read % STEP == 0) {
          progress.at(table.tableName(), read, size);
        }
      }

      /** The rows of the key where it stands, texts in the order of the columns. */
      List<List<String>> group() throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        Object group = key;
        while (key != null && compare(key, group) == 0) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= table.columns().size(); i++) {
            row.add(result.getString(i));
          }
          rows.add(row);
          next();
        }
        return rows;
      }

      @Override
      public void close() throws SQLException {
        statement.close();
      }
    }
  }
}
