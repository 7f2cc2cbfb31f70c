package org.openilr.statements.eas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.openilr.specification.Year;

/**
 * A row with what its values mean; null where a value means nothing.
 *
 * @param line its funding line
 * @param type its adjustment type
 * @param payment what the two are paid as
 * @param month its calendar year and month, where both are numbers and there is such a month
 * @param period its collection period, 1 to 12; 0 for a month outside the funding year
 * @param area its source of funding code, any whole number
 */
record ReadRow(EasRow row, FundingLine line, AdjustmentType type, PaymentType payment, Integer calendarYear, Integer calendarMonth, YearMonth month,
    int period, BigDecimal value, Integer area) {

  static ReadRow of(EasRow row, EasYear data, Year year) {
    Integer calendarYear = wholeNumber(row.calendarYear());
    Integer calendarMonth = wholeNumber(row.calendarMonth());
    YearMonth month = calendarYear == null || !isMonth(calendarMonth) || Math.abs(calendarYear) > java.time.Year.MAX_VALUE ? null
        : YearMonth.of(calendarYear, calendarMonth);
    FundingLine line = data.fundingLine(Names.comparable(row.fundingLine()));
    AdjustmentType type = data.adjustmentType(Names.comparable(row.adjustmentType()));
    return new ReadRow(row, line, type, data.paymentType(line, type), calendarYear, calendarMonth, month, period(month, year), decimal(row.value()),
        wholeNumber(row.devolvedAreaSourceOfFunding()));
  }

  /** The first day of a month in the funding year; null for any other. */
  LocalDate firstDay() {
    return period == 0 ? null : month.atDay(1);
  }

  static boolean isMonth(Integer number) {
    return number != null && number >= 1 && number <= 12;
  }

  private static int period(YearMonth month, Year year) {
    if (month == null || month.isBefore(YearMonth.from(year.firstDay())) || month.isAfter(YearMonth.from(year.lastDay()))) {
      return 0;
    }
    // August is the first.
    return (month.getMonthValue() + 4) % 12 + 1;
  }

  /** A whole number, with or without sign and leading zeros; null for anything else. */
  private static Integer wholeNumber(String text) {
    int start = signed(text) ? 1 : 0;
    long number = 0;
    for (int i = start; i < text.length(); i++) {
      if (!isDigit(text.charAt(i)) || number > Integer.MAX_VALUE) {
        return null;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return start == text.length() || number > Integer.MAX_VALUE ? null : Integer.valueOf((int) (text.charAt(0) == '-' ? -number : number));
  }

  /** Digits with or without sign and a decimal point; null for anything else, as for thousands separated by commas, or an exponent. */
  private static BigDecimal decimal(String text) {
    int digits = 0;
    int points = 0;
    for (int i = signed(text) ? 1 : 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        digits++;
      } else if (text.charAt(i) == '.') {
        points++;
      } else {
        return null;
      }
    }
    return digits == 0 || points > 1 ? null : new BigDecimal(text);
  }

  private static boolean signed(String text) {
    return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
