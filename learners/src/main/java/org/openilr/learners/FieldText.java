package org.openilr.learners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.openilr.specification.FieldDefinition.Type;

/**
 * What the text of a field means, and how a value is written: the one place that knows either.
 *
 * <p>A text written in the usual way gives the bare value. One that means a value but is written otherwise (white space around it,
 * leading zeros, a plus sign, a time zone) gives {@link AsWritten} with both, and one that is no value of the type
 * {@link AsWritten} without a value, so that writing what was read always gives the same text back.
 *
 * <p>What counts as a value is what the department's relaxed schema takes: whole numbers of up to 18 digits, decimals of up to 32,
 * dates that exist. Of text, rules see neither white space around it nor carriage returns, plain or spelt {@code &#13;}.
 */
final class FieldText {

  private static final int MOST_DIGITS = 18;
  private static final int MOST_DECIMAL_DIGITS = 32;
  /** Codes, types and postcodes come again and again; longer texts seldom do. */
  private static final int LONGEST_REPEATED = 8;
  private static final int KNOWN_TEXTS = 1 << 13;
  private static final String CARRIAGE_RETURN = "&#13;";

  /** Dates by year, month and day; filled as they come, by any thread: a LocalDate is safe to share without a lock. */
  private static final int FIRST_YEAR = 1900;
  private static final LocalDate[] DATES = new LocalDate[200 * 12 * 31];

  private final String[] known = new String[KNOWN_TEXTS];

  /** The value of a text; see the class. Never null. */
  Object read(Type type, char[] chars, int from, int to) {
    return switch (type) {
      case TEXT, RESTRICTED_TEXT -> text(chars, from, to);
      case INT -> wholeNumber(chars, from, to, false);
      case LONG -> wholeNumber(chars, from, to, true);
      case DATE -> date(chars, from, to);
      case DECIMAL, DATE_TIME -> unusual(type, new String(chars, from, to - from));
    };
  }

  /** The value of a text; see the class. Never null. For where speed does not matter. */
  static Object read(Type type, String text) {
    return switch (type) {
      case TEXT, RESTRICTED_TEXT -> unusualText(text);
      default -> unusual(type, text);
    };
  }

