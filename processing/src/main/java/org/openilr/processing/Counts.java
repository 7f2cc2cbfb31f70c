package org.openilr.processing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

/** Counts findings by rule. */
final class Counts {

  private final Map<String, Count> rules = new HashMap<>();

  void add(Finding finding) {
    rules.computeIfAbsent(finding.rule().id(), id -> new Count(finding.rule())).count++;
  }

  /** What refuses the file, then errors, then warnings, each by count and id. */
  List<CheckResult.Raised> worstFirst() {
    return rules.values().stream().map(count -> new CheckResult.Raised(count.rule, count.count))
        .sorted(Comparator.comparing((CheckResult.Raised raised) -> worst(raised.rule().severity()))
            .thenComparing(raised -> -raised.count()).thenComparing(raised -> raised.rule().id()))
        .toList();
  }

  private static int worst(Severity severity) {
    return switch (severity) {
      case FAIL -> 0;
      case ERROR -> 1;
      case WARNING -> 2;
    };
  }

  private static final class Count {
    private final RuleInfo rule;
    private long count;

    Count(RuleInfo rule) {
      this.rule = rule;
    }
  }
}
