package org.openilr.validation.derived;

/** The form of a postcode. */
public final class Postcodes {

  /** Where nothing better is known: a postcode that exists nowhere. */
  public static final String UNKNOWN = "ZZ99 9ZZ";

  private Postcodes() {}

  /**
   * Whether the text has the form of a postcode: one or two letters, a digit, perhaps one more digit or letter, one white space character, a
   * digit, and two letters other than C, I, K, M, O and V; capitals only. False for null.
   */
  public static boolean hasForm(String postcode) {
    if (postcode == null || postcode.length() < 6 || postcode.length() > 8) {
      return false;
    }
    int end = postcode.length();
    if (!isInwardLetter(postcode.charAt(end - 1)) || !isInwardLetter(postcode.charAt(end - 2)) || !isDigit(postcode.charAt(end - 3))
        || !Character.isWhitespace(postcode.charAt(end - 4))) {
      return false;
    }
    int letters = isLetter(postcode.charAt(1)) ? 2 : 1;
    int outward = end - 4;
    if (!isLetter(postcode.charAt(0)) || outward <= letters || outward > letters + 2 || !isDigit(postcode.charAt(letters))) {
      return false;
    }
    return outward == letters + 1 || isDigit(postcode.charAt(letters + 1)) || isLetter(postcode.charAt(letters + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isInwardLetter(char c) {
    return isLetter(c) && "CIKMOV".indexOf(c) < 0;
  }
}
