package org.openilr.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a column of reference data holds: how its text is read, and how the snapshot keeps it. */
enum ColumnType {
  /** Free text, as it stands. */
  TEXT("TEXT") {
    @Override
    Object value(String text) {
      return text;
    }
  },
  /** A code whose letter case does not matter; kept in capitals. */
  CODE("TEXT") {
    @Override
    Object value(String text) {
      return text.toUpperCase(Locale.ROOT);
    }
  },
  /** A postcode; kept in capitals with one space before its last three characters. */
  POSTCODE("TEXT") {
    @Override
    Object value(String text) {
      StringBuilder packed = new StringBuilder(8);
      for (int i = 0; i < text.length(); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          packed.append(Character.toUpperCase(text.charAt(i)));
        }
      }
      if (packed.length() < 5 || packed.length() > 7) {
        throw new IllegalArgumentException("is not a postcode");
      }
      return packed.insert(packed.length() - 3, ' ').toString();
    }
  },
  /** A whole number; {@code 5.00} is read as 5, since official files write some that way. */
  INTEGER("INTEGER") {
    @Override
    Object value(String text) {
      try {
        return number(text).intValueExact();
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException("is not a whole number of this column", e);
      }
    }
  },
  /** A unique learner number: ten digits. */
  ULN("INTEGER") {
    @Override
    Object value(String text) {
      long uln = Long.parseLong(text);
      if (uln < 1_000_000_000L || uln > 9_999_999_999L) {
        throw new IllegalArgumentException("is not a number of ten digits");
      }
      return uln;
    }
  },
  /** A number with decimals: money, rates, factors, sector subject areas. Kept as text, so that no digit is lost. */
  DECIMAL("TEXT") {
    @Override
    Object value(String text) {
      return number(text);
    }
  },
  /** A day. Read from {@code 2020-08-01}, with or without a time behind it, {@code 01/08/2020}, or the month {@code 202008}. */
  DATE("TEXT") {
    @Override
    Object value(String text) {
      return date(text);
    }
  },
  /** Yes or no. */
  FLAG("INTEGER") {
    @Override
    Object value(String text) {
      return switch (text.toUpperCase(Locale.ROOT)) {
        case "TRUE", "1", "Y", "YES" -> Boolean.TRUE;
        case "FALSE", "0", "N", "NO" -> Boolean.FALSE;
        default -> throw new IllegalArgumentException("is neither true nor false");
      };
    }
  };

  /** Values met before, so that a million rows of a few hundred dates, rates and codes share them. Emptied when it grows too large. */
  private static final int MOST_SHARED = 20_000;

  private static final int LONGEST_NUMBER = 40;

  private final String sqlType;
  private final Map<String, Object> shared = new ConcurrentHashMap<>();

  ColumnType(String sqlType) {
    this.sqlType = sqlType;
  }

  String sqlType() {
    return sqlType;
  }

  abstract Object value(String text);

  /**
   * The value of a cell.
   *
   * @param text trimmed by this method; null and empty give null
   * @throws IllegalArgumentException when the text is not of this type; the message reads on from "the value"
   */
  Object parse(String text) {
    String trimmed = text == null ? "" : text.strip();
    if (trimmed.isEmpty()) {
      return null;
    }
    if (this == TEXT || this == ULN || this == POSTCODE) {
      return checked(trimmed);
    }
    Object known = shared.get(trimmed);
    if (known == null) {
      known = checked(trimmed);
      if (shared.size() >= MOST_SHARED) {
        shared.clear();
      }
      shared.put(trimmed, known);
    }
    return known;
  }

  private Object checked(String text) {
    try {
      return value(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("is not a number", e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("is not a date", e);
    }
  }

  /** The value as the snapshot keeps it: text, a number or null. */
  static Object stored(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value instanceof LocalDate || value instanceof BigDecimal ? text(value) : value;
  }

  /** The value as a pack writes it; null for null. */
  static String text(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** A plain number; exponents are refused, since a few characters of them make a number of a billion digits. */
  private static BigDecimal number(String text) {
    if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  private static LocalDate date(String text) {
    int length = text.length();
    if (length == 6) {
      return LocalDate.of(digits(text, 0, 4), digits(text, 4, 6), 1);
    }
    if (length < 10 || length > 10 && text.charAt(10) != ' ' && text.charAt(10) != 'T') {
      throw new DateTimeException(text);
    }
    if (text.charAt(4) == '-' && text.charAt(7) == '-') {
      return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }
    if (text.charAt(2) == '/' && text.charAt(5) == '/') {
      return LocalDate.of(digits(text, 6, 10), digits(text, 3, 5), digits(text, 0, 2));
    }
    throw new DateTimeException(text);
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException(text);
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
