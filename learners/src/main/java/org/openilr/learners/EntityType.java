package org.openilr.learners;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openilr.specification.Specification;

/**
 * What a kind of record can hold in any supported year: the names of its fields and child records, each with a slot.
 *
 * @param <E> the class of the records
 */
public final class EntityType<E extends Entity> {

  private final String name;
  private final Class<E> recordClass;
  private final Function<Object[], E> maker;
  private final List<String> elements;
  private final Map<String, Integer> slots = new HashMap<>();

  /** A name that ends in "/" is the child record of an element that in other years is a field of the same name. */
  EntityType(String name, Class<E> recordClass, Function<Object[], E> maker, String... elements) {
    this.name = name;
    this.recordClass = recordClass;
    this.maker = maker;
    this.elements = List.of(elements);
    for (int slot = 0; slot < elements.length; slot++) {
      slots.put(elements[slot], slot);
    }
  }

  /** The element name, for example {@code LearningDelivery}. */
  public String name() {
    return name;
  }

  public Class<E> recordClass() {
    return recordClass;
  }

  /** Number of slots. */
  public int size() {
    return elements.size();
  }

  /** The element that stands in a slot. */
  public String element(int slot) {
    String element = elements.get(slot);
    return element.endsWith("/") ? element.substring(0, element.length() - 1) : element;
  }

  /** The slot of a field; -1 when records of this kind have no such field in any year. */
  public int slot(String field) {
    return slots.getOrDefault(field, -1);
  }

  /** The slot of the child records of that element name; -1 when there are none in any year. */
  public int childSlot(String entity) {
    Integer own = slots.get(entity + "/");
    return own != null ? own : slot(entity);
  }

  /**
   * A record of these values.
   *
   * @param values one place for each slot: null, a String, Integer, Long, BigDecimal, LocalDate, LocalDateTime, {@link AsWritten},
   *     or for child records a List of them; the record takes the array over, the caller must not touch it again
   */
  public E make(Object[] values) {
    if (values.length != elements.size()) {
      throw new IllegalArgumentException(name + " has " + elements.size() + " elements, not " + values.length);
    }
    return maker.apply(values);
  }

  /**
   * A builder of records as a year has them.
   *
   * @throws IllegalArgumentException when the year has no such records
   */
  public EntityBuilder<E> builder(Specification specification) {
    return new EntityBuilder<>(this, specification, new Object[size()]);
  }

  /**
   * A builder that starts from a record. What the record holds beyond the year's elements stays in it.
   *
   * @throws IllegalArgumentException when the year has no such records
   */
  public EntityBuilder<E> builder(Specification specification, E record) {
    Object[] values = new Object[size()];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = record.slot(slot);
    }
    return new EntityBuilder<>(this, specification, values);
  }

  @Override
  public String toString() {
    return name;
  }
}
