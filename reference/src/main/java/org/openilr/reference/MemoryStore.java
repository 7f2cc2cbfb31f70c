package org.openilr.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Rows in memory, on top of another store: rows of a key stand in place of the base's rows of that key. */
final class MemoryStore implements Store {

  /** Has no table at all. */
  static final Store EMPTY = new MemoryStore(null, Map.of(), Set.of());

  private final Store base;
  private final Map<Table, List<Row>> rows;
  private final Set<Table> missing;
  private final Map<Key, Map<Object, List<Row>>> indices = new ConcurrentHashMap<>();

  private record Key(Table table, String column) {}

  /**
   * @param base what lies below; null for nothing
   * @param rows the rows of each table
   * @param missing tables that are not there, even if the base has them
   */
  MemoryStore(Store base, Map<Table, List<Row>> rows, Set<Table> missing) {
    this.base = base;
    this.rows = Map.copyOf(rows);
    this.missing = Set.copyOf(missing);
  }

  @Override
  public Versions versions() {
    Versions below = base == null ? new Versions("in memory", null, List.of()) : base.versions();
    List<Versions.TableVersion> tables = new ArrayList<>();
    for (Table table : Table.values()) {
      Versions.TableVersion version = below.of(table);
      if (rows.containsKey(table)) {
        long count = rows.get(table).size() + (version == null ? 0 : version.rows());
        tables.add(new Versions.TableVersion(table, count, "in memory", null, null));
      } else if (version != null && !missing.contains(table)) {
        tables.add(version);
      }
    }
    return new Versions(below.snapshot(), below.made(), List.copyOf(tables));
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
      Set<Object> own = index(Table.ULNS, "ULN").keySet();
      for (Long uln : ulns) {
        if (own.contains(uln)) {
          issued.add(uln);
        }
      }
    }
    return issued;
  }

  @Override
  public void close() {
    // The base belongs to whoever opened it.
  }
}
