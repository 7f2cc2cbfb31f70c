package org.openilr.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openilr.funding.Calculations;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Values;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.openilr.validation.derived.CheckDigits;
import org.openilr.validation.examples.Situations;

class FundingPassTest {

  private static final Situations SITUATIONS = new Situations(Year.of("2021"));

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void fundsTheValidLearnersInTheOrderOfTheFile(int workers) throws Exception {
    Returns returns = new Returns();
    List<String> valid = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      Learner learner = loan("L" + i, uln(i));
      boolean wrong = i % 7 == 3;
      Entity record = wrong ? learner.with("Accom", 4) : learner;
      returns.with(record);
      if (!wrong) {
        valid.add("L" + i);
      }
    }
    Funded funded = new Funded();

    run(returns, workers, funded);

    assertThat(funded.learners).isEqualTo(valid);
    assertThat(funded.models).containsExactly(Calculations.of(Year.of("2021")).stream()
        .map(calculation -> calculation.model().name()).toArray(String[]::new));
  }

  @Test
  void fundsNobodyOfARefusedFile() throws Exception {
    Funded funded = new Funded();

    CheckResult result = run(new Returns().header("10000002").with(loan("L1", uln(1))), 1, funded);

    assertThat(result.refused()).isTrue();
    assertThat(funded.models).isEmpty();
    assertThat(funded.learners).isEmpty();
  }

  @Test
  void findsTheOutcomesOfALearnerAgain() {
    LearnerDestinationandProgression two = SITUATIONS.build("adult", Map.of("destination",
        Map.of("DPOutcome", List.of("EMP 1 on 2021-01-01 until 2021-06-30 collected 2021-07-01", "GAP 2 on 2020-12-01")))).destinations().get(0);

    List<List<DPOutcome>> read = Outcomes.unpack(Outcomes.pack(List.<Entity>of(Returns.destination("A", uln(1)), two)));

    assertThat(read).hasSize(2);
    assertThat(read.get(1)).isEqualTo(two.dpOutcomes());
    assertThat(read.get(1).get(0).outEndDate()).isEqualTo(LocalDate.of(2021, 6, 30));
    assertThat(read.get(1).get(1).outEndDate()).isNull();
  }

  private CheckResult run(Returns returns, int workers, Funded funded) throws Exception {
    Path file = returns.write(folder);
    return ReturnCheck.run(new CheckSettings(file, Reference.sample(), Channel.ONLINE, null, LocalDateTime.of(2020, 10, 15, 9, 30), workers),
        Progress.UNSEEN, null, funded);
  }

  private static Learner loan(String learnRefNumber, long uln) {
    return (Learner) SITUATIONS.learner("loan").with("LearnRefNumber", learnRefNumber).with("ULN", uln);
  }

  /** Different numbers with the right last digit. */
  private static long uln(int number) {
    return IntStream.range(0, 20).mapToLong(i -> 1_500_000_000L + number * 200L + i)
        .filter(CheckDigits::isUln).findFirst().orElseThrow();
  }

  /** Remembers who was funded. */
  private static final class Funded implements FundingReceiver<List<String>> {

    private final List<String> models = new ArrayList<>();
    private final List<String> learners = new ArrayList<>();

    @Override
    public void provider(FundingModel model, Values values) throws IOException {
      models.add(model.name());
    }

    @Override
    public List<String> part() {
      return new ArrayList<>();
    }

    @Override
    public void add(List<String> part, FundedLearner learner) {
      assertThat(learner.fundings()).allMatch(funding -> funding.learnRefNumber().equals(learner.learner().learnRefNumber()));
      part.add(learner.learner().learnRefNumber());
    }

    @Override
    public void take(List<String> part) {
      learners.addAll(part);
    }
  }
}
