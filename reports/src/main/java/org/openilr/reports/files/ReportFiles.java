package org.openilr.reports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

  private ReportFiles(FileOpener opener, WorkingsLinks workings) {
    this.opener = opener;
    this.workings = workings;
  }

  /**
   * Writes reports.
   *
   * @param opener called by several threads where there are several workers
   * @param workers how many files are written at a time, at least 1
   * @return the files written, report by report; after each report the files of the learners behind its figures, as a report of their own
   */
  public static List<ReportFile> write(List<ReportDocument> documents, WorkingsLinks workings, FileOpener opener, int workers) throws IOException {
    ReportFiles files = new ReportFiles(opener, workings);
    // The long ones first, or the last one would keep one thread busy and the others waiting.
    List<ReportDocument> longFirst = documents.stream().sorted(Comparator.comparingLong(ReportDocument::rows).reversed()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      Map<ReportDocument, List<Future<List<ReportFile>>>> written = new IdentityHashMap<>();
      longFirst.forEach(document -> written.put(document,
          List.of(threads.submit(() -> files.official(document)), threads.submit(() -> files.pages(document)))));
      List<ReportFile> all = new ArrayList<>();
      for (ReportDocument document : documents) {
        for (Future<List<ReportFile>> part : written.get(document)) {
          all.addAll(part.get());
        }
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The writing of the reports was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof IOException failed ? failed : new IOException("A report could not be written", e.getCause());
    } finally {
      end(threads);
    }
  }

  /** Waits for those that are still writing, since their files are taken away when one has failed. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<ReportFile> official(ReportDocument document) throws IOException {
    ReportInfo info = document.info();
    String name = info.fileName(document.context().submitted());
    try (OutputStream out = opener.open(name)) {
      if (info.format() == Format.CSV) {
        CsvFile.write(document, out);
      } else {
        XlsxFile.write(document, out);
      }
    }
    return List.of(new ReportFile(info, name, info.format(), document.rows()));
  }

  /** The page, and the learners behind its figures. */
  private List<ReportFile> pages(ReportDocument document) throws IOException {
    List<ReportFile> written = new ArrayList<>();
    ReportInfo info = document.info();
    LocalDateTime submitted = document.context().submitted();
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
      BehindPages.Writing pages = behind.start(opener);
      try (OutputStream out = opener.open(list)) {
        CsvFile.write(document.behind().list(), out, pages);
      }
      written.add(new ReportFile(learners, list, learners.format(), rows));
      pages.finish().forEach(file -> written.add(new ReportFile(learners, file, Format.HTML, rows)));
    }
    return written;
  }
}
