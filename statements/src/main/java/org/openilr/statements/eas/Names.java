package org.openilr.statements.eas;

import java.util.Locale;

/** How names of funding lines and adjustment types are compared. */
final class Names {

  private Names() {}

  /** Without the characters that do not count (spaces, brackets, {@code /} and the like), letter case kept. */
  static String stripped(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= '+' && c <= '.') {
        kept.append(c);
      }
    }
    return kept.length() == name.length() ? name : kept.toString();
  }

  /** What names are compared by: stripped, and letter case does not count. */
  static String comparable(String name) {
    return stripped(name).toUpperCase(Locale.ROOT);
  }
}
