package org.openilr.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityType;
import org.openilr.learners.EntityTypes;
import org.openilr.specification.ElementDefinition;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Specification;

/** Which elements the records of a year have. Makes records of typed values, straight into their slots: millions of them are wanted. */
final class Forms {

  private final Map<EntityType<?>, boolean[]> present = new HashMap<>();

  Forms(Specification specification) {
    collect(specification.message());
  }

  private void collect(EntityDefinition entity) {
    for (EntityDefinition child : entity.entities()) {
      EntityType<?> type = EntityTypes.of(child.name());
      boolean[] slots = new boolean[type.size()];
      for (ElementDefinition element : child.elements()) {
        slots[element instanceof FieldDefinition ? type.slot(element.name()) : type.childSlot(element.name())] = true;
      }
      present.put(type, slots);
      collect(child);
    }
  }

  /** Whether the year has such records. */
  boolean has(EntityType<?> type) {
    return present.containsKey(type);
  }

  /** A new record. */
  <E extends Entity> Draft<E> draft(EntityType<E> type) {
    return new Draft<>(type, new Object[type.size()], present.get(type));
  }

  /** A record that starts from another. */
  <E extends Entity> Draft<E> draft(EntityType<E> type, E record) {
    Object[] values = new Object[type.size()];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = record.slot(slot);
    }
    return new Draft<>(type, values, present.get(type));
  }

  /** The same record with all its dates, and those of the records in it, so many days later; except the date of birth. */
  static Entity moved(Entity record, long days) {
    EntityType<?> type = record.type();
    Object[] values = new Object[type.size()];
    for (int slot = 0; slot < values.length; slot++) {
      Object value = record.slot(slot);
      if (value instanceof LocalDate date && !type.element(slot).equals("DateOfBirth")) {
        values[slot] = date.plusDays(days);
      } else if (value instanceof List<?> children) {
        List<Entity> moved = new ArrayList<>(children.size());
        for (int child = 0; child < children.size(); child++) {
          moved.add(moved((Entity) children.get(child), days));
        }
        values[slot] = moved;
      } else {
        values[slot] = value;
      }
    }
    return type.make(values);
  }

  /** A record being written. */
  static final class Draft<E extends Entity> {

    private final EntityType<E> type;
    private final Object[] values;
    private final boolean[] present;

    private Draft(EntityType<E> type, Object[] values, boolean[] present) {
      this.type = type;
      this.values = values;
      this.present = present;
    }

    /** Sets a field to a value of its type, or null; passed over in a year that does not have it. */
    Draft<E> set(String field, Object value) {
      int slot = type.slot(field);
      if (present[slot]) {
        values[slot] = value;
      }
      return this;
    }

    /** Sets the child records of a kind; passed over in a year that does not have them. */
    Draft<E> set(EntityType<?> child, List<? extends Entity> records) {
      int slot = type.childSlot(child.name());
      if (present[slot]) {
        values[slot] = records.isEmpty() ? null : records;
      }
      return this;
    }

    Object get(String field) {
      return values[type.slot(field)];
    }

    E build() {
      return type.make(values.clone());
    }
  }
}
