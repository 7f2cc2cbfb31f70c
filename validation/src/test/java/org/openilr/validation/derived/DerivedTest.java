package org.openilr.validation.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

class DerivedTest {

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Learner learner(Map<String, Object> changes) {
    return new Situations(Year.of("2021")).build("adult", changes).learners().get(0);
  }

  private static LearningDelivery aim(Learner learner, int number) {
    return learner.learningDeliveries().get(number - 1);
  }

  @Test
  void yearsCountFromTheTwentyEighthWhereThereIsNoLeapDay() {
    assertThat(Dates.years(day("2000-02-29"), day("2019-02-28"))).isEqualTo(19);
    assertThat(Dates.years(day("2001-09-01"), day("2020-08-31"))).isEqualTo(18);
    assertThat(Dates.years(day("2001-08-31"), day("2020-08-31"))).isEqualTo(19);
  }

  @Test
  void monthsIgnoreTheDay() {
    assertThat(Dates.months(day("2015-01-31"), day("2015-07-01"))).isEqualTo(6);
    assertThat(Dates.months(day("2015-01-01"), day("2015-06-30"))).isEqualTo(5);
  }

  @Test
  void wholeDaysCountBothEnds() {
    assertThat(Dates.wholeDays(day("2020-09-01"), day("2021-08-31"))).isEqualTo(365);
  }

  @Test
  void theTeachingYearWithItsAugustDefect() {
    assertThat(Dates.commencement(day("2020-09-01"))).isEqualTo("2020-08-01");
    assertThat(Dates.commencement(day("2020-08-31"))).isEqualTo("2019-08-01");
    assertThat(Dates.commencement(day("2021-07-31"))).isEqualTo("2020-08-01");
    assertThat(Dates.previousYearEnd(day("2013-09-15"))).isEqualTo("2013-07-31");
    assertThat(Dates.previousYearEnd(day("2013-08-15"))).isEqualTo("2012-07-31");
    assertThat(Dates.august31(day("2020-08-01"))).isEqualTo("2020-08-31");
    assertThat(Dates.august31(day("2021-07-31"))).isEqualTo("2020-08-31");
    assertThat(Dates.lastFridayInJune(day("2020-09-01"))).isEqualTo("2021-06-25");
    assertThat(Dates.lastFridayInJune(day("2020-08-31"))).isEqualTo("2020-06-26");
  }

  @Test
  void checkDigitsOfLearners() {
    assertThat(CheckDigits.isUln(1000000043L)).isTrue();
    assertThat(CheckDigits.isUln(1234567890L)).isFalse();
    assertThat(CheckDigits.isUln(9999999999L)).isTrue();
    assertThat(CheckDigits.isUln(123456789L)).isFalse();
    assertThat(CheckDigits.isUln(1000000060L)).as("no digit is right where the rest is 0").isFalse();
  }

  @Test
  void checkDigitsOfEmployers() {
    assertThat(CheckDigits.ofEmployer(154549452)).isEqualTo('2');
    assertThat(CheckDigits.ofEmployer(12345678)).isEqualTo('X');
    assertThat(CheckDigits.isEmployer(154549452)).isTrue();
    assertThat(CheckDigits.isEmployer(154549451)).isFalse();
  }

  @Test
  void theFormOfPostcodes() {
    assertThat(List.of("CV1 2WT", "EC1A 1BB", "ZZ99 9ZZ", "M1 1AA", "B33 8TH")).allMatch(Postcodes::hasForm);
    assertThat(List.of("CV12WT", "cv1 2wt", "EC1A 1CB", "", "C 2WT", "CVX1 2WT", "CV1  2WT", "CV1 2WTX")).noneMatch(Postcodes::hasForm);
    assertThat(Postcodes.hasForm(null)).isFalse();
  }

  @Test
  void theStatusOfADayIsTheLatestUpToIt() {
    Learner learner = learner(Map.of("statuses", List.of(
        Map.of("EmpStat", "10", "DateEmpStatApp", "2020-09-01"), Map.of("EmpStat", "11", "DateEmpStatApp", "2020-10-01"),
        Map.of("EmpStat", "12", "DateEmpStatApp", "2020-10-01"))));
    assertThat(EmploymentStatuses.on(learner, day("2020-08-31"))).isNull();
    assertThat(EmploymentStatuses.on(learner, day("2020-09-30")).empStat()).isEqualTo(10);
    assertThat(EmploymentStatuses.on(learner, day("2020-10-01")).empStat()).isEqualTo(11);
    assertThat(EmploymentStatuses.anyBefore(learner, day("2020-09-01"))).isFalse();
    assertThat(EmploymentStatuses.anyOnOrBefore(learner, day("2020-09-01"))).isTrue();
  }

