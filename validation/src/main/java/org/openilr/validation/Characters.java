package org.openilr.validation;

import java.util.ArrayList;
import java.util.List;

/** A set of characters, as a regular expression of the specification writes it: {@code [A-Za-z0-9 ]}, {@code .} or one character. */
final class Characters {

  private static final int ASCII = 128;

  private final boolean[] ascii = new boolean[ASCII];
  private final String beyond;
  private final boolean negated;

  private Characters(String ranges, boolean negated) {
    this.negated = negated;
    StringBuilder others = new StringBuilder();
    for (int at = 0; at < ranges.length(); at += 2) {
      for (char c = ranges.charAt(at); c <= ranges.charAt(at + 1); c++) {
        if (c < ASCII) {
          ascii[c] = true;
        } else {
          others.append(c);
        }
      }
    }
    this.beyond = others.toString();
  }

  static Characters of(String written) {
    if (written.equals(".")) {
      return new Characters("\n\n\r\r", true);
    }
    if (!written.startsWith("[")) {
      return new Characters(written.repeat(2), false);
    }
    boolean negated = written.startsWith("[^");
    StringBuilder ranges = new StringBuilder();
    int at = negated ? 2 : 1;
    int end = written.length() - 1;
    while (at < end) {
      int length = written.charAt(at) == '\\' ? 2 : 1;
      char first = character(written, at);
      at += length;
      if (at + 1 < end && written.charAt(at) == '-') {
        ranges.append(first).append(written.charAt(at + 1));
        at += 2;
      } else {
        ranges.append(first).append(first);
      }
    }
    return new Characters(ranges.toString(), negated);
  }

  private static char character(String written, int at) {
    char c = written.charAt(at);
    if (c != '\\') {
      return c;
    }
    return switch (written.charAt(at + 1)) {
      case 'r' -> '\r';
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> written.charAt(at + 1);
    };
  }

  boolean has(char c) {
    return negated != (c < ASCII ? ascii[c] : beyond.indexOf(c) >= 0);
  }

  boolean hasAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether every character of this set is in the other. */
  boolean isWithin(Characters other) {
    if (negated) {
      return false;
    }
    for (char c = 0; c < ASCII; c++) {
      if (ascii[c] && !other.has(c)) {
        return false;
      }
    }
    return other.hasAll(beyond);
  }

  /** The set in words: {@code letters A to Z, digits, spaces and & ( )}, {@code any character but digits and tabs}. */
  String inWords() {
    List<String> words = new ArrayList<>();
    boolean letters = ascii['A'];
    if (letters) {
      words.add("letters A to Z");
    }
    if (ascii['0']) {
      words.add("digits");
    }
    if (ascii[' ']) {
      words.add("spaces");
    }
    if (ascii['\n'] || ascii['\r']) {
      words.add("line ends");
    }
    if (ascii['\t']) {
      words.add("tabs");
    }
    StringBuilder signs = new StringBuilder();
    for (char c = '!'; c < ASCII; c++) {
      if (ascii[c] && !Character.isLetterOrDigit(c)) {
        signs.append(signs.isEmpty() ? "" : " ").append(c);
      }
    }
    for (char c : beyond.toCharArray()) {
      signs.append(' ').append(c);
    }
    if (!signs.isEmpty()) {
      words.add(signs.toString());
    }
    int last = words.size() - 1;
    String all = last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    return negated ? "any character but " + all : all;
  }
}
