package org.openilr.processing.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openilr.learners.Entity;

/** Tells two records of one kind apart, field by field. */
final class Differences {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  final List<String> words = new ArrayList<>();
  final List<String> fields = new ArrayList<>();

  private Differences() {}

  /** @param leftOut the kind of record below that is not looked at; null for none */
  static Differences of(Entity before, Entity after, String leftOut) {
    Differences differences = new Differences();
    for (int slot = 0; slot < after.type().size(); slot++) {
      String element = after.type().element(slot);
      Object old = before.slot(slot);
      Object now = after.slot(slot);
      if (element.equals(leftOut) || Objects.equals(old, now)) {
        continue;
      }
      if (old instanceof List || now instanceof List) {
        differences.records(element, old == null ? List.of() : (List<?>) old, now == null ? List.of() : (List<?>) now);
      } else {
        differences.fields.add(element);
        differences.words.add(element + ": " + text(before.value(slot)) + ", now " + text(after.value(slot)));
      }
    }
    return differences;
  }

  private void records(String element, List<?> before, List<?> after) {
    fields.add(element);
    List<Object> gone = new ArrayList<>(before);
    List<Object> come = new ArrayList<>();
    for (Object record : after) {
      if (!gone.remove(record)) {
        come.add(record);
      }
    }
    gone.forEach(record -> words.add(element + " gone: " + text((Entity) record)));
    come.forEach(record -> words.add(element + " added: " + text((Entity) record)));
    if (gone.isEmpty() && come.isEmpty()) {
      words.add(element + ": in another order");
    }
  }

  private static String text(Entity record) {
    List<String> parts = new ArrayList<>();
    for (int slot = 0; slot < record.type().size(); slot++) {
      Object value = record.value(slot);
      if (value != null && !(value instanceof Collection)) {
        parts.add(text(value));
      }
    }
    return String.join(" ", parts);
  }

  private static String text(Object value) {
    return value == null ? "nothing" : value instanceof LocalDate day ? DAY.format(day)
        : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
