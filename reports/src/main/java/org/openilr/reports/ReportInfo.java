package org.openilr.reports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What people know of a report before they open it.
 *
 * @param name its official name, which names the file
 * @param format the official format
 * @param forWhom who reads it
 * @param why what they read it for, a sentence
 */
public record ReportInfo(String name, Format format, String forWhom, String why) {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  /** The formats of files. */
  public enum Format {
    /** Comma separated values, UTF-8. */
    CSV("csv"),
    /** A workbook. */
    XLSX("xlsx"),
    /** A page for a browser. */
    HTML("html");

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    /** How file names end, without the dot. */
    public String extension() {
      return extension;
    }
  }

  /** The official name of the file: {@code <name> yyyyMMdd-HHmmss.<ext>}. */
  public String fileName(LocalDateTime submitted) {
    return name + " " + STAMP.format(submitted) + "." + format.extension();
  }

  /** The name of the page that shows the report, beside the official file. */
  public String pageName(LocalDateTime submitted) {
    return name + " " + STAMP.format(submitted) + "." + Format.HTML.extension();
  }

  /** The name of one of the pages that show a list of learners behind figures. */
  public String pageName(LocalDateTime submitted, int chapter) {
    return name + " " + STAMP.format(submitted) + " " + chapter + "." + Format.HTML.extension();
  }
}
