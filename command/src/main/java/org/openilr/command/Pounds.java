package org.openilr.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as people read them. */
final class Pounds {

  private static final int SCALE = 5;

  private Pounds() {}

  /** {@code 1,234.50}: to the penny. */
  static String text(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount.setScale(2, RoundingMode.HALF_UP));
  }

  /** {@code 423.52941}: to the five decimals that are written to funding.csv. */
  static String exact(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
