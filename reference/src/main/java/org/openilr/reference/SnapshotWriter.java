package org.openilr.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** Writes a snapshot file. Until it is finished the file is of no use: nothing is written in a way that would survive a crash. */
final class SnapshotWriter implements AutoCloseable {

  /** Kept in memory while rows arrive that are not in the order of their key, in KiB. */
  private static final int CACHE = 256 << 10;

  /** Rows handed to SQLite at a time: one by one takes twice as long. */
  private static final int BATCH = 1_000;

  private final Path file;
  private final Connection connection;

  /**
   * @param file does not exist, or is a snapshot whose tables are to be replaced
   */
  SnapshotWriter(Path file, boolean exists) throws IOException {
    this.file = file;
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    config.setCacheSize(-CACHE);
    config.setPageSize(8192);
    try {
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      connection.setAutoCommit(false);
      if (!exists) {
        execute("PRAGMA application_id = " + SnapshotFormat.APPLICATION_ID, "PRAGMA user_version = " + SnapshotFormat.VERSION);
        execute(SnapshotFormat.ABOUT.toArray(String[]::new));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** What went wrong, as the disk would say it. */
  private IOException failure(SQLException e) {
    if (e.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code) {
      return new IOException("The disk is full: " + file.toAbsolutePath().getParent() + " has no room for the snapshot.", e);
    }
    return new IOException("The snapshot cannot be written to " + file.toAbsolutePath().getParent() + " (" + e.getMessage() + ").", e);
  }

  /** Starts a table afresh. */
  Rows table(Table table) throws IOException {
    try {
      execute("DROP TABLE IF EXISTS " + SnapshotFormat.name(table), SnapshotFormat.create(table));
      return table == Table.ULNS ? new LearnerNumbers() : new PlainRows(table);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The rows of one table, as they come. */
  sealed interface Rows extends CsvTable.Rows {

    /** Ends the table; its number of rows. */
    long end() throws IOException;
  }

  private final class PlainRows implements Rows {

    private final Table table;
    private final PreparedStatement insert;
    private long count;

    PlainRows(Table table) throws SQLException {
      this.table = table;
      insert = connection.prepareStatement(SnapshotFormat.insert(table));
    }

    @Override
    public void add(Row row) throws IOException {
      Object[] values = row.values();
      try {
        for (int i = 0; i < values.length; i++) {
          insert.setObject(i + 1, ColumnType.stored(values[i]));
        }
        insert.setLong(values.length + 1, ++count);
        insert.addBatch();
        if (count % BATCH == 0) {
          insert.executeBatch();
        }
      } catch (SQLException e) {
        throw failure(e);
      }
    }

    @Override
    public long end() throws IOException {
      try {
        insert.executeBatch();
        insert.close();
        execute(SnapshotFormat.indices(table).toArray(String[]::new));
        return count;
      } catch (SQLException e) {
        throw failure(e);
      }
    }
  }

  private final class LearnerNumbers implements Rows {

    private final UlnCollector ulns = new UlnCollector();

    @Override
    public void add(Row row) {
      UlnRange.of(row).forEach(ulns::add);
    }

    @Override
    public long end() throws IOException {
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO ulns VALUES (?, ?)")) {
        return ulns.drain((first, packed) -> {
          insert.setLong(1, first);
          insert.setBytes(2, packed);
          insert.executeUpdate();
        });
      } catch (SQLException e) {
        throw failure(e);
      }
    }
  }

  /** Writes down what the snapshot is made of, and closes it. */
  void finish(String version, Instant made, List<Versions.TableVersion> tables) throws IOException {
    try {
      execute("DELETE FROM snapshot", "DELETE FROM snapshot_tables");
      try (PreparedStatement about = connection.prepareStatement("INSERT INTO snapshot VALUES (?, ?)");
          PreparedStatement of = connection.prepareStatement("INSERT INTO snapshot_tables VALUES (?, ?, ?, ?, ?)")) {
        about.setString(1, version);
        about.setLong(2, made.getEpochSecond());
        about.executeUpdate();
        for (Versions.TableVersion table : tables) {
          of.setString(1, table.table().tableName());
          of.setLong(2, table.rows());
          of.setString(3, table.source());
          of.setString(4, table.version());
          LocalDate date = table.date();
          of.setString(5, date == null ? null : date.toString());
          of.executeUpdate();
        }
      }
      connection.commit();
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
