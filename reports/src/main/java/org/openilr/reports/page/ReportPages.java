package org.openilr.reports.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportDocument;
import org.openilr.reports.ReportFile;

/**
 * Reports as pages for a browser. A page holds everything it needs and works without a network and without its script, which only sorts and
 * filters.
 */
public final class ReportPages {

  /** The name of the page that lists all reports. */
  public static final String INDEX = "reports.html";

  private static final Assets ASSETS = Assets.read(ReportPages.class, "page.js");
  private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.openilr.reports.page.template");

  private ReportPages() {}

  /** What a server may send as Content-Security-Policy with these pages: no style and script but their own, told by their hashes, and no network. */
  public static String policy() {
    return ASSETS.policy();
  }

  /**
   * Writes the page of a report.
   *
   * @param behind the pages of the learners behind its figures, to which it links; null for none
   * @param out stays open
   */
  public static void write(ReportDocument document, BehindPages behind, OutputStream out) throws IOException {
    write(ReportPage.of(document, behind), out);
  }

  static void write(ReportPage page, OutputStream out) throws IOException {
    render("document.jte", Map.of("page", page, "assets", ASSETS), out);
  }

  /**
   * Writes the page that lists reports, each with its files, for whom it is and why.
   *
   * @param out stays open
   */
  public static void writeIndex(ReportContext context, List<ReportFile> files, OutputStream out) throws IOException {
    render("index.jte", Map.of("page", IndexPage.of(context, files), "assets", ASSETS), out);
  }

  private static void render(String template, Map<String, Object> parameters, OutputStream out) throws IOException {
    try {
      PageOutput page = new PageOutput(out);
      TEMPLATES.render(template, parameters, page);
      page.flush();
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
