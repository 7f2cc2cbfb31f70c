package org.openilr.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Values as the cells of a CSV have them. */
public final class CellText {

  /** Decimals of an amount as it is written and added up. */
  public static final int SCALE = 5;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

  private CellText() {}

  /** The text; null for nothing. */
  public static String of(Object value, Column.Kind kind) {
    if (value == null) {
      return null;
    } else if (value instanceof BigDecimal decimal) {
      return kind.hasFivePlaces() ? decimal.setScale(SCALE, RoundingMode.HALF_UP).toPlainString() : of(decimal);
    } else if (value instanceof LocalDate day) {
      return day(day);
    } else if (value instanceof LocalDateTime time) {
      return TIME.format(time);
    } else if (value instanceof Boolean is) {
      return kind == Column.Kind.Y_N ? is ? "Y" : "N" : is ? "Yes" : "No";
    }
    return value.toString();
  }

  private static String of(BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  /** dd/MM/yyyy, by hand, since there are some for every row. */
  private static String day(LocalDate day) {
    if (day.getYear() < 1000 || day.getYear() > 9999) {
      return DAY.format(day);
    }
    char[] text = new char[10];
    digits(text, 0, day.getDayOfMonth());
    text[2] = '/';
    digits(text, 3, day.getMonthValue());
    text[5] = '/';
    digits(text, 6, day.getYear() / 100);
    digits(text, 8, day.getYear() % 100);
    return new String(text);
  }

  private static void digits(char[] text, int place, int number) {
    text[place] = (char) ('0' + number / 10);
    text[place + 1] = (char) ('0' + number % 10);
  }

  /** An amount in units of the fifth decimal, as it is added up. */
  public static long units(BigDecimal amount) {
    return amount.signum() == 0 ? 0 : amount.setScale(SCALE, RoundingMode.HALF_UP).scaleByPowerOfTen(SCALE).longValueExact();
  }

  /** A sum of units in pounds. */
  public static BigDecimal pounds(long units) {
    return BigDecimal.valueOf(units, SCALE);
  }
}
