package org.openilr.funding.fm35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/** What holds for the adult skills money of any learner. */
class AdultSkillsPropertyTest {

  private static final Year YEAR = Year.of("2021");
  private static final List<String> MONEY =
      List.of("OnProgPayment", "BalancePayment", "AchievePayment", "EmpOutcomePay", "LearnSuppFundCash");
  private static final BigDecimal HALF_A_PENNY = new BigDecimal("0.005");

  private final AdultSkills model = new AdultSkills();
  private final FundingFacts facts = new FundingFacts(YEAR, reference(), 10000001);

  private static Reference reference() {
    return Reference.onTopOf(Reference.none())
        .rows("LearningDelivery", List.of(Map.of("LearnAimRef", "60300001", "EffectiveFrom", "2010-08-01", "LearnAimRefTitle", "Welding")))
        .rows("Funding", List.of(Map.of("LearnAimRef", "60300001", "FundingCategory", "Matrix", "EffectiveFrom", "2013-08-01",
            "RateUnWeighted", "2573", "RateWeighted", "3100", "WeightingFactor", "C")))
        .build();
  }

  @Property(tries = 400)
  void partsOfAnAchievedAimMakeItsWorth(@ForAll @IntRange(max = 200) int start, @ForAll @IntRange(max = 160) int planned,
      @ForAll @IntRange(max = 160) int actual, @ForAll @IntRange(min = 1, max = 99) int prior, @ForAll boolean job,
      @ForAll boolean course) {
    LocalDate first = LocalDate.of(2020, 8, 1).plusDays(start);
    Map<String, Object> aim = aim(first, first.plusDays(planned), first.plusDays(actual));
    aim.put("PriorLearnFundAdj", Integer.toString(prior));
    aim.put("LearningDeliveryFAM", course ? List.of("SOF 105", "FFI 1", "LDM 376") : List.of("SOF 105", "FFI 2"));
    if (job) {
      aim.put("EmpOutcome", "1");
    }
    Values values = only(calculate("adult", List.of(aim)));
    assertThat(values.is("FundStart")).isTrue();
    assertThat(values.series("InstPerPeriod").sum()).isEqualByComparingTo(BigDecimal.valueOf(values.integer("ActualNumInstalm")));
    assertThat(money(values)).isCloseTo(
        values.decimal("NetAimValue").multiply(values.decimal("PropFundRemain")).multiply(values.decimal("CapFactor")),
        within(HALF_A_PENNY));
  }

  @Property(tries = 100)
  void theDayOfTheMonthOfAStartDoesNotMatter(@ForAll @IntRange(min = 1, max = 30) int day, @ForAll @IntRange(min = 1, max = 30) int other) {
    LocalDate month = LocalDate.of(2020, 9, 1);
    LocalDate end = LocalDate.of(2021, 6, 25);
    assertThat(payments(only(calculate("adult", List.of(aim(month.withDayOfMonth(day), end, null))))))
        .isEqualTo(payments(only(calculate("adult", List.of(aim(month.withDayOfMonth(other), end, null))))));
  }

  @Property(tries = 100)
  void instalmentsOfALearnerStayBelowTheCap(@ForAll @IntRange(min = 1, max = 5) int aims, @ForAll @IntRange(max = 120) int days) {
    List<Object> deliveries = new ArrayList<>();
    for (int i = 0; i < aims; i++) {
      LocalDate start = LocalDate.of(2020, 8, 3).plusDays((long) days * i / aims);
      deliveries.add(aim(start, start.plusDays(170), start.plusDays(170L - days / 2)));
    }
    LearnerFunding funding = calculate("adult", deliveries);
    BigDecimal paid = BigDecimal.ZERO;
    for (LearnerFunding.Delivery delivery : funding.deliveries()) {
      Values values = delivery.values();
      paid = paid.add(values.series("OnProgPaymentUncapped").sum().add(values.series("BalancePaymentUncapped").sum())
          .multiply(values.decimal("CapFactor")));
    }
    assertThat(paid).isLessThanOrEqualTo(new BigDecimal("3520").add(HALF_A_PENNY))
        .isCloseTo(funding.learner().decimal("TotalUncappedFunding").min(new BigDecimal("3520")), within(HALF_A_PENNY));
  }

  @Property(tries = 400)
  void missingFieldsNeverBreakItAndNothingIsNegative(@ForAll("kinds") String kind, @ForAll("fields") Set<String> missing,
      @ForAll boolean adult) {
    Map<String, Object> aim = new HashMap<>();
    missing.forEach(field -> aim.put(field, null));
    if (adult) {
      aim.put("FundModel", "35");
    }
    Learner learner = new Situations(YEAR).build(kind, Map.of("aim", aim)).learners().get(0);
    LearnerFunding funding = model.calculate(learner, List.of(), facts);
    assertThat(funding.deliveries()).hasSameSizeAs(learner.learningDeliveries());
    for (LearnerFunding.Delivery delivery : funding.deliveries()) {
      for (String name : MONEY) {
        assertThat(delivery.values().series(name).values()).allMatch(amount -> amount == null || amount.signum() >= 0, name);
      }
    }
  }

  @Provide
  Arbitrary<String> kinds() {
    return Arbitraries.of(Situations.kinds(YEAR));
  }

  @Provide
  Arbitrary<Set<String>> fields() {
    return Arbitraries.of("LearnAimRef", "AimType", "AimSeqNumber", "LearnStartDate", "LearnPlanEndDate",
        "FundModel", "ProgType", "FworkCode", "PwayCode", "DelLocPostCode", "CompStatus", "LearningDeliveryFAM").set().ofMaxSize(3);
  }

  private static Map<String, Object> aim(LocalDate start, LocalDate planned, LocalDate actual) {
    Map<String, Object> aim = new HashMap<>();
    aim.put("LearnStartDate", start.toString());
    aim.put("LearnPlanEndDate", planned.toString());
    if (actual != null) {
      aim.put("LearnActEndDate", actual.toString());
      aim.put("CompStatus", "2");
      aim.put("Outcome", "1");
    }
    return aim;
  }

  private LearnerFunding calculate(String kind, List<?> aims) {
    Learner learner = new Situations(YEAR).build(kind, Map.of("aims", aims)).learners().get(0);
    return model.calculate(learner, List.of(), facts);
  }

  private static Values only(LearnerFunding funding) {
    return funding.deliveries().get(0).values();
  }

  private static BigDecimal money(Values values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String name : MONEY) {
      sum = sum.add(values.series(name).sum());
    }
    return sum;
  }

  private static Map<String, Object> payments(Values values) {
    Map<String, Object> payments = new HashMap<>();
    MONEY.forEach(name -> payments.put(name, values.get(name)));
    return payments;
  }
}
