package org.openilr.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openilr.funding.Calculation;
import org.openilr.funding.Calculations;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.FundingModel;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.samples.SampleSettings;
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
import org.openjdk.jmh.infra.Blackhole;

/** How long the calculation of a funding model takes for a learner who enters it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FundingBenchmark {

  private static final int LEARNERS = 250;

  @Param({"FM25", "FM35", "FM36", "FM70", "FM81", "ALB"})
  private FundingModel model;

  private Calculation calculation;
  private List<Learner> learners;
  private FundingFacts facts;

  @Setup
  public void make() {
    calculation = Calculations.of(Learners.YEAR).stream().filter(one -> one.model() == model).findFirst().orElseThrow();
    List<Learner> found = Learners.of(SampleSettings.kinds(Learners.YEAR), 20 * LEARNERS).stream().filter(calculation::takes).toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("The sample has no learners of " + model);
    }
    // A rare model's learners are taken several times.
    learners = IntStream.range(0, LEARNERS).mapToObj(i -> found.get(i % found.size())).toList();
    facts = new FundingFacts(Learners.YEAR, Reference.sample(), SampleSettings.UKPRN);
  }

  @Benchmark
  @OperationsPerInvocation(LEARNERS)
  public void calculate(Blackhole hole) {
    for (Learner learner : learners) {
      hole.consume(calculation.calculate(learner, List.of(), facts));
    }
  }
}
