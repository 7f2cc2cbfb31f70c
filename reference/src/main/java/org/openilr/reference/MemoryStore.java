package org.openilr.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Rows in memory, on top of another store: rows of a key stand in place of the base's rows of that key. */
final class MemoryStore implements Store {

  /** Has no table at all. */
  static final Store EMPTY = new MemoryStore(null, new Versions("none", null, List.of()), Map.of(), Set.of());

  private final Store base;
  private final Versions versions;
  private final Map<Table, List<Row>> rows;
  private final Set<Table> missing;
  private final List<UlnRange> ranges;
  private final Map<Key, Map<Object, List<Row>>> indices = new ConcurrentHashMap<>();

  private record Key(Table table, String column) {}

  /**
   * @param base what lies below; null for nothing
   * @param versions what all of it is made of
   * @param rows the rows of each table
   * @param missing tables that are not there, even if the base has them
   */
  private MemoryStore(Store base, Versions versions, Map<Table, List<Row>> rows, Set<Table> missing) {
    this.base = base;
    this.versions = versions;
    this.rows = Map.copyOf(rows);
    this.missing = Set.copyOf(missing);
    ranges = rows.getOrDefault(Table.ULNS, List.of()).stream().map(UlnRange::of).toList();
  }

  /** Rows written by hand on top of a base. */
  static Store onTopOf(Store base, Map<Table, List<Row>> rows, Set<Table> missing) {
    List<Versions.TableVersion> tables = new ArrayList<>();
    for (Table table : Table.values()) {
      Versions.TableVersion version = base.versions().of(table);
      if (rows.containsKey(table)) {
        long count = rows.get(table).size() + (version == null ? 0 : version.rows());
        tables.add(new Versions.TableVersion(table, count, "in memory", null, null));
      } else if (version != null && !missing.contains(table)) {
        tables.add(version);
      }
    }
    return new MemoryStore(base, new Versions("in memory", null, List.copyOf(tables)), rows, missing);
  }

  /**
   * All rows of a small source.
   *
   * @throws ReferenceException when a row cannot be read; the message lists them
   */
  static Store of(String name, List<SourceFile> files) throws IOException {
    Map<Table, List<Row>> rows = new EnumMap<>(Table.class);
    List<Versions.TableVersion> tables = new ArrayList<>();
    BadRows bad = new BadRows();
    for (SourceFile file : files) {
      List<Row> ofTable = new ArrayList<>();
      CsvTable csv = new CsvTable(file.table(), file.name(), bad);
      try (InputStream in = file.content().open()) {
        csv.read(in, ofTable::add);
      }
      rows.put(file.table(), ofTable);
      tables.add(file.version(csv, ofTable.size()));
    }
    bad.refuse("");
    return new MemoryStore(null, new Versions(name, null, List.copyOf(tables)), rows, Set.of());
  }

  @Override
  public Versions versions() {
    return versions;
  }

  @Override
  public Map<Object, List<Row>> rows(Table table, String column, Collection<?> keys) {
    if (missing.contains(table)) {
      return Map.of();
    }
    Map<Object, List<Row>> index = index(table, column);
    Map<Object, List<Row>> found = new HashMap<>();
    List<Object> below = new ArrayList<>();
    for (Object key : keys) {
      List<Row> own = index.get(key);
      if (own != null) {
        found.put(key, own);
      } else {
        below.add(key);
      }
    }
    if (base != null && !below.isEmpty()) {
      found.putAll(base.rows(table, column, below));
    }
    return found;
  }

  private Map<Object, List<Row>> index(Table table, String column) {
    return indices.computeIfAbsent(new Key(table, column), key -> {
      Map<Object, List<Row>> index = new HashMap<>();
      for (Row row : rows.getOrDefault(table, List.of())) {
        index.computeIfAbsent(row.value(column), none -> new ArrayList<>()).add(row);
      }
      return index;
    });
  }

  @Override
  public List<Row> first(Table table, int most) {
    if (missing.contains(table)) {
      return List.of();
    }
    List<Row> first = new ArrayList<>(rows.getOrDefault(table, List.of()));
    if (base != null) {
      first.addAll(base.first(table, most));
    }
    return first.subList(0, Math.min(most, first.size()));
  }

  @Override
  public Set<Long> issued(Collection<Long> ulns) {
    Set<Long> issued = new HashSet<>();
    if (!missing.contains(Table.ULNS)) {
      if (base != null) {
        issued.addAll(base.issued(ulns));
      }
      for (Long uln : ulns) {
        if (issuedHere(uln)) {
          issued.add(uln);
        }
      }
    }
    return issued;
  }

  private boolean issuedHere(long uln) {
    for (UlnRange range : ranges) {
      if (range.contains(uln)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    // The base belongs to whoever opened it.
  }
}
