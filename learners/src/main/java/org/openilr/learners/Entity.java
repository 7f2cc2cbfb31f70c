package org.openilr.learners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * A record of a return. One set of records serves all years: a record holds every field that any supported year has, and a field
 * that a year lacks is null. Immutable.
 *
 * <p>Values stand in slots rather than in the components of a Java record, because readers, writers, field definition rules,
 * editors and comparers all walk over the fields of whatever year is at hand; with slots each of them is one loop.
 */
public abstract class Entity {

  private final EntityType<?> type;
  private final Object[] values;

  Entity(EntityType<?> type, Object[] values) {
    this.type = type;
    this.values = values;
  }

  public final EntityType<?> type() {
    return type;
  }

  /** What stands in a slot, as {@link EntityType#make} took it. */
  public final Object slot(int slot) {
    return values[slot];
  }

  /**
   * The value of a field as rules see it: text trimmed, an unusable value null.
   *
   * @param field the element name; a name that this kind of record never has gives null
   */
  public final Object value(String field) {
    int slot = type.slot(field);
    return slot < 0 ? null : value(slot);
  }

  /** The value in a slot as rules see it. */
  public final Object value(int slot) {
    Object value = values[slot];
    return value instanceof AsWritten written ? written.value() : value;
  }

  /** The same record with another value of a field (null takes it away); the types are those of {@link EntityType#make}. */
  public final Entity with(String field, Object value) {
    int slot = type.slot(field);
    if (slot < 0) {
      throw new IllegalArgumentException(type + " has no element " + field);
    }
    Object[] changed = values.clone();
    changed[slot] = value;
    return type.make(changed);
  }

  final String text(int slot) {
    return value(slot) instanceof String text ? text : null;
  }

  final Integer number(int slot) {
    return value(slot) instanceof Integer number ? number : null;
  }

  final Long longNumber(int slot) {
    return value(slot) instanceof Long number ? number : null;
  }

  final BigDecimal decimal(int slot) {
    return value(slot) instanceof BigDecimal decimal ? decimal : null;
  }

  final LocalDate date(int slot) {
    return value(slot) instanceof LocalDate date ? date : null;
  }

  final LocalDateTime dateTime(int slot) {
    return value(slot) instanceof LocalDateTime dateTime ? dateTime : null;
  }

  @SuppressWarnings("unchecked") // the reader puts records of the slot's own type there
  final <E extends Entity> List<E> children(int slot) {
    return values[slot] == null ? List.of() : (List<E>) values[slot];
  }

  final <E extends Entity> E first(int slot) {
    List<E> children = children(slot);
    return children.isEmpty() ? null : children.get(0);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Entity entity && entity.type == type && Arrays.equals(entity.values, values);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(values);
  }

  /** The kind of record only: its values are personal data and must not slip into a log. */
  @Override
  public final String toString() {
    return type.name();
  }
}
