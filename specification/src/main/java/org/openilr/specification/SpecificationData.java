package org.openilr.specification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The specification of a year out of its data: the first year in full, every later one as what it changed.
 */
final class SpecificationData implements Specification {

  private static final Map<Year, SpecificationData> READ = new ConcurrentHashMap<>();

  private final Year year;
  private final EntityDefinition message;
  private final Map<String, EntityDefinition> entities = new HashMap<>();
  private final Map<String, List<FieldDefinition>> fields = new HashMap<>();
  private final Map<String, CodeList> codeLists;
  private final List<ReturnPeriod> periods;

  private SpecificationData(Year year) {
    this.year = year;
    this.message = new FieldRows(year).message();
    index(message);
    this.codeLists = CodeRows.lists(year);
    this.periods = PeriodRows.periods(year);
  }

  static Specification of(Year year) {
    SpecificationData known = READ.get(year);
    if (known == null) {
      if (!Year.SUPPORTED.contains(year)) {
        throw new IllegalArgumentException("There is no specification of " + year + ".");
      }
      known = new SpecificationData(year);
      READ.put(year, known);
    }
    return known;
  }

  private void index(EntityDefinition entity) {
    entities.put(entity.name(), entity);
    for (FieldDefinition field : entity.fields()) {
      fields.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field);
    }
    entity.entities().forEach(this::index);
  }

  @Override
  public Year year() {
    return year;
  }

  @Override
  public String namespace() {
    return "ESFA/ILR/" + year.title();
  }

  @Override
  public EntityDefinition message() {
    return message;
  }

  @Override
  public Optional<EntityDefinition> entity(String name) {
    return Optional.ofNullable(entities.get(name));
  }

  @Override
  public List<FieldDefinition> fields(String name) {
    return List.copyOf(fields.getOrDefault(name, List.of()));
  }

  @Override
  public CodeList codes(String field) {
    CodeList list = codeLists.get(field);
    return list == null ? new CodeList(field, List.of()) : list;
  }

  @Override
  public List<String> codeLists() {
    return codeLists.keySet().stream().sorted().toList();
  }

  @Override
  public List<ReturnPeriod> periods() {
    return periods;
  }

  /** The years from the first to this one, in which the data of the year is described. */
  static List<Year> upTo(Year year) {
    return Year.SUPPORTED.stream().filter(other -> other.compareTo(year) <= 0).toList();
  }

  /** Keeps insertion order and puts a new key behind a given one. */
  static <V> Map<String, V> insertAfter(Map<String, V> map, String after, String key, V value) {
    Map<String, V> result = new LinkedHashMap<>();
    if (after.isEmpty()) {
      result.put(key, value);
    }
    map.forEach((other, kept) -> {
      result.put(other, kept);
      if (other.equals(after)) {
        result.put(key, value);
      }
    });
    if (!result.containsKey(key)) {
      throw new IllegalStateException("There is no " + after + " to put " + key + " after");
    }
    return result;
  }
}