  /** The text of a value. */
  static String write(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof LocalDateTime dateTime) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(dateTime);
    }
    return value.toString();
  }

  private Object text(char[] chars, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\r' || c == '&') {
        return unusualText(new String(chars, from, to - from));
      }
      hash = 31 * hash + c;
    }
    if (from < to && (mayBeWhite(chars[from]) || mayBeWhite(chars[to - 1]))) {
      return unusualText(new String(chars, from, to - from));
    }
    if (to - from > LONGEST_REPEATED) {
      return new String(chars, from, to - from);
    }
    int place = (hash ^ hash >>> 13) & KNOWN_TEXTS - 1;
    String found = known[place];
    if (found == null || !isSame(found, chars, from, to)) {
      found = new String(chars, from, to - from);
      known[place] = found;
    }
    return found;
  }

  private static boolean isSame(String text, char[] chars, int from, int to) {
    if (text.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i - from) != chars[i]) {
        return false;
      }
    }
    return true;
  }

  private static Object unusualText(String text) {
    String clean = text.replace(CARRIAGE_RETURN, "").replace("\r", "");
    int from = 0;
    int to = clean.length();
    while (from < to && isWhite(clean.charAt(from))) {
      from++;
    }
    while (from < to && isWhite(clean.charAt(to - 1))) {
      to--;
    }
    String value = clean.substring(from, to);
    return value.equals(text) ? text : new AsWritten(text, value);
  }

  private static boolean mayBeWhite(char c) {
    return c <= ' ' || c > '~';
  }

  /** White space as .NET trims it, which the department's service does: also the no-break space. */
  private static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static Object wholeNumber(char[] chars, int from, int to, boolean wide) {
    int first = from < to && chars[from] == '-' ? from + 1 : from;
    if (to == first || to - first > MOST_DIGITS || chars[first] == '0' && to - from > 1) {
      return unusual(wide ? Type.LONG : Type.INT, new String(chars, from, to - from));
    }
    long number = 0;
    for (int i = first; i < to; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return unusual(wide ? Type.LONG : Type.INT, new String(chars, from, to - from));
      }
      number = number * 10 + digit;
    }
    return boxed(first == from ? number : -number, wide);
  }

  /** A number too great for its field's type still is a number, and is reported as too long. */
  private static Object boxed(long number, boolean wide) {
    if (wide || (int) number != number) {
      return number;
    }
    return (int) number;
  }

  private static Object date(char[] chars, int from, int to) {
    if (to - from == 10 && chars[from + 4] == '-' && chars[from + 7] == '-') {
      LocalDate date = date(number(chars, from, 4), number(chars, from + 5, 2), number(chars, from + 8, 2));
      if (date != null) {
        return date;
      }
    }
    return unusual(Type.DATE, new String(chars, from, to - from));
  }

  /** The number that these characters spell; -1 where one is no digit. */
  private static int number(char[] chars, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The date, or null where there is none such. */
  private static LocalDate date(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    int place = ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
    boolean kept = place >= 0 && place < DATES.length;
    if (kept && DATES[place] != null) {
      return DATES[place];
    }
    if (day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    LocalDate date = LocalDate.of(year, month, day);
    if (kept) {
      DATES[place] = date;
    }
    return date;
  }

  /** Numbers and dates: white space around them does not count. */
  private static Object unusual(Type type, String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isXmlSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isXmlSpace(text.charAt(to - 1))) {
      to--;
    }
    char[] chars = text.substring(from, to).toCharArray();
    Object value = switch (type) {
      case INT, LONG -> unusualNumber(chars, type == Type.LONG);
      case DECIMAL -> decimal(chars);
      case DATE -> unusualDate(chars);
      default -> dateTime(chars);
    };
    return value != null && write(value).equals(text) ? value : new AsWritten(text, value);
  }

  private static boolean isXmlSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static Object unusualNumber(char[] chars, boolean wide) {
    int from = chars.length > 0 && (chars[0] == '+' || chars[0] == '-') ? 1 : 0;
    int first = from;
    while (first < chars.length - 1 && chars[first] == '0') {
      first++;
    }
    if (first == chars.length || chars.length - first > MOST_DIGITS) {
      return null;
    }
    long number = 0;
    for (int i = first; i < chars.length; i++) {
      if (chars[i] < '0' || chars[i] > '9') {
        return null;
      }
      number = number * 10 + chars[i] - '0';
    }
    return boxed(chars[0] == '-' ? -number : number, wide);
  }

  private static BigDecimal decimal(char[] chars) {
    int digits = 0;
    int points = 0;
    boolean leading = true;
    boolean any = false;
    for (int i = chars.length > 0 && (chars[0] == '+' || chars[0] == '-') ? 1 : 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == '.') {
        points++;
      } else if (c < '0' || c > '9') {
        return null;
      } else {
        any = true;
        leading &= c == '0';
        digits += leading ? 0 : 1;
      }
    }
    return any && points <= 1 && digits <= MOST_DECIMAL_DIGITS ? new BigDecimal(chars) : null;
  }

  private static LocalDate unusualDate(char[] chars) {
    return chars.length >= 10 && isZone(chars, 10) ? dateAtStart(chars) : null;
  }

  private static LocalDate dateAtStart(char[] chars) {
    return chars[4] == '-' && chars[7] == '-' ? date(number(chars, 0, 4), number(chars, 5, 2), number(chars, 8, 2)) : null;
  }

  /** The local time that the text says, whatever its time zone. */
  private static LocalDateTime dateTime(char[] chars) {
    if (chars.length < 19 || chars[10] != 'T' || chars[13] != ':' || chars[16] != ':') {
      return null;
    }
    int end = 19;
    int nanos = 0;
    if (chars.length > 20 && chars[19] == '.') {
      int unit = 100_000_000;
      for (end = 20; end < chars.length && chars[end] >= '0' && chars[end] <= '9'; end++) {
        nanos += (chars[end] - '0') * unit;
        unit /= 10;
      }
      if (end == 20) {
        return null;
      }
    }
    LocalDate date = dateAtStart(chars);
    int hour = number(chars, 11, 2);
    int minute = number(chars, 14, 2);
    int second = number(chars, 17, 2);
    if (date == null || !isZone(chars, end) || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return null;
    }
    if (hour == 24 && minute == 0 && second == 0 && nanos == 0) {
      return date.plusDays(1).atStartOfDay();
    }
    return hour < 0 || hour > 23 ? null : date.atTime(LocalTime.of(hour, minute, second, nanos));
  }

  /** Whether the text ends here or with a time zone of XML Schema: Z, or up to fourteen hours. */
  private static boolean isZone(char[] chars, int from) {
    if (chars.length == from || chars.length == from + 1 && chars[from] == 'Z') {
      return true;
    }
    if (chars.length != from + 6 || chars[from] != '+' && chars[from] != '-' || chars[from + 3] != ':') {
      return false;
    }
    int hours = number(chars, from + 1, 2);
    int minutes = number(chars, from + 4, 2);
    return hours >= 0 && minutes >= 0 && minutes <= 59 && hours * 60 + minutes <= 14 * 60;
  }
}
