package org.openilr.learners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.FieldDefinition.Type;
import org.openilr.specification.Specification;

/**
 * Puts together a record of one year, field by field. For one thread at a time; may go on after {@link #build()}.
 *
 * @param <E> the class of the record
 */
public final class EntityBuilder<E extends Entity> {

  private final EntityType<E> type;
  private final Layout layout;
  private final Object[] values;

  EntityBuilder(EntityType<E> type, Specification specification, Object[] values) {
    this.type = type;
    this.layout = Layout.of(specification).below(type);
    this.values = values;
    if (layout == null) {
      throw new IllegalArgumentException("There is no " + type + " in " + specification.year());
    }
  }

  /**
   * Sets a field, or all child records of a kind.
   *
   * @param element the element name
   * @param value null to take it away; a String, to be understood as the text of a file would be, whatever the field's type, and kept
   *     even when it is no value of the type; an Integer, Long, BigDecimal, LocalDate or LocalDateTime for a field of that type; a
   *     List of records
   * @throws IllegalArgumentException when the year has no such element here, or it cannot hold the value
   */
  public EntityBuilder<E> set(String element, Object value) {
    int place = place(element);
    int slot = layout.slots[place];
    if (value == null) {
      values[slot] = null;
    } else if (layout.fields[place] != null) {
      values[slot] = typed(layout.fields[place], value);
    } else if (value instanceof List<?> children) {
      values[slot] = null;
      children.forEach(child -> add((Entity) child));
    } else {
      throw new IllegalArgumentException(element + " is a kind of record in " + type + ", not a field");
    }
    return this;
  }

  /**
   * Adds a child record behind those of its kind.
   *
   * @throws IllegalArgumentException when the year has no such records here
   */
  public EntityBuilder<E> add(Entity child) {
    int place = place(child.type().name());
    if (layout.children[place] == null) {
      throw new IllegalArgumentException(child.type() + " is a field in " + type + ", not a record");
    }
    int slot = layout.slots[place];
    List<Entity> children = new ArrayList<>();
    if (values[slot] instanceof List<?> before) {
      before.forEach(one -> children.add((Entity) one));
    }
    children.add(child);
    values[slot] = List.copyOf(children);
    return this;
  }

  /** The record. */
  public E build() {
    return type.make(values.clone());
  }

  private int place(String element) {
    int place = Arrays.asList(layout.names).indexOf(element);
    if (place < 0) {
      throw new IllegalArgumentException("The year has no " + element + " in " + type);
    }
    return place;
  }

  private static Object typed(FieldDefinition field, Object value) {
    if (value instanceof String text) {
      return FieldText.read(field.type(), text);
    }
    if (value instanceof AsWritten written) {
      return FieldText.read(field.type(), written.text());
    }
    boolean isText = field.type() == Type.TEXT || field.type() == Type.RESTRICTED_TEXT;
    // By way of the text, the value is just what a reader would make of it.
    Object read = isText ? null : FieldText.read(field.type(), FieldText.write(value));
    if (read == null || read instanceof AsWritten) {
      throw new IllegalArgumentException(field.path() + " cannot hold this " + value.getClass().getSimpleName());
    }
    return read;
  }
}
