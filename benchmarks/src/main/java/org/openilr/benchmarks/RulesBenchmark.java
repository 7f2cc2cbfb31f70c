package org.openilr.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openilr.learners.Learner;
import org.openilr.validation.Channel;
import org.openilr.validation.Finding;
import org.openilr.validation.Findings;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.RuleSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long all rules of 2020-21 take for a learner, by kind of delivery. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RulesBenchmark {

  private static final int LEARNERS = 250;

  @Param({"adult", "16-19", "t level", "apprentice", "framework apprentice", "loan", "higher education", "community", "european social fund"})
  private String kind;

  private RuleSet rules;
  private List<Learner> learners;
  private List<Findings> nowhere;

  @Setup
  public void make() {
    rules = RuleSet.of(Learners.facts(), Channel.ONLINE);
    learners = Learners.of(List.of(kind), LEARNERS);
    nowhere = new ArrayList<>();
    learners.forEach(learner -> nowhere.add(new Nowhere()));
  }

  @Benchmark
  @OperationsPerInvocation(LEARNERS)
  public boolean[] check() {
    return rules.checkLearners(learners, nowhere);
  }

  /** Forgets what is found. */
  private static final class Nowhere implements Findings {

    @Override
    public void raised(Finding finding) {
      // Valid learners raise hardly anything.
    }

    @Override
    public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
      throw new IllegalStateException(rule.id(), failure);
    }
  }
}
