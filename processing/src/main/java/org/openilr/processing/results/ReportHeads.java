package org.openilr.processing.results;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openilr.processing.CheckResult;
import org.openilr.processing.report.ReportHead;
import org.openilr.reference.Table;
import org.openilr.reference.Versions;

/** What {@code report.html} says above the findings. */
final class ReportHeads {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private ReportHeads() {}

  static ReportHead of(CheckResult result, Review review, String program, List<String> notices) {
    List<String> said = new ArrayList<>(notices);
    if (review != null && !review.inWords().isEmpty()) {
      said.add(0, review.inWords());
    }
    String provider = result.ukprn() == null ? "unknown" : result.ukprn() + (result.provider() == null ? "" : " " + result.provider());
    List<ReportHead.NotChecked> notChecked = result.notChecked().stream().map(rule -> new ReportHead.NotChecked(rule.rule().id(), rule.rule().says(),
        String.join(", ", rule.missing().stream().map(Table::tableName).toList()))).toList();
    List<ReportHead.Version> versions = new ArrayList<>();
    versions.add(new ReportHead.Version("Program", program));
    versions.add(new ReportHead.Version("Reference data", result.reference().snapshot()));
    sources(result.reference()).forEach((source, version) -> versions.add(new ReportHead.Version(source, version)));
    return new ReportHead(result.file(), provider, result.year().title(), "R%02d".formatted(result.period()), TIME.format(result.checked()),
        result.allLearners(), result.learners().valid(), result.learners().warningsOnly(), said, notChecked, versions);
  }

  static ReportHead ofRejected(String file, String program, LocalDateTime now) {
    return new ReportHead(file, "unknown", "unknown", "", TIME.format(now), 0, 0, 0,
        List.of("The file is not a return that can be read, so that nothing in it was checked."), List.of(),
        List.of(new ReportHead.Version("Program", program)));
  }

  /** The version of each source; the tables of a source have the same one. */
  private static Map<String, String> sources(Versions versions) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Versions.TableVersion table : versions.tables()) {
      if (table.source() != null && table.version() != null) {
        sources.putIfAbsent(table.source(), table.version());
      }
    }
    return sources;
  }
}
