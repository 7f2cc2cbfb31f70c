package org.openilr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openilr.funding.alb.LoansBursary;
import org.openilr.funding.fm25.YoungPeople;
import org.openilr.funding.fm81.Trailblazers;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/** Instalments and what is paid at an early achievement make the whole, in the models that pay so beside adult skills and apprenticeships. */
class InstalmentsPropertyTest {

  private static final Year YEAR = Year.of("2021");
  private static final BigDecimal HALF_A_PENNY = new BigDecimal("0.005");
  private static final Situations SITUATIONS = new Situations(YEAR);
  private static final FundingFacts FACTS = new FundingFacts(YEAR, reference(), 10000001);

  private static Reference reference() {
    return Reference.onTopOf(Reference.none())
        .rows("LearningDelivery", List.of(Map.of("LearnAimRef", "60300030", "EffectiveFrom", "2010-08-01", "LearnAimRefTitle", "English",
            "FrameworkCommonComponent", "11")))
        .rows("Funding", List.of(Map.of("LearnAimRef", "60300030", "FundingCategory", "Matrix", "EffectiveFrom", "2013-08-01",
            "RateWeighted", "1200")))
        .rows("postcode-area-costs", List.of(Map.of("Postcode", "SW1A 1AA", "AreaCostFactor", "1.2", "EffectiveFrom", "2015-08-01")))
        .rows("organisations", List.of(Map.of("UKPRN", "10000001", "Name", "Sample College")))
        .rows("organisation-funding", List.of(factor("HISTORIC RETENTION FACTOR"), factor("HISTORIC PROGRAMME COST WEIGHTING FACTOR"),
            factor("HISTORIC AREA COST FACTOR"), factor("HISTORIC LEVEL 3 PROGRAMME MATHS AND ENGLISH PROPORTION")))
        .build();
  }

  private static Map<String, String> factor(String name) {
    return Map.of("UKPRN", "10000001", "OrgFundFactor", name, "OrgFundFactType", "EFA 16-19", "OrgFundFactValue", "0.9",
        "EffectiveFrom", "2020-08-01");
  }

  @Property(tries = 150)
  void achievedEnglishOfATrailblazerEarnsItsRate(@ForAll @IntRange(max = 150) int start, @ForAll @IntRange(max = 200) int planned,
      @ForAll @IntRange(max = 200) int actual, @ForAll @IntRange(min = 1, max = 99) int prior) {
    Values values = achieved(new Trailblazers(), "trailblazer", start, planned, actual, Map.of("LearnAimRef", "60300030", "AimType", "3",
        "StdCode", "7777", "PriorLearnFundAdj", Integer.toString(prior)));
    assertThat(sum(values, "MathEngOnProgPayment", "MathEngBalPayment"))
        .isCloseTo(new BigDecimal("4.71").multiply(BigDecimal.valueOf(prior)), within(HALF_A_PENNY));
  }

  @Property(tries = 150)
  void anAchievedLoanHasItsAreaUplift(@ForAll @IntRange(max = 150) int start, @ForAll @IntRange(min = 20, max = 190) int planned,
      @ForAll @IntRange(min = 20, max = 190) int actual, @ForAll @IntRange(min = 1, max = 99) int other) {
    Values values = achieved(new LoansBursary(), "loan", start, planned, actual, Map.of("LearnAimRef", "60300030", "DelLocPostCode", "SW1A 1AA",
        "OtherFundAdj", Integer.toString(other), "LearningDeliveryFAM", List.of("ADL 1")));
    assertThat(sum(values, "AreaUpliftOnProgPayment", "AreaUpliftBalPayment"))
        .isCloseTo(new BigDecimal("2.4").multiply(BigDecimal.valueOf(other)), within(HALF_A_PENNY));
  }

  @Property(tries = 150)
  void theMonthsOfATraineeshipMakeItsAmount(@ForAll @IntRange(max = 250) int start, @ForAll @IntRange(min = 14, max = 400) int planned) {
    LocalDate first = LocalDate.of(2020, 8, 1).plusDays(start);
    Values learner = new YoungPeople().calculate(SITUATIONS.build("16-19", Map.of("aim", Map.of("ProgType", "24", "LearnStartDate", first.toString(),
        "LearnPlanEndDate", first.plusDays(planned).toString(), "LearningDeliveryFAM", List.of("SOF 105")))).learners().get(0), List.of(), FACTS).learner();
    assertThat(sum(learner, "LnrOnProgPay")).isCloseTo(learner.decimal("OnProgPayment"), within(HALF_A_PENNY));
    assertThat(learner.decimal("OnProgPayment").signum()).isEqualTo(Boolean.TRUE.equals(learner.is("StartFund")) ? 1 : 0);
  }

  private static Values achieved(Calculation model, String kind, int start, int planned, int actual, Map<String, Object> more) {
    LocalDate first = LocalDate.of(2020, 8, 1).plusDays(start);
    Map<String, Object> aim = new HashMap<>(more);
    aim.putAll(Map.of("LearnStartDate", first.toString(), "LearnPlanEndDate", first.plusDays(planned).toString(),
        "LearnActEndDate", first.plusDays(actual).toString(), "CompStatus", "2", "Outcome", "1"));
    return model.calculate(SITUATIONS.build(kind, Map.of("aim", aim)).learners().get(0), List.of(), FACTS).deliveries().get(0).values();
  }

  private static BigDecimal sum(Values values, String... attributes) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String attribute : attributes) {
      sum = sum.add(values.series(attribute).sum());
    }
    return sum;
  }
}
