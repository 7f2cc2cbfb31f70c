package org.openilr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Reference;
import org.openilr.reference.Table;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/** Why money came to nothing. */
class StopsTest {

  private static final Year YEAR = Year.of("2021");

  static Stream<Calculation> models() {
    return Calculations.of(YEAR).stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void allMoneyHasReasonsAndTheyNameWhatThereIs(Calculation model) {
    Collection<Attributes> levels = Attributes.read(model.getClass()).values();
    Parameters parameters = Parameters.read(model.getClass());
    Stops stops = Stops.read(model.getClass());
    for (Payments.Payment payment : Payments.of(model.model())) {
      assertThat(stops.of(payment.attribute())).as(payment.attribute()).isNotEmpty();
    }
    for (String attribute : stops.attributes()) {
      assertThat(levels).as(attribute).anyMatch(level -> level.find(attribute) != null);
      List<Stops.Stop> reasons = stops.of(attribute);
      for (Stops.Stop stop : reasons) {
        boolean isAttribute = levels.stream().anyMatch(level -> level.find(stop.name()) != null);
        boolean isKnown = isAttribute || stop.kind() == Stops.Kind.ALWAYS || LearningDelivery.TYPE.slot(stop.name()) >= 0
            || !parameters.of(stop.name(), YEAR).isEmpty();
        assertThat(isKnown).as(attribute + ": " + stop).isTrue();
        assertThat(isAttribute || !stop.because().isEmpty()).as(attribute + ": " + stop).isTrue();
        for (int at = stop.because().indexOf('{'); at >= 0; at = stop.because().indexOf('{', at + 1)) {
          String named = stop.because().substring(at + 1, stop.because().indexOf('}', at));
          assertThat(levels.stream().anyMatch(level -> level.find(named) != null) || LearningDelivery.TYPE.slot(named) >= 0)
              .as(attribute + ": " + stop).isTrue();
        }
        assertThat(stop.kind() != Stops.Kind.ALWAYS || stop == reasons.get(reasons.size() - 1)).as(attribute + ": otherwise comes last").isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void allValuesComeFromWhatThereIs(Calculation model) {
    Collection<Attributes> levels = Attributes.read(model.getClass()).values();
    Parameters parameters = Parameters.read(model.getClass());
    for (Attribute attribute : levels.stream().flatMap(level -> level.list().stream()).toList()) {
      for (Attribute.Source source : attribute.from()) {
        String name = source.name().replaceFirst("^(all|earlier) ", "").split(" ")[0];
        boolean isKnown = levels.stream().anyMatch(level -> level.find(name) != null) || !parameters.of(name, YEAR).isEmpty()
            || Stream.of(LearningDelivery.TYPE, Learner.TYPE, LearnerEmploymentStatus.TYPE)
                .anyMatch(type -> type.slot(name) >= 0 || type.childSlot(name) >= 0)
            || name.equals(DPOutcome.TYPE.name()) || Table.find(source.name().replaceFirst("^LARS ", "").split(" ")[0]).isPresent();
        assertThat(isKnown).as(attribute.name() + " from " + source).isTrue();
        assertThat(source.when().isEmpty() || levels.stream().anyMatch(level -> level.find(source.when()) != null))
            .as(attribute.name() + " when " + source).isTrue();
      }
    }
  }

  @Test
  void aWithdrawalBeforeTheQualifyingPeriodSaysHowManyDaysWereMissing() {
    assertThat(why("apprentice", "ProgrammeAimCompletionPayment", Map.of("LearnStartDate", "2020-09-10", "LearnPlanEndDate", "2021-09-30",
        "LearnActEndDate", "2020-10-16", "CompStatus", "3")))
        .containsExactly("FundStart: withdrawn before the qualifying period, 5 days short (ActualDaysIL 37, ThresholdDays 42)");
    assertThat(why("adult", "OnProgPayment", Map.of("LearnStartDate", "2020-09-07", "LearnPlanEndDate", "2021-06-25",
        "LearnActEndDate", "2020-10-17", "CompStatus", "3")))
        .containsExactly("FundStart: withdrawn before the qualifying period, 1 day short (ActualDaysIL 41, ThresholdDays 42)");
    assertThat(why("loan", "ALBSupportPayment", Map.of("LearnStartDate", "2020-09-21", "LearnActEndDate", "2020-10-02",
        "LearningDeliveryFAM", List.of("ADL 1", "ALB 1 from 2020-09-21 to 2020-10-02"))))
        .containsExactly("FundStart: withdrawn before the qualifying period, 3 days short (LearnActEndDate 02/10/2020, LiabilityDate 05/10/2020)");
  }

  @Test
  void aBandWithoutARateSaysWhy() {
    assertThat(why("16-19", "OnProgPayment", Map.of("ProgType", "31", "LearnStartDate", "2019-08-01", "LearnPlanEndDate", "2021-06-30")))
        .containsExactly("NatRate: a T Level in its third year is not funded (RateBand T level is in year 3, not funded)");
    assertThat(why("16-19", "OnProgPayment", Map.of("LearnStartDate", "2020-09-07", "LearnPlanEndDate", "2021-06-30", "LearnActEndDate",
        "2020-10-17", "CompStatus", "3"))).containsExactly(
            "StartFund: withdrawn before the qualifying period, 1 day short (ActualDaysILCurrYear 41, ThresholdDays 42)");
  }

  @Test
  void aRowThatLarsLacksIsTheReason() {
    assertThat(why("adult", "OnProgPayment", Map.of())).containsExactly(
        "ApplicWeightFundRate: LARS has no rate for the aim in this category on that day");
    assertThat(why("apprentice", "ProgrammeAimOnProgPayment", Map.of())).containsExactly(
        "PriceEpisodeOnProgPayment: LARS has no upper limit for the framework or standard on that day");
    assertThat(why("loan", "AreaUpliftOnProgPayment", Map.of("LearningDeliveryFAM", List.of("ADL 1")))).containsExactly(
        "LoanBursAreaUplift: no area cost factor is known for the delivery's postcode");
  }

  @Test
  void learningThatGoesOnIsNotAchieved() {
    assertThat(why("apprentice", "ProgrammeAimCompletionPayment", Map.of())).containsExactly("Completed: still in learning");
  }

  @Test
  void aPaymentOfAnImpossibleDayIsTheReason() {
    assertThat(why("trailblazer", "CoreGovContPayment", Map.of("AppFinRecord", List.of("PMR 1 on 2020-09-10 of 900", "PMR 1 on 2022-08-01 of 100"))))
        .containsExactly("CoreGovContPayment: a payment record (AppFinRecord PMR) has no date, or one before August 2014 or after July 2022, so that "
            + "the contribution is not known");
  }

  @Test
  void whoIsTooOldHearsTheAge() {
    assertThat(why("apprentice", "LearnDelFirstEmp1618Pay", Map.of())).containsExactly("LearnDel1618AtStart: 19 or older at the start of the "
        + "apprenticeship, without extended funding up to 24 (FAM EEF 2 or 4), and not counted as 16 to 18 in an earlier year (AgeAtProgStart 19)");
  }

  @Test
  void aDeliveryWithoutDeliverablesSaysWhy() {
    assertThat(why("european social fund", "StartEarnings", Map.of("LearnAimRef", "60300059", "ConRefNumber", "ESF-1")))
        .containsExactly("FundStart: no completed assessment aim of the same contract");
  }

  @Test
  void moneyOfDeliverablesThatAnAssessmentLacksHasOneReason() {
    Map<String, Object> assessment = Map.of("ConRefNumber", "ESF-1");
    assertThat(why("european social fund", "StartEarnings", assessment)).containsExactly(
        "AimValue: the contract is not in the data, or has no deliverables");
    assertThat(why("european social fund", "ProgressionEarnings", assessment)).containsExactly(
        "PotentiallyEligibleForProgression: no learning aim of the contract is funded, and its progression asks for one");
    assertThat(why("european social fund", "AdditionalProgCostEarnings", assessment)).containsExactly(
        "AdditionalProgCostEarnings: no learning aim of the contract is funded");
    assertThat(why("european social fund", "AchievementEarnings", assessment)).containsExactly(
        "AchievementEarnings: an assessment aim; only learning aims earn by an achievement");
  }

  @Test
  void anUnknownConditionIsAFaultOfTheData() {
    assertThatThrownBy(() -> Stops.Stop.of("ActualDaysIL ~ ThresholdDays", "")).hasMessageContaining("ActualDaysIL ~ ThresholdDays");
  }

  /** The reasons for the first aim's money, on reference data that have nothing. */
  private static List<String> why(String kind, String payment, Map<String, Object> aim) {
    var learner = new Situations(YEAR).build(kind, Map.of("aim", aim)).learners().get(0);
    FundingFacts facts = new FundingFacts(YEAR, Reference.none(), 10000001);
    return Calculations.of(YEAR).stream().filter(model -> model.takes(learner))
        .flatMap(model -> Workings.of(model, learner, List.of(), facts).stream())
        .filter(account -> account.payment().attribute().equals(payment)
            && (account.aimSeqNumber() == null || account.aimSeqNumber() == 1))
        .flatMap(account -> account.stops().stream())
        .map(stop -> stop.step().attribute().name() + ": " + (stop.because().isEmpty() ? stop.step().attribute().says() : stop.because()))
        .toList();
  }
}
