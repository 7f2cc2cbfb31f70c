package org.openilr.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form that a text must have, from a pattern of the specification: alternatives, each a row of parts such as
 * {@code [A-Za-z0-9 ]{1,12}}. The usual form, one part, is matched without a regular expression.
 */
final class TextForm {

  private static final Pattern PART = Pattern.compile("(\\[(?:\\\\.|[^\\]\\\\])+\\]|\\.|[@])(?:\\{(\\d+)(?:,(\\d+))?\\}|([*+]))?");

  private final List<List<Part>> alternatives = new ArrayList<>();
  private final Pattern regex;

  private TextForm(String pattern) {
    for (String alternative : pattern.split("\\|(?![^\\[]*\\])")) {
      alternatives.add(parts(alternative));
    }
    this.regex = single() == null ? Pattern.compile(pattern) : null;
  }

  static TextForm of(String pattern) {
    return new TextForm(pattern);
  }

  private static List<Part> parts(String alternative) {
    List<Part> parts = new ArrayList<>();
    Matcher part = PART.matcher(alternative);
    int end = 0;
    while (part.find() && part.start() == end) {
      end = part.end();
      String repeat = part.group(4);
      int least = part.group(2) != null ? Integer.parseInt(part.group(2)) : "*".equals(repeat) ? 0 : 1;
      int most = part.group(3) != null ? Integer.parseInt(part.group(3)) : repeat != null ? Integer.MAX_VALUE : least;
      parts.add(new Part(Characters.of(part.group(1)), least, most));
    }
    if (end != alternative.length()) {
      throw new IllegalStateException("The specification has a pattern of a new kind: " + alternative);
    }
    return parts;
  }

  /** The only part of the only alternative; null where there are more. */
  Part single() {
    return alternatives.size() == 1 && alternatives.get(0).size() == 1 ? alternatives.get(0).get(0) : null;
  }

  /** Whether a text of this form has no character outside the set. */
  boolean isWithin(Characters characters) {
    return alternatives.stream().flatMap(List::stream).allMatch(part -> part.characters().isWithin(characters));
  }

  /** The most characters that a text of this form can have. */
  int longest() {
    long longest = alternatives.stream().mapToLong(parts -> parts.stream().mapToLong(Part::most).sum()).max().orElseThrow();
    return (int) Math.min(longest, Integer.MAX_VALUE);
  }

  boolean fits(String text) {
    Part part = single();
    if (part != null) {
      return text.length() >= part.least() && text.length() <= part.most() && part.characters().hasAll(text);
    }
    return regex.matcher(text).matches();
  }

  /** The form in words. */
  String inWords() {
    Part part = single();
    if (part != null) {
      return part.least() == part.most() ? part.least() + " " + part.characters().inWords() : part.characters().inWords()
          + (part.most() == Integer.MAX_VALUE ? "" : ", " + part.least() + " to " + part.most() + " of them");
    }
    return String.join(", or ", alternatives.stream()
        .map(parts -> String.join(" then ", parts.stream().map(Part::inWords).toList())).toList());
  }

  /** Characters of one set, so many of them. */
  record Part(Characters characters, int least, int most) {
    private String inWords() {
      if (most == Integer.MAX_VALUE) {
        return "at least " + least + " character";
      }
      return least == 1 && most == 1 ? characters.inWords() : least + " " + characters.inWords();
    }
  }
}
