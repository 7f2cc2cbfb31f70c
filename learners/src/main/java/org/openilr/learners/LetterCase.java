package org.openilr.learners;

/** Comparison of codes, which are the same in capitals and small letters. */
public final class LetterCase {

  private static final int ASCII = 128;
  private static final int CASE_BIT = 0x20;

  private LetterCase() {}

  /**
   * Whether both texts are there and equal, letter case ignored, as {@link String#equalsIgnoreCase}. Rules compare codes some hundred times an aim,
   * and nearly all of them differ in their first letter: that is looked at first.
   */
  public static boolean isSame(String one, String other) {
    if (one == null || other == null || one.length() != other.length()) {
      return false;
    }
    if (!one.isEmpty()) {
      char first = one.charAt(0);
      char second = other.charAt(0);
      if ((first ^ second | CASE_BIT) != CASE_BIT && first < ASCII && second < ASCII) {
        return false;
      }
    }
    return one.equalsIgnoreCase(other);
  }
}
