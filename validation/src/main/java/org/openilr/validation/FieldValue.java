package org.openilr.validation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A value that a finding reports.
 *
 * @param name the field, as the official reports name it
 * @param value dates as dd/MM/yyyy, numbers plain, empty for an absent value; never null
 */
public record FieldValue(String name, String value) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** The value of a field, formatted. */
  static FieldValue of(String name, Object value) {
    return new FieldValue(name, text(value));
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof LocalDate date ? DATE.format(date) : value.toString();
  }

  /** {@code Name=Value}. */
  @Override
  public String toString() {
    return name + "=" + value;
  }
}
