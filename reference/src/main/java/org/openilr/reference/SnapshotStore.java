package org.openilr.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The rows of a snapshot file, read only. Threads borrow a session each, so that none waits for another. */
final class SnapshotStore implements Store {

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Keys asked for in one statement; fewer are filled up with the last of them. One key has a statement of its own. */
  private static final int KEYS = 64;

  private final Path file;
  private final boolean temporary;
  private final Versions versions;
  private final Map<Table, Versions.TableVersion> tables = new EnumMap<>(Table.class);
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  private SnapshotStore(Path file, boolean temporary) throws SQLException {
    this.file = file;
    this.temporary = temporary;
    try (Lease lease = new Lease()) {
      lease.session.check(file);
      versions = lease.session.versions();
    }
    versions.tables().forEach(version -> tables.put(version.table(), version));
  }

  /** Opens a snapshot; reads nothing of it but what it is made of. */
  static Store open(Path file) throws IOException {
    return open(file, false);
  }

  /** Opens a snapshot that is deleted when it is closed. */
  static Store openTemporary(Path file) throws IOException {
    return open(file, true);
  }

  private static Store open(Path file, boolean temporary) throws IOException {
    try (InputStream start = Files.newInputStream(file)) {
      if (!Arrays.equals(start.readNBytes(SQLITE.length), SQLITE)) {
        throw new ReferenceException(file + " is not a snapshot of reference data. Make one with: ilr reference import");
      }
    }
    try {
      return new SnapshotStore(file, temporary);
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  private static ReferenceException unreadable(Path file, SQLException e) {
    return new ReferenceException("The snapshot " + file + " cannot be read (" + e.getMessage() + "). Import it again.", e);
  }

  @Override
  public Versions versions() {
    return versions;
  }

  @Override
  public Map<Object, List<Row>> rows(Table table, String column, Collection<?> keys) {
    if (keys.isEmpty() || !tables.containsKey(table) || tables.get(table).rows() == 0) {
      return Map.of();
    }
    Map<Object, List<Row>> found = new HashMap<>();
    try (Lease lease = new Lease()) {
      List<Object> all = new ArrayList<>(keys);
      if (all.size() == 1) {
        lease.session.rows(table, column, all, 1, found);
      } else {
        for (int from = 0; from < all.size(); from += KEYS) {
          lease.session.rows(table, column, all.subList(from, Math.min(all.size(), from + KEYS)), KEYS, found);
        }
      }
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
    return found;
  }

  @Override
  public List<Row> first(Table table, int most) {
    if (!tables.containsKey(table) || table == Table.ULNS) {
      return List.of();
    }
    try (Lease lease = new Lease()) {
      return lease.session.first(table, most);
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public Set<Long> issued(Collection<Long> ulns) {
    if (!tables.containsKey(Table.ULNS)) {
      return Set.of();
    }
    try (Lease lease = new Lease()) {
      return lease.session.issued(ulns);
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Session session = idle.poll(); session != null; session = idle.poll()) {
      session.close();
    }
    if (temporary) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new ReferenceException("The temporary file " + file + " could not be deleted: " + e.getMessage(), e);
      }
    }
  }

  /** A session borrowed for one question. */
  private final class Lease implements AutoCloseable {

    final Session session;

    Lease() throws SQLException {
      if (closed) {
        throw new IllegalStateException("The reference data " + file + " have been closed");
      }
      Session free = idle.poll();
      session = free == null ? new Session(file) : free;
    }

    @Override
    public void close() {
      idle.push(session);
      if (closed && idle.remove(session)) {
        session.close();
      }
    }
  }

  /** A connection and its prepared statements, for one thread at a time. */
  private static final class Session {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Path file) throws SQLException {
      SQLiteConfig config = new SQLiteConfig();
      config.setReadOnly(true);
      config.setOpenMode(SQLiteOpenMode.OPEN_URI);
      // A snapshot is never changed, only replaced as a whole: SQLite needs no locks, and no write access to the folder.
      connection = config.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1");
    }

    void check(Path file) throws SQLException {
      if (pragma("application_id") != SnapshotFormat.APPLICATION_ID) {
        throw new ReferenceException(file + " is an SQLite database, but not a snapshot of reference data.");
      }
      int format = pragma("user_version");
      if (format != SnapshotFormat.VERSION) {
        throw new ReferenceException("The snapshot " + file + " has format " + format + ", this program reads format "
            + SnapshotFormat.VERSION + ". Import it again with this program.");
      }
    }

    private int pragma(String name) throws SQLException {
      try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("PRAGMA " + name)) {
        return result.getInt(1);
      }
    }

    Versions versions() throws SQLException {
      List<Versions.TableVersion> tables = new ArrayList<>();
      try (Statement statement = connection.createStatement()) {
        try (ResultSet result = statement.executeQuery("SELECT table_name, row_count, source, version, date FROM snapshot_tables")) {
          while (result.next()) {
            Table table = Table.find(result.getString(1)).orElseThrow();
            tables.add(new Versions.TableVersion(table, result.getLong(2), result.getString(3), result.getString(4),
                (LocalDate) ColumnType.DATE.parse(result.getString(5))));
          }
        }
        tables.sort(Comparator.comparing(Versions.TableVersion::table));
        try (ResultSet result = statement.executeQuery("SELECT version, made_unixepoch FROM snapshot")) {
          return new Versions(result.getString(1), Instant.ofEpochSecond(result.getLong(2)), List.copyOf(tables));
        }
      }
    }

    private PreparedStatement statement(String sql) throws SQLException {
      PreparedStatement statement = statements.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
      }
      return statement;
    }

    void rows(Table table, String column, List<Object> keys, int places, Map<Object, List<Row>> found) throws SQLException {
      PreparedStatement select = statement(SnapshotFormat.select(table, column, places));
      for (int i = 0; i < places; i++) {
        select.setObject(i + 1, keys.get(Math.min(i, keys.size() - 1)));
      }
      int position = table.position(column);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          Row row = row(table, result);
          found.computeIfAbsent(row.values()[position], none -> new ArrayList<>(4)).add(row);
        }
      }
    }

    private static Row row(Table table, ResultSet result) throws SQLException {
      List<Column> columns = table.columns();
      Object[] values = new Object[columns.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = columns.get(i).type().parse(result.getString(i + 1));
      }
      return new Row(table, values);
    }

    List<Row> first(Table table, int most) throws SQLException {
      List<Row> rows = new ArrayList<>();
      PreparedStatement select = statement(SnapshotFormat.first(table));
      select.setInt(1, most);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(row(table, result));
        }
      }
      return rows;
    }

    Set<Long> issued(Collection<Long> ulns) throws SQLException {
      PreparedStatement select = statement("SELECT first, packed FROM ulns WHERE first <= ? ORDER BY first DESC LIMIT 1");
      Set<Long> issued = new HashSet<>();
      for (Long uln : ulns) {
        select.setLong(1, uln);
        try (ResultSet block = select.executeQuery()) {
          if (block.next() && UlnBlocks.contains(block.getLong(1), block.getBytes(2), uln)) {
            issued.add(uln);
          }
        }
      }
      return issued;
    }

    void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new ReferenceException("The snapshot could not be closed: " + e.getMessage(), e);
      }
    }
  }
}
