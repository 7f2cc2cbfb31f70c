package org.openilr.reports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.openilr.reports.FileOpener;
import org.openilr.reports.ReportDocument;
import org.openilr.reports.ReportFile;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.WorkingsLinks;
import org.openilr.reports.page.BehindPages;
import org.openilr.reports.page.ReportPages;
import org.openilr.reports.write.CsvFile;
import org.openilr.reports.write.XlsxFile;

/** Writes reports: each as its official file and as a page, with the learners behind its figures as a CSV and as pages. */
public final class ReportFiles {

  private final FileOpener opener;
  private final WorkingsLinks workings;
  private final List<ReportFile> written = new ArrayList<>();

  private ReportFiles(FileOpener opener, WorkingsLinks workings) {
    this.opener = opener;
    this.workings = workings;
  }

  /**
   * Writes reports.
   *
   * @return the files written, report by report; after each report the files of the learners behind its figures, as a report of their own
   */
  public static List<ReportFile> write(List<ReportDocument> documents, WorkingsLinks workings, FileOpener opener) throws IOException {
    ReportFiles files = new ReportFiles(opener, workings);
    for (ReportDocument document : documents) {
      files.write(document);
    }
    return files.written;
  }

  private void write(ReportDocument document) throws IOException {
    ReportInfo info = document.info();
    LocalDateTime submitted = document.context().submitted();
    String name = info.fileName(submitted);
    try (OutputStream out = opener.open(name)) {
      if (info.format() == Format.CSV) {
        CsvFile.write(document, out);
      } else {
        XlsxFile.write(document, out);
      }
    }
    written.add(new ReportFile(info, name, info.format(), document.rows()));
    String page = info.pageName(submitted);
    BehindPages behind = document.behind() == null ? null : BehindPages.of(document, workings);
    try (OutputStream out = opener.open(page)) {
      ReportPages.write(document, behind, out);
    }
    written.add(new ReportFile(info, page, Format.HTML, document.rows()));
    if (behind != null) {
      ReportInfo learners = document.behind().info();
      long rows = document.behind().list().rows().size();
      String list = learners.fileName(submitted);
      try (OutputStream out = opener.open(list)) {
        CsvFile.write(document.behind().list(), out);
      }
      written.add(new ReportFile(learners, list, learners.format(), rows));
      behind.write(opener).forEach(file -> written.add(new ReportFile(learners, file, Format.HTML, rows)));
    }
  }
}
