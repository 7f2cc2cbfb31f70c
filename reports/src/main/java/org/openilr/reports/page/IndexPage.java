package org.openilr.reports.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportFile;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * What the page that lists reports shows. Public only because the template lies in another package.
 *
 * @param provider its name or UKPRN
 * @param period the year and the return
 * @param eas name of the EAS file, or that there is none
 */
public record IndexPage(String provider, String file, String period, String eas, List<Entry> entries) {

  /**
   * A report.
   *
   * @param rows how many rows it has; empty for a report without lists
   */
  public record Entry(ReportInfo report, String rows, List<Link> links) {}

  /** A link to a file. */
  public record Link(String text, String href) {}

  static IndexPage of(ReportContext context, List<ReportFile> files) {
    Map<ReportInfo, List<ReportFile>> byReport = new LinkedHashMap<>();
    // To the pages of learners lead the figures.
    files.stream().filter(file -> file.format() != Format.HTML || file.file().equals(file.report().pageName(context.submitted())))
        .forEach(file -> byReport.computeIfAbsent(file.report(), any -> new ArrayList<>()).add(file));
    List<Entry> entries = new ArrayList<>();
    byReport.forEach((report, its) -> {
      long rows = its.get(0).rows();
      entries.add(new Entry(report, rows == 0 ? "" : "%,d".formatted(rows), its.stream().map(file -> new Link(
          file.format() == Format.HTML ? "Page" : file.format().name(), href(file.file()))).toList()));
    });
    return new IndexPage(context.provider() == null ? Integer.toString(context.ukprn()) : context.provider(), context.file(),
        "%s, R%02d".formatted(context.year().title(), context.period()), context.eas() == null ? "None" : context.eas().file(), entries);
  }

  /** A file of the same folder. */
  static String href(String file) {
    return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
