package org.openilr.processing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

/**
 * The findings that a page lists: all of them where they are few, else the first of each rule, so that every rule has some and memory
 * does not grow with the return. Counts are always those of all findings.
 */
final class ListedFindings {

  private final int most;
  private final Map<String, Kept> rules = new HashMap<>();
  private int kept;
  /** How many findings of one rule are kept for now; halved whenever too many have come together. */
  private int mostOfARule = Integer.MAX_VALUE;
  private long total;

  /** @param most how many findings to list */
  ListedFindings(int most) {
    this.most = most;
  }

  /** @param note what the page says beside the finding; null for nothing */
  void add(Finding finding, String note) {
    Kept rule = rules.computeIfAbsent(finding.rule().id(), id -> new Kept(finding.rule()));
    rule.count++;
    total++;
    if (rule.first.size() < mostOfARule) {
      rule.first.add(new Numbered(total, finding, note));
      kept++;
      if (kept > 2 * most) {
        halve();
      }
    }
  }

  private void halve() {
    int largest = rules.values().stream().mapToInt(rule -> rule.first.size()).max().orElse(1);
    mostOfARule = Math.max(1, largest / 2);
    rules.values().forEach(rule -> rule.keep(mostOfARule));
    kept = rules.values().stream().mapToInt(rule -> rule.first.size()).sum();
  }

  /** How many findings there were in all. */
  long total() {
    return total;
  }

  /** The rules raised, the worst first: what refuses the file, then errors, then warnings, each by count. */
  List<OfRule> byRule() {
    int limit = limit();
    return rules.values().stream()
        .sorted(Comparator.comparing((Kept rule) -> worst(rule.rule.severity())).thenComparing(rule -> -rule.count)
            .thenComparing(rule -> rule.rule.id()))
        .map(rule -> new OfRule(rule.rule, rule.count,
            rule.first.stream().limit(limit).map(Numbered::finding).toList()))
        .toList();
  }

  /** The listed findings by learner, in file order; those on the file itself stand under null. */
  Map<String, List<Finding>> byLearner() {
    int limit = limit();
    Map<String, List<Finding>> learners = new LinkedHashMap<>();
    rules.values().stream().flatMap(rule -> rule.first.stream().limit(limit)).sorted(Comparator.comparingLong(Numbered::number))
        .forEach(numbered -> learners.computeIfAbsent(numbered.finding().learnRefNumber(), any -> new ArrayList<>()).add(numbered.finding()));
    return learners;
  }

  /** The largest number of findings of one rule with which the whole list is not longer than allowed. */
  private int limit() {
    int low = 1;
    int high = most;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      long listed = rules.values().stream().mapToLong(rule -> Math.min(rule.first.size(), middle)).sum();
      if (listed <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static int worst(Severity severity) {
    return switch (severity) {
      case FAIL -> 0;
      case ERROR -> 1;
      case WARNING -> 2;
    };
  }

  /** A rule raised, how often, and those of its findings that are listed. */
  record OfRule(RuleInfo rule, long count, List<Finding> findings) {}

  /** What is said beside the listed findings that have a note. */
  Map<Finding, String> notes() {
    Map<Finding, String> notes = new IdentityHashMap<>();
    rules.values().forEach(rule -> rule.first.forEach(numbered -> {
      if (numbered.note() != null) {
        notes.put(numbered.finding(), numbered.note());
      }
    }));
    return notes;
  }

  /** @param number its place among all findings, from 1 */
  private record Numbered(long number, Finding finding, String note) {}

  private static final class Kept {
    private final RuleInfo rule;
    private final List<Numbered> first = new ArrayList<>();
    private long count;

    Kept(RuleInfo rule) {
      this.rule = rule;
    }

    void keep(int most) {
      if (first.size() > most) {
        first.subList(most, first.size()).clear();
      }
    }
  }
}
