package org.openilr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openilr.learners.DPOutcome;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;

/** What holds for the money of any learner in any model, also where fields or reference data are missing. */
class AnyLearnerPropertyTest {

  private static final Year YEAR = Year.of("2021");
  private static final BigDecimal HALF_A_PENNY = new BigDecimal("0.005");
  private static final Situations SITUATIONS = new Situations(YEAR);

  @Property(tries = 600)
  void missingFieldsNeverBreakACalculation(@ForAll("kinds") String kind, @ForAll("models") String model, @ForAll("fields") Set<String> missing,
      @ForAll("learnerFields") Set<String> missingOfLearner, @ForAll boolean withReference) {
    Map<String, Object> aim = new HashMap<>();
    missing.forEach(field -> aim.put(field, null));
    if (!model.isEmpty() && !missing.contains("FundModel")) {
      aim.put("FundModel", model);
    }
    Map<String, Object> learner = new HashMap<>();
    missingOfLearner.forEach(field -> learner.put(field, null));
    check(SITUATIONS.build(kind, Map.of("aim", aim, "learner", learner)), withReference ? Reference.sample() : Reference.none());
  }

  @Property(tries = 300)
  void contradictoryRecordsNeverBreakACalculation(@ForAll("kinds") String kind, @ForAll("records") List<String> records,
      @ForAll("statuses") List<Map<String, Object>> statuses) {
    Map<String, Object> aim = Map.of("AppFinRecord", records, "LearningDeliveryFAM",
        List.of("ACT 1 from 2020-09-14 to 2020-08-01", "ACT 2 from 2020-09-14", "LSF 1 from 2020-10-01", "ALB 1 from 2020-09-01"));
    check(SITUATIONS.build(kind, Map.of("aim", aim, "statuses", statuses)), Reference.sample());
  }

  static void check(Situation situation, Reference reference) {
    var learner = situation.learners().get(0);
    List<DPOutcome> outcomes = situation.destinations().stream().flatMap(one -> one.dpOutcomes().stream()).toList();
    FundingFacts facts = new FundingFacts(YEAR, reference, 10000001);
    for (Calculation calculation : Calculations.of(YEAR)) {
      if (calculation.takes(learner)) {
        LearnerFunding funding = calculation.calculate(learner, outcomes, facts);
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
        Payments.each(funding, (payment, delivery, line, period, amount) -> sums[0] = sums[0].add(amount));
        for (LearnerFunding.Delivery delivery : funding.deliveries()) {
          sums[1] = sums[1].add(year(calculation.model(), Attribute.Level.DELIVERY, delivery.values()));
          for (LearnerFunding.Episode episode : delivery.episodes()) {
            sums[1] = sums[1].add(year(calculation.model(), Attribute.Level.EPISODE, episode.values()));
          }
        }
        sums[1] = sums[1].add(year(calculation.model(), Attribute.Level.LEARNER, funding.learner()));
        assertThat(sums[0]).as("months of " + calculation.model()).isCloseTo(sums[1], within(HALF_A_PENNY));
        assertThat(Workings.of(calculation, learner, outcomes, facts)).isNotNull();
      }
    }
  }

  private static BigDecimal year(FundingModel model, Attribute.Level level, Values values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Payments.Payment payment : Payments.of(model)) {
      Object money = payment.level() == level ? values.get(payment.attribute()) : null;
      sum = money instanceof BigDecimal whole && !Payments.hasPeriods(payment, values) ? sum.add(whole) : sum;
      Series series = money instanceof Series of ? of : null;
      for (int period = 1; series != null && period <= Series.PERIODS; period++) {
        sum = sum.add(Decimals.orZero(series.at(period)));
      }
    }
    return sum;
  }

  @Provide
  Arbitrary<String> kinds() {
    return Arbitraries.of(Situations.kinds(YEAR));
  }

  @Provide
  Arbitrary<String> models() {
    return Arbitraries.of("", "25", "35", "36", "70", "81", "99");
  }

  @Provide
  Arbitrary<Set<String>> fields() {
    return Arbitraries.of("LearnAimRef", "AimType", "AimSeqNumber", "LearnStartDate", "LearnPlanEndDate", "FundModel", "ProgType", "FworkCode",
        "PwayCode", "StdCode", "DelLocPostCode", "CompStatus", "LearningDeliveryFAM", "AppFinRecord", "ConRefNumber").set().ofMaxSize(3);
  }

  @Provide
  Arbitrary<Set<String>> learnerFields() {
    return Arbitraries.of("DateOfBirth", "ULN", "PostcodePrior", "Postcode", "PlanLearnHours", "EngGrade", "LearnerEmploymentStatus").set()
        .ofMaxSize(2);
  }

  @Provide
  Arbitrary<List<String>> records() {
    return Arbitraries.of("TNP 1 on 2020-09-14 of 8000", "TNP 1 on 2020-09-14 of 3000", "TNP 2 on 2021-01-01 of 0", "TNP 3 on 2020-12-01 of 900",
        "TNP 4 on 2020-12-01 of 50", "PMR 1 on 2019-01-01 of 700", "PMR 3 on 2020-11-30 of 9000", "PMR 2 on 2030-01-01 of 1",
        "TNP 9 on 2020-10-10 of 5").list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Map<String, Object>>> statuses() {
    return Arbitraries.<Map<String, Object>>of(Map.of("EmpStat", "10", "DateEmpStatApp", "2020-08-01", "EmpId", "154549452"),
        Map.of("EmpStat", "11", "DateEmpStatApp", "2020-12-01"), Map.of("EmpStat", "12", "DateEmpStatApp", "2020-12-01"),
        Map.of("EmpStat", "10", "DateEmpStatApp", "2021-02-01"), Map.of("EmpStat", "98", "DateEmpStatApp", "2021-03-01")).list().ofMaxSize(4);
  }
}
