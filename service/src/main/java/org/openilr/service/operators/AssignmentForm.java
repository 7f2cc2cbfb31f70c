package org.openilr.service.operators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openilr.service.web.Problems;
import org.openilr.service.web.UkForm;

/** What a provider may return, as somebody typed it: two dates for each collection, both empty for none, the last empty for no end. */
record AssignmentForm(List<Line> lines) {

  private static final int FIRST_YEAR = 2000;

  /** A collection with its two dates. */
  record Line(String collection, String title, String from, String to) {

    public String fromField() {
      return "from-" + collection;
    }

    public String toField() {
      return "to-" + collection;
    }
  }

  /** From which day to which, both included. */
  record Dates(LocalDate from, LocalDate to) {}

  static AssignmentForm of(List<Providers.Assignment> assignments) {
    return new AssignmentForm(assignments.stream().map(each -> new Line(each.collection(), each.title(), UkForm.day(each.from()),
        each.hasEnd() ? UkForm.day(each.to()) : "")).toList());
  }

  /** What was sent for the collections that the page showed. */
  static AssignmentForm sent(List<Providers.Assignment> assignments, Map<String, String> fields) {
    List<Line> lines = new ArrayList<>();
    for (Line known : of(assignments).lines) {
      lines.add(new Line(known.collection, known.title, fields.getOrDefault(known.fromField(), "").strip(), fields.getOrDefault(known.toField(), "").strip()));
    }
    return new AssignmentForm(lines);
  }

  /** Reads it: the dates by collection, null for a collection that the provider is not to have. */
  Map<String, Dates> read(Problems problems) {
    Map<String, Dates> wanted = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line.from.isEmpty() && line.to.isEmpty()) {
        wanted.put(line.collection, null);
        continue;
      }
      LocalDate from = problems.read(line.fromField(), () -> UkForm.day(line.from, line.title + ": the first day"));
      LocalDate to = line.to.isEmpty() ? Providers.NO_END : problems.read(line.toField(), () -> UkForm.day(line.to, line.title + ": the last day"));
      if (from != null && to != null) {
        check(line, from, to, problems);
        wanted.put(line.collection, new Dates(from, to));
      }
    }
    return wanted;
  }

  private static void check(Line line, LocalDate from, LocalDate to, Problems problems) {
    problems.unless(from.getYear() >= FIRST_YEAR, line.fromField(), line.title + ": the first day must be in 2000 or later");
    problems.unless(to.isAfter(from), line.toField(), line.title + ": the last day must be after the first");
    problems.unless(!to.isAfter(Providers.NO_END), line.toField(), line.title + ": leave the last day empty where there is no end");
  }
}
