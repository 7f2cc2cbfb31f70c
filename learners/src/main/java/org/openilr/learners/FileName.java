package org.openilr.learners;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openilr.specification.Year;

/**
 * The name of a return's file: {@code ILR-UKPRN-year-yyyymmdd-hhmmss-NN.xml} or {@code .zip}, letters in any case. A name of
 * another form is held too, without parts, so that rules can say what is wrong with it. Source: file name checks of the
 * department's online service.
 *
 * @param name the whole name without folders
 * @param ukprn eight digits; null where the name has another form
 * @param year four digits such as 2021, not always a year there is; null where the name has another form
 * @param timestamp {@code yyyymmdd-hhmmss}, UK time; names compare as text in order of time; the day may be one that its month
 *     lacks; null where the name has another form
 * @param serial two digits, or what stands in their place; null where the name has another form
 */
public record FileName(String name, Integer ukprn, String year, String timestamp, String serial) {

  private static final Pattern FORM = Pattern.compile(
      "ILR-([1-9][0-9]{7})-([0-9]{4})-(20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])-(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9])"
          + "-([^-.]*)\\.(?:xml|zip)", Pattern.CASE_INSENSITIVE);

  /** Takes a name apart. */
  public static FileName of(String name) {
    Matcher parts = FORM.matcher(name);
    return parts.matches()
        ? new FileName(name, Integer.valueOf(parts.group(1)), parts.group(2), parts.group(3), parts.group(4))
        : new FileName(name, null, null, null, null);
  }

  /** Takes a file's name apart. */
  public static FileName of(Path file) {
    return of(file.getFileName().toString());
  }

  /** Filename_1: the name has another form. A serial number that is not two digits is Filename_6 instead. */
  public boolean hasWrongForm() {
    return ukprn == null;
  }

  /** Filename_5: the form is right, the year is not that of the collection. */
  public boolean isOfAnotherYear(Year collection) {
    return followsForm() && !year.equals(collection.code());
  }

  /** Filename_6: all is right but the serial number, which is not two digits. */
  public boolean hasMalformedSerial() {
    return ukprn != null && !followsForm();
  }

  /** Filename_7: the form is right, the serial number is 00. */
  public boolean hasZeroSerial() {
    return followsForm() && serial.equals("00");
  }

  private boolean followsForm() {
    return serial != null && serial.length() == 2 && isDigit(serial.charAt(0)) && isDigit(serial.charAt(1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
