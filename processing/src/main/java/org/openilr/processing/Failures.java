package org.openilr.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openilr.validation.RuleInfo;

/** Counts rules that failed, by rule, and keeps the first learners of each. For one thread. */
final class Failures {

  private static final int MOST_LEARNERS = 100;

  private final Map<String, Failed> rules = new TreeMap<>();

  /** A rule that failed on a learner. */
  record Failure(RuleInfo rule, String learnRefNumber, String what) {

    Failure(RuleInfo rule, String learnRefNumber, Exception failure) {
      this(rule, learnRefNumber, describe(failure));
    }

    /** The exception's message is left out: it may hold values of the learner. */
    private static String describe(Exception failure) {
      StackTraceElement[] trace = failure.getStackTrace();
      return failure.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
  }

  void add(Failure failure) {
    Failed failed = rules.computeIfAbsent(failure.rule().id(), id -> new Failed(failure));
    failed.count++;
    if (failure.learnRefNumber() != null && failed.learners.size() < MOST_LEARNERS) {
      failed.learners.add(failure.learnRefNumber());
    }
  }

  void addAll(Failures others) {
    for (Failed other : others.rules.values()) {
      Failed failed = rules.computeIfAbsent(other.first.rule().id(), id -> new Failed(other.first));
      failed.count += other.count;
      failed.learners.addAll(other.learners.subList(0, Math.min(other.learners.size(), MOST_LEARNERS - failed.learners.size())));
    }
  }

  /** By rule. */
  List<CheckResult.BrokenDown> list() {
    return rules.values().stream()
        .map(failed -> new CheckResult.BrokenDown(failed.first.rule(), failed.count, List.copyOf(failed.learners), failed.first.what())).toList();
  }

  private static final class Failed {
    private final Failure first;
    private final List<String> learners = new ArrayList<>();
    private long count;

    Failed(Failure first) {
      this.first = first;
    }
  }
}
