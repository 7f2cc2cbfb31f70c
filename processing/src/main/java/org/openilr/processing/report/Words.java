package org.openilr.processing.report;

import java.util.Locale;
import org.openilr.validation.Severity;

/** Numbers and severities as the page says them. Public only because the template lies in another package. */
public final class Words {

  private Words() {}

  /** {@code 12,345}. */
  public static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** {@code 1 error}, {@code 2,000 errors}. */
  public static String count(long number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }

  public static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case FAIL -> "File rejected";
    };
  }
}
