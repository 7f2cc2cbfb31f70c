package org.openilr.validation.derived;

import java.time.LocalDate;
import org.openilr.learners.LetterCase;

/** Comparisons of fields. A comparison with an absent value is false, in both directions. */
public final class Compare {

  private Compare() {}

  /** Whether the value is present and equal. */
  public static boolean is(Integer value, int code) {
    return value != null && value == code;
  }

  /** Whether the value is present and one of two. */
  public static boolean isOneOf(Integer value, int first, int second) {
    return value != null && (value == first || value == second);
  }

  /** Whether the value is present and one of three. */
  public static boolean isOneOf(Integer value, int first, int second, int third) {
    return value != null && (value == first || value == second || value == third);
  }

  /** Whether the value is present and one of these. */
  public static boolean isOneOf(Integer value, int... codes) {
    if (value != null) {
      for (int code : codes) {
        if (value == code) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the value is present and lies between the two, both included. */
  public static boolean isBetween(Integer value, int least, int most) {
    return value != null && value >= least && value <= most;
  }

  /** Whether the value is present and less. */
  public static boolean isLess(Integer value, int limit) {
    return value != null && value < limit;
  }

  /** Whether the value is present and greater. */
  public static boolean isMore(Integer value, int limit) {
    return value != null && value > limit;
  }

  /** Whether the text is present and equal, letter case ignored. */
  public static boolean is(String value, String text) {
    return LetterCase.isSame(value, text);
  }

  /** Whether the text is present and one of these, letter case ignored. */
  public static boolean isOneOf(String value, String... texts) {
    for (String text : texts) {
      if (is(value, text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text is absent, empty or only white space. */
  public static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }

  /** Whether both days are present and the first lies before the second. */
  public static boolean isBefore(LocalDate day, LocalDate other) {
    return day != null && other != null && day.isBefore(other);
  }

  /** Whether both days are present and the first lies after the second. */
  public static boolean isAfter(LocalDate day, LocalDate other) {
    return day != null && other != null && day.isAfter(other);
  }

  /** Whether both days are present and the first lies on or before the second. */
  public static boolean isOnOrBefore(LocalDate day, LocalDate other) {
    return day != null && other != null && !day.isAfter(other);
  }

  /** Whether both days are present and the first lies on or after the second. */
  public static boolean isOnOrAfter(LocalDate day, LocalDate other) {
    return day != null && other != null && !day.isBefore(other);
  }

  /** Whether the day is present and lies between the two, both included; an absent bound is no match. */
  public static boolean isBetween(LocalDate day, LocalDate first, LocalDate last) {
    return isOnOrAfter(day, first) && isOnOrBefore(day, last);
  }

  /** Whether both are present and equal. */
  public static boolean isSame(Object value, Object other) {
    return value != null && value.equals(other);
  }
}
