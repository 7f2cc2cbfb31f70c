package org.openilr.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openilr.benchmarks.Learners;
import org.openilr.learners.Learner;
import org.openilr.samples.SampleSettings;

/**
 * Lists the rules that take longest: nanoseconds a learner over all kinds of delivery, less what no rule at all
 * takes, the field definitions. Each rule alone pays some 200 ns for laying out its records, which all rules of a level share. A plain measurement, to find the one that stands out; RulesBenchmark measures all of them together.
 */
public final class SlowRules {

  private static final int LEARNERS = 1_000;
  private static final int WARM_UP_OF_ALL = 4;
  private static final int RUNS = 15;
  private static final int SHOWN = 25;

  private SlowRules() {}

  private record Measured(String rule, double nanos) {}

  /** @param arguments none */
  public static void main(String[] arguments) {
    Facts facts = Learners.facts();
    List<Learner> learners = Learners.of(SampleSettings.kinds(Learners.YEAR), LEARNERS);
    List<Findings> nowhere = new ArrayList<>();
    learners.forEach(learner -> nowhere.add(new Findings() {
      @Override
      public void raised(Finding finding) {
        // Only the time counts.
      }

      @Override
      public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
        throw new IllegalStateException(rule.id(), failure);
      }
    }));
    // Everything is compiled first, as it is in a check of all rules; a rule measured alone would be compiled for itself.
    for (int run = 0; run < WARM_UP_OF_ALL; run++) {
      nanos(RuleSet.of(facts, Channel.ONLINE), learners, nowhere);
    }
    RuleSet noRule = RuleSet.of(facts, Channel.ONLINE, rule -> false);
    double none = nanos(noRule, learners, nowhere);
    List<Measured> measured = new ArrayList<>();
    for (RuleInfo info : RuleCatalogue.rules(Learners.YEAR)) {
      if (!info.id().startsWith("FD_")) {
        RuleSet alone = RuleSet.of(facts, Channel.ONLINE, rule -> rule.id().equals(info.id()));
        measured.add(new Measured(info.id(), difference(alone, noRule, learners, nowhere)));
      }
    }
    System.out.printf("%-22s %8.0f ns a learner%n", "field definitions", none);
    System.out.printf("%-22s %8.0f ns a learner, measured one by one%n", measured.size() + " rules",
        measured.stream().mapToDouble(Measured::nanos).sum());
    measured.stream().sorted(Comparator.comparingDouble(Measured::nanos).reversed()).limit(SHOWN)
        .forEach(one -> System.out.printf("%-22s %8.0f%n", one.rule(), one.nanos()));
  }

  /** Run by turns, so that what else the machine does falls on both. */
  private static double difference(RuleSet rule, RuleSet noRule, List<Learner> learners, List<Findings> nowhere) {
    double[] differences = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      double without = once(noRule, learners, nowhere);
      differences[run] = once(rule, learners, nowhere) - without;
    }
    Arrays.sort(differences);
    return differences[RUNS / 2];
  }

  private static double nanos(RuleSet rules, List<Learner> learners, List<Findings> nowhere) {
    double best = Double.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      best = Math.min(best, once(rules, learners, nowhere));
    }
    return best;
  }

  private static double once(RuleSet rules, List<Learner> learners, List<Findings> nowhere) {
    long start = System.nanoTime();
    rules.checkLearners(learners, nowhere);
    return (double) (System.nanoTime() - start) / learners.size();
  }
}
