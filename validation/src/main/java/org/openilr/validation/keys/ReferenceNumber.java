package org.openilr.validation.keys;

/**
 * Learner reference numbers as numbers. One that keeps its field definition, 1 to 12 letters, digits and spaces, is held exactly: its
 * text without regard to letter case in a long, and which letters are small in 12 bits beside it. Of any other, a hash of 63 bits is
 * held, good to tell two such texts apart and no more.
 */
final class ReferenceNumber {

  /** No reference number. */
  static final long NONE = 0;

  private static final int LONGEST = 12;
  private static final String SIGNS = "\0 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final byte[] PLACES = new byte[128];

  static {
    for (int place = 1; place < SIGNS.length(); place++) {
      PLACES[SIGNS.charAt(place)] = (byte) place;
      PLACES[Character.toLowerCase(SIGNS.charAt(place))] = (byte) place;
    }
  }

  private ReferenceNumber() {}

  /** The number without regard to letter case; negative for a hash, {@link #NONE} for no text. */
  static long of(String text) {
    if (text == null || text.isEmpty()) {
      return NONE;
    }
    long packed = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int place = c < PLACES.length ? PLACES[c] : 0;
      if (place == 0 || text.length() > LONGEST) {
        return hash(text);
      }
      packed = packed * SIGNS.length() + place;
    }
    return packed;
  }

  /** Which of the letters are small: bit 0 for the first. */
  static int spelling(String text) {
    int small = 0;
    for (int i = 0; text != null && i < text.length() && i < LONGEST; i++) {
      if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
        small |= 1 << i;
      }
    }
    return small;
  }

  /** The text as it was spelt; null for a hash or none. */
  static String text(long number, int spelling) {
    if (number <= NONE) {
      return null;
    }
    StringBuilder text = new StringBuilder(LONGEST);
    for (long rest = number; rest > 0; rest /= SIGNS.length()) {
      text.append(SIGNS.charAt((int) (rest % SIGNS.length())));
    }
    text.reverse();
    for (int i = 0; i < text.length(); i++) {
      if ((spelling & 1 << i) != 0) {
        text.setCharAt(i, Character.toLowerCase(text.charAt(i)));
      }
    }
    return text.toString();
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash | Long.MIN_VALUE;
  }
}
