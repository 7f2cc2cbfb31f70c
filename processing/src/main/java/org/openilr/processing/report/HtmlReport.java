package org.openilr.processing.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.openilr.reports.page.Assets;
import org.openilr.validation.Finding;

/**
 * {@code report.html}: one page that holds everything it needs, for a browser without a network. Takes the findings as they come and
 * keeps as many as the page lists, so that its memory does not grow with the return.
 */
public final class HtmlReport {

  /** With more findings than this a browser gets slow; findings.csv has them all. */
  private static final int MOST_LISTED = 5_000;

  private final ListedFindings found;

  public HtmlReport() {
    this(MOST_LISTED);
  }

  HtmlReport(int mostListed) {
    found = new ListedFindings(mostListed);
  }

  /**
   * Takes the next finding, in the order of findings.csv.
   *
   * @param note what to say beside it, such as that it is new; null for nothing
   */
  public void add(Finding finding, String note) {
    found.add(finding, note);
  }

  /**
   * Writes the page; to be called once, after the last finding.
   *
   * @param funding null where the money is not shown
   */
  public void write(ReportHead head, FundingPicture funding, Writer out) throws IOException {
    try {
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.openilr.processing.report.template")
          .render("report.jte", Map.of("page", ReportPage.of(head, funding, found), "assets", Assets.read(HtmlReport.class, "report.js")), new WriterOutput(out));
    } catch (TemplateException | UncheckedIOException e) {
      // The template engine wraps what the writer throws, such as that the disk is full.
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException writing) {
          throw writing;
        }
      }
      throw e;
    }
  }
}