  @Test
  void theStartOfAProgrammeIsTheEarliestOfItsProgrammeAims() {
    Learner learner = learner(Map.of("aims", List.of(
        Map.of("AimType", "3", "ProgType", "2", "FworkCode", "403", "PwayCode", "1", "LearnStartDate", "2020-09-01"),
        Map.of("AimType", "1", "ProgType", "2", "FworkCode", "403", "PwayCode", "1", "LearnStartDate", "2020-10-01"),
        Map.of("AimType", "1", "ProgType", "2", "FworkCode", "403", "PwayCode", "1", "LearnStartDate", "2020-09-15"),
        Map.of("AimType", "3", "ProgType", "3", "FworkCode", "403", "PwayCode", "1", "LearnStartDate", "2020-09-01"))));
    assertThat(DerivedData.programmeStart(learner, aim(learner, 1))).isEqualTo("2020-09-15");
    assertThat(DerivedData.programmeStart(learner, aim(learner, 4))).isNull();
    assertThat(DerivedData.firstStart(learner)).isEqualTo("2020-09-01");
  }

  @Test
  void communityLearningOnly() {
    Map<String, Object> community = Map.of("FundModel", "10");
    Map<String, Object> other = Map.of("FundModel", "99", "LearningDeliveryFAM", List.of("SOF 108"));
    assertThat(Learners.isCommunityOnly(learner(Map.of("aims", List.of(community, community))))).isTrue();
    assertThat(Learners.isCommunityOnly(learner(Map.of("aims", List.of(other, other))))).isTrue();
    assertThat(Learners.isCommunityOnly(learner(Map.of("aims", List.of(community, other))))).isFalse();
  }

  @Test
  void benefitsByTheCodesOfTheirTime() {
    Learner learner = learner(Map.of("status", Map.of("EmpStat", "11", "EmploymentStatusMonitoring", List.of("BSI 3"))));
    assertThat(Benefits.onAnyBenefit(learner, aim(learner, 1))).isTrue();
    assertThat(Benefits.onActiveBenefits(learner, aim(learner, 1))).isFalse();
    assertThat(Benefits.unemployedOnOtherBenefits(learner, aim(learner, 1))).isTrue();
    assertThat(Benefits.onBenefitsTo2020(learner, aim(learner, 1))).isTrue();
    assertThat(Benefits.onBenefitsFrom2020(learner, aim(learner, 1))).isFalse();
  }

  @Test
  void earlierStatusesCountFromAugust2020() {
    Learner learner = learner(Map.of("statuses", List.of(
        Map.of("EmpStat", "11", "DateEmpStatApp", "2019-09-01", "EmploymentStatusMonitoring", List.of("BSI 6")),
        Map.of("EmpStat", "10", "DateEmpStatApp", "2020-08-01", "EmploymentStatusMonitoring", List.of("EII 8")))));
    assertThat(Benefits.onBenefitsFrom2020(learner, aim(learner, 1))).isTrue();
    assertThat(Benefits.unemployedOnOtherBenefitsFrom2020(learner, aim(learner, 1))).isTrue();
    assertThat(Benefits.onAnyBenefit(learner, aim(learner, 1))).isFalse();
  }

  @Test
  void aPeriodOverlapsOnlyItsPredecessor() {
    Learner learner = learner(Map.of("aim", Map.of("LearningDeliveryFAM", List.of(
        "ACT 1 from 2020-10-01", "ACT 2 from 2020-08-01 to 2020-10-01", "ACT 1 from 2020-11-01", "SOF 105"))));
    assertThat(FamPeriods.overlapping(aim(learner, 1), "act")).extracting(fam -> fam.learnDelFAMDateFrom().toString())
        .containsExactly("2020-10-01", "2020-11-01");
    Learner apart = learner(Map.of("aim", Map.of("LearningDeliveryFAM", List.of(
        "ACT 1 from 2020-10-02", "ACT 2 from 2020-08-01 to 2020-10-01"))));
    assertThat(FamPeriods.overlapping(aim(apart, 1), "ACT")).isEmpty();
  }
}
