package org.openilr.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.openilr.funding.Units;

/** Values as the cells of a CSV have them. */
public final class CellText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

  private CellText() {}

  /** The text; null for nothing. */
  public static String of(Object value, Column.Kind kind) {
    if (value == null) {
      return null;
    } else if (value instanceof BigDecimal decimal) {
      return kind.hasFivePlaces() ? decimal.setScale(Units.SCALE, RoundingMode.HALF_UP).toPlainString() : of(decimal);
    } else if (value instanceof LocalDate day) {
      return DAY.format(day);
    } else if (value instanceof LocalDateTime time) {
      return TIME.format(time);
    } else if (value instanceof Boolean is) {
      return kind == Column.Kind.Y_N ? is ? "Y" : "N" : is ? "Yes" : "No";
    }
    return value.toString();
  }

  private static String of(BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.setScale(Units.SCALE, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
