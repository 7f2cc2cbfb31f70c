package org.openilr.funding.fm70;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.LearnerFunding;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/** What holds for any learning aim of the European Social Fund. */
class SocialFundPropertyTest {

  private static final Year YEAR = Year.of("2021");
  private static final LocalDate ASSESSED = LocalDate.of(2020, 8, 1);
  private static final Situations SITUATIONS = new Situations(YEAR);

  @Property(tries = 200)
  void startAndAchievementMakeTheWorthOfAnAim(@ForAll @IntRange(max = 300) int start, @ForAll @IntRange(max = 60) int days,
      @ForAll @IntRange(min = 1, max = 9999) int rate) {
    LearnerFunding.Delivery aim = aim(ASSESSED.plusDays(start), days, rate);
    LearnerFunding.Episode deliverable = aim.episodes().get(0);
    assertThat(deliverable.values().series("StartEarnings").sum().add(deliverable.values().series("AchievementEarnings").sum()))
        .isEqualByComparingTo(aim.values().decimal("AimValue")).isEqualByComparingTo(BigDecimal.valueOf(rate));
    assertThat(deliverable.values().series("DeliverableVolume").sum()).isEqualByComparingTo("0");
    assertThat(deliverable.values().series("ReportingVolume").sum().intValueExact()).isBetween(1, 2);
  }

  @Property(tries = 60)
  void theDayOfTheMonthOfAStartDoesNotMatter(@ForAll @IntRange(min = 1, max = 30) int day, @ForAll @IntRange(min = 1, max = 30) int other) {
    LocalDate month = LocalDate.of(2020, 9, 1);
    LocalDate end = LocalDate.of(2021, 2, 10);
    assertThat(earnings(month.withDayOfMonth(day), end)).isEqualTo(earnings(month.withDayOfMonth(other), end));
  }

  private static List<Object> earnings(LocalDate start, LocalDate end) {
    LearnerFunding.Episode deliverable = aim(start, (int) (end.toEpochDay() - start.toEpochDay()), 700).episodes().get(0);
    return List.of(deliverable.values().series("StartEarnings"), deliverable.values().series("AchievementEarnings"));
  }

  /** The achieved learning aim of a learner who was assessed before, on a contract without an end. */
  private static LearnerFunding.Delivery aim(LocalDate start, int days, int rate) {
    Map<String, Object> assessment = Map.of("ConRefNumber", "ESF-1", "LearnStartDate", ASSESSED.toString(), "LearnActEndDate", ASSESSED.toString());
    Map<String, Object> learning = new HashMap<>(Map.of("LearnAimRef", "60300070", "ConRefNumber", "ESF-1", "LearnStartDate", start.toString(),
        "LearnPlanEndDate", start.plusDays(days).toString(), "LearnActEndDate", start.plusDays(days).toString(), "CompStatus", "2", "Outcome", "1"));
    Learner learner = SITUATIONS.build("european social fund", Map.of("aims", List.of(assessment, learning))).learners().get(0);
    Reference reference = Reference.onTopOf(Reference.none())
        .rows("contracts", List.of(Map.of("ContractAllocationNumber", "ESF-1", "DeliveryUKPRN", "10000001")))
        .rows("contract-deliverables", List.of(Map.of("ContractAllocationNumber", "ESF-1", "DeliverableCode", "1", "ExternalDeliverableCode", "NR01")))
        .rows("LearningDelivery", List.of(Map.of("LearnAimRef", "60300070", "LearnAimRefTitle", "Confidence")))
        .rows("Funding", List.of(Map.of("LearnAimRef", "60300070", "FundingCategory", "ESF", "EffectiveFrom", "2013-08-01",
            "RateWeighted", Integer.toString(rate)))).build();
    return new SocialFund().calculate(learner, List.of(), new FundingFacts(YEAR, reference, 10000001)).deliveries().get(1);
  }
}
