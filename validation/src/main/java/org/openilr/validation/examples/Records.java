package org.openilr.validation.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityType;
import org.openilr.learners.EntityTypes;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** Builds records out of texts, as examples and kinds write them. */
final class Records {

  private final Specification specification;

  Records(Specification specification) {
    this.specification = specification;
  }

  /** A record with these elements; fields that the year does not have are left out, unknown names are an error. */
  Entity record(EntityDefinition definition, Map<String, Object> elements) {
    EntityType<?> type = EntityTypes.of(definition.name());
    Object[] values = new Object[type.size()];
    Set<String> unknown = new TreeSet<>(elements.keySet());
    for (FieldDefinition field : definition.fields()) {
      unknown.remove(field.name());
      Object value = elements.get(field.name());
      if (value instanceof String text) {
        values[type.slot(field.name())] = value(field, dated(text));
      }
    }
    for (EntityDefinition child : definition.entities()) {
      unknown.remove(child.name());
      Object given = elements.get(child.name());
      if (given instanceof List<?> list && !list.isEmpty()) {
        List<Entity> children = new ArrayList<>();
        list.forEach(one -> children.add(record(child, Shorthand.elements(child.name(), one))));
        values[type.childSlot(child.name())] = List.copyOf(children);
      } else if (given instanceof Map<?, ?>) {
        values[type.childSlot(child.name())] = List.of(record(child, Situations.map(given)));
      }
    }
    unknown.removeIf(name -> type.slot(name) >= 0 || type.childSlot(name) >= 0);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(definition.name() + " has no " + unknown);
    }
    return type.make(values);
  }

  /**
   * A date written for the teaching year of 2020-21 with a star behind it ({@code 2020-09-01*}) moves with the year of the return.
   */
  private String dated(String text) {
    if (text.length() == 11 && text.endsWith("*")) {
      int years = specification.year().start() - Year.of("2021").start();
      return LocalDate.parse(text.substring(0, 10)).plusYears(years).toString();
    }
    return text;
  }

  private static Object value(FieldDefinition field, String text) {
    try {
      return switch (field.type()) {
        case INT -> Integer.valueOf(text);
        case LONG -> Long.valueOf(text);
        case DECIMAL -> new BigDecimal(text);
        case DATE -> LocalDate.parse(text);
        default -> text;
      };
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(field.path() + " cannot be '" + text + "'", e);
    }
  }
}
