package org.openilr.command;

import java.io.PrintWriter;

/** Where a command prints for people: wraps text to the width of the window, and has colours where somebody is watching. */
final class Screen {

  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 140;

  private final PrintWriter out;
  private final int width;
  private final boolean colours;

  /** @param width columns of the window */
  Screen(PrintWriter out, int width, boolean colours) {
    this.out = out;
    this.width = Math.max(NARROWEST, Math.min(width, WIDEST));
    this.colours = colours;
  }

  /** The screen behind standard output, as the launcher describes it. */
  static Screen standard(PrintWriter out) {
    return new Screen(out, columns(), isTerminal("out") && wantsColours());
  }

  /**
   * Whether a stream goes to somebody's window. The launcher knows; without it Java can only tell for input and output together.
   *
   * @param stream {@code out} or {@code err}
   */
  static boolean isTerminal(String stream) {
    String told = System.getProperty("ilr.terminal");
    return told == null ? System.console() != null : told.contains(stream);
  }

  /** The width of the window in columns, 100 where it is not known. */
  static int columns() {
    return Integer.getInteger("ilr.columns", USUAL_WIDTH);
  }

  private static boolean wantsColours() {
    String refused = System.getenv("NO_COLOR");
    return (refused == null || refused.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
  }

  /** How a piece of text looks. */
  enum Style {
    BOLD("1"), FAINT("2"), RED("1;31"), YELLOW("33"), GREEN("32");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  String styled(Style style, String text) {
    return colours ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
  }

  int width() {
    return width;
  }

  void line(String text) {
    out.println(text);
  }

  void gap() {
    out.println();
  }

  /** A heading of its own line, with an empty line before it. */
  void heading(String text) {
    gap();
    line(styled(Style.BOLD, text));
  }

  /** Wrapped text. */
  void paragraph(int indent, String text) {
    hanging(" ".repeat(indent), indent, text);
  }

  /** Wrapped text behind a label; what does not fit on the first line starts under it. */
  void entry(String label, int indent, String text) {
    entry(label, indent, text, null);
  }

  /** As {@link #entry(String, int, String)}, the label in a style, or in none for null. */
  void entry(String label, int indent, String text, Style style) {
    String padded = label + " ".repeat(Math.max(1, indent - label.length()));
    hanging(style == null ? padded : styled(style, padded), indent, text);
  }

  private void hanging(String start, int indent, String text) {
    int room = Math.max(width - indent, 20);
    StringBuilder line = new StringBuilder();
    String before = start;
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        line(before + line);
        before = " ".repeat(indent);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    line((before + line).stripTrailing());
  }
}
