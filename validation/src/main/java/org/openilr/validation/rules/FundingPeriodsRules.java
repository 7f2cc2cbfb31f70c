package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.EmploymentStatuses;
import org.openilr.validation.derived.FamPeriods;

@Rules(why = "Contract type and learning support decide month by month who pays, so that their periods must fit each other "
    + "and the learning.")
final class FundingPeriodsRules {

  private static final LocalDate AUGUST_2016 = LocalDate.of(2016, 8, 1);
  private static final String MEND_PERIODS = "Let each record end on the day before the next one starts, and the last one go on as long as the learning does.";
  private static final String MEND_END = "Correct the end of the last contract type, or the end of the learning.";

  private FundingPeriodsRules() {}

  @Rule(id = "R101",
      says = "Two contract types of the aim overlap",
      when = "Of the ACT records of the aim in order of LearnDelFAMDateFrom, missing dates first, one has no LearnDelFAMDateTo, or one on or after "
          + "the start of the next. Raised for each such record; not at all behind an aim of the learner that has fewer than two ACT records",
      fix = MEND_PERIODS,
      note = "That an aim with one contract type ends the rule for the learner is the way of the department's service.")
  static List<Reported> overlapping(Learner learner, LearningDelivery aim) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (count(each) < 2) {
        return List.of();
      }
      if (each == aim) {
        break;
      }
    }
    List<LearningDeliveryFAM> contracts = FamPeriods.ofType(aim, "ACT");
    contracts.sort(FamPeriods.BY_START_MISSING_FIRST);
    List<Reported> raised = new ArrayList<>();
    for (int i = 1; i < contracts.size(); i++) {
      LearningDeliveryFAM one = contracts.get(i - 1);
      if (one.learnDelFAMDateTo() == null || isOnOrAfter(one.learnDelFAMDateTo(), contracts.get(i).learnDelFAMDateFrom())) {
        raised.add(Reported.of("LearnDelFAMType", "ACT").and("LearnDelFAMDateFrom", one.learnDelFAMDateFrom())
            .and("LearnDelFAMDateTo", one.learnDelFAMDateTo()));
      }
    }
    return raised;
  }

  private static int count(LearningDelivery aim) {
    int count = 0;
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      count += is(fam.learnDelFAMType(), "ACT") ? 1 : 0;
    }
    return count;
  }

  @Rule(id = "R102", reports = {"LearnStartDate", "LearnDelFAMType=ACT"},
      says = "No contract type applies from the first day of the aim",
      when = "The aim has ACT records, and none of them has LearnStartDate as its LearnDelFAMDateFrom",
      fix = "Let the first contract type start on LearnStartDate.")
  static boolean noneFromTheStart(LearningDelivery aim) {
    boolean any = false;
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMType(), "ACT")) {
        if (isSame(fam.learnDelFAMDateFrom(), aim.learnStartDate())) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  @Rule(id = "R104",
      says = "The contract types of the aim leave a gap or overlap",
      when = "The aim has two or more ACT records, some of them dated; in order of LearnDelFAMDateFrom, missing dates last, the record before one that "
          + "has a LearnDelFAMDateFrom does not end on the day before it. Raised for each such record",
      fix = MEND_PERIODS)
  static List<Reported> gapOrOverlap(LearningDelivery aim) {
    if (count(aim) < 2) {
      return List.of();
    }
    List<LearningDeliveryFAM> contracts = FamPeriods.ofType(aim, "ACT");
    contracts.sort(FamPeriods.BY_START);
    List<Reported> raised = new ArrayList<>();
    for (int i = 1; i < contracts.size(); i++) {
      LearningDeliveryFAM next = contracts.get(i);
      if (next.learnDelFAMDateFrom() != null
          && !isSame(contracts.get(i - 1).learnDelFAMDateTo(), next.learnDelFAMDateFrom().minusDays(1))) {
        raised.add(Reported.of("LearnPlanEndDate", aim.learnPlanEndDate()).and("LearnActEndDate", aim.learnActEndDate())
            .and("LearnDelFAMType", "ACT").and("LearnDelFAMDateFrom", next.learnDelFAMDateFrom()).and("LearnDelFAMDateTo", next.learnDelFAMDateTo()));
      }
    }
    return raised;
  }

  @Rule(id = "R105",
      says = "The learner has two contract types at the same time",
      when = "Of the ACT records of all aims in order of LearnDelFAMDateFrom, missing dates first, one has no LearnDelFAMDateTo, or one on or after the "
          + "start of the next, which has another code. Raised once, for the first such pair; only neighbours are compared",
      fix = "Give all aims of the apprenticeship the same contract types with the same dates.")
  static Reported twoAtATime(Learner learner) {
    List<LearningDeliveryFAM> contracts = null;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
        if (is(fam.learnDelFAMType(), "ACT")) {
          contracts = contracts == null ? new ArrayList<>() : contracts;
          contracts.add(fam);
        }
      }
    }
    if (contracts == null) {
      return null;
    }
    contracts.sort(FamPeriods.BY_START_MISSING_FIRST);
    for (int i = 1; i < contracts.size(); i++) {
      LearningDeliveryFAM one = contracts.get(i - 1);
      LearningDeliveryFAM next = contracts.get(i);
      if ((one.learnDelFAMDateTo() == null || isOnOrBefore(next.learnDelFAMDateFrom(), one.learnDelFAMDateTo()))
          && !Objects.equals(one.learnDelFAMCode(), next.learnDelFAMCode())) {
        return Reported.of("LearnDelFAMType", next.learnDelFAMType()).and("LearnDelFAMCode", next.learnDelFAMCode());
      }
    }
    return null;
  }

  @Rule(id = "R106", reports = "LearnDelFAMType=LSF",
      says = "Two periods of learning support of the learner overlap",
      when = "Of the LSF records of all aims with a LearnDelFAMDateFrom on or after 1 August 2016, in order of that date, one has no LearnDelFAMDateTo, "
          + "or one on or after the start of the next; only neighbours are compared",
      fix = "End each period of learning support before the next one starts, on whatever aim.")
  static boolean overlappingLearningSupport(Learner learner) {
    List<LearningDeliveryFAM> supports = null;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
        if (is(fam.learnDelFAMType(), "LSF") && isOnOrAfter(fam.learnDelFAMDateFrom(), AUGUST_2016)) {
          supports = supports == null ? new ArrayList<>() : supports;
          supports.add(fam);
        }
      }
    }
    return supports != null && !FamPeriods.overlapping(supports).isEmpty();
  }

  @Rule(id = "R110", to = "2324",
      says = "The learner was not employed when the contract with the employer through the apprenticeship service began",
      when = "FundModel is 36, and the aim has an ACT 1 on whose LearnDelFAMDateFrom no employment status applies, or one with an EmpStat other than 10",
      fix = "Correct the employment status or the contract type; an apprentice with ACT 1 is employed.")
  static boolean notEmployed(Learner learner, LearningDelivery aim) {
    return is(aim.fundModel(), 36) && notEmployedOn(learner, aim) != null;
  }

  @Rule(id = "R110", from = "2425",
      says = "The learner was not employed when the contract with the employer through the apprenticeship service began",
      when = "FundModel is 36, the aim is no restart (RES), and has an ACT 1 on whose LearnDelFAMDateFrom no employment status applies, or one with an "
          + "EmpStat other than 10; not for a learner whose latest employment status has OET 1",
      fix = "Correct the employment status or the contract type; an apprentice with ACT 1 is employed.",
      note = "In this form in the list of 2024-25; when it changed is not known.")
  static Reported notEmployedNorRedundant(Learner learner, LearningDelivery aim) {
    if (!is(aim.fundModel(), 36) || aim.hasFAM("RES")) {
      return null;
    }
    LearningDeliveryFAM contract = notEmployedOn(learner, aim);
    LearnerEmploymentStatus latest = contract == null ? null : EmploymentStatuses.on(learner, LocalDate.MAX);
    if (contract == null || latest != null && latest.hasMonitoring("OET", 1)) {
      return null;
    }
    LearnerEmploymentStatus status = EmploymentStatuses.on(learner, contract.learnDelFAMDateFrom());
    return Reported.of("FundModel", aim.fundModel()).and("EmpStat", status == null ? null : status.empStat())
        .and("LearnDelFAMDateFrom", contract.learnDelFAMDateFrom()).and("LearnDelFAMDateTo", contract.learnDelFAMDateTo());
  }

  /** The first ACT 1 that began while the learner was not employed; null for none. */
  private static LearningDeliveryFAM notEmployedOn(Learner learner, LearningDelivery aim) {
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMType(), "ACT") && is(fam.learnDelFAMCode(), "1") && fam.learnDelFAMDateFrom() != null) {
        LearnerEmploymentStatus status = EmploymentStatuses.on(learner, fam.learnDelFAMDateFrom());
        if (status == null || !is(status.empStat(), 10)) {
          return fam;
        }
      }
    }
    return null;
  }

  @Rule(id = "R112",
      says = "The last contract type does not end with the learning",
      when = "FundModel is 36, ProgType is missing or other than 25, LearnActEndDate is returned, and the ACT record with the latest LearnDelFAMDateFrom "
          + "has no LearnDelFAMDateTo or another one",
      fix = MEND_END)
  static Reported endsOnAnotherDay(LearningDelivery aim) {
    if (!is(aim.fundModel(), 36) || is(aim.progType(), 25) || aim.learnActEndDate() == null) {
      return null;
    }
    LearningDeliveryFAM last = lastDated(aim);
    return last == null || isSame(last.learnDelFAMDateTo(), aim.learnActEndDate()) ? null
        : Reported.of("LearnActEndDate", aim.learnActEndDate()).and("LearnDelFAMType", "ACT").and("LearnDelFAMDateTo", last.learnDelFAMDateTo());
  }

  @Rule(id = "R113",
      says = "The last contract type ends although the learning goes on",
      when = "FundModel is 36, ProgType is missing or other than 25, LearnActEndDate is missing, and the ACT record with the latest LearnDelFAMDateFrom "
          + "has a LearnDelFAMDateTo",
      fix = MEND_END)
  static Reported endsBeforeTheLearning(LearningDelivery aim) {
    if (!is(aim.fundModel(), 36) || is(aim.progType(), 25) || aim.learnActEndDate() != null) {
      return null;
    }
    LearningDeliveryFAM last = lastDated(aim);
    return last == null || last.learnDelFAMDateTo() == null ? null
        : Reported.of("LearnActEndDate", null).and("LearnDelFAMType", "ACT").and("LearnDelFAMDateTo", last.learnDelFAMDateTo());
  }

  @Rule(id = "R121",
      says = "The last contract type of an achieved standard does not end with the achievement",
      when = "FundModel is 36, ProgType is 25, AchDate is returned, and the ACT record with the latest LearnDelFAMDateFrom has a LearnDelFAMDateTo other "
          + "than AchDate; one that is open is not raised",
      fix = "Let the last contract type end on AchDate.",
      note = "The severity is not published.")
  static Reported notEndingWithTheAchievement(LearningDelivery aim) {
    if (!isStandard(aim) || aim.achDate() == null) {
      return null;
    }
    LearningDeliveryFAM last = lastDated(aim);
    return last == null || last.learnDelFAMDateTo() == null || last.learnDelFAMDateTo().equals(aim.achDate()) ? null
        : Reported.of("LearnDelFAMType", "ACT").and("LearnDelFAMDateTo", last.learnDelFAMDateTo()).and("AchDate", aim.achDate());
  }

  @Rule(id = "R122",
      says = "The last contract type of a standard that ended without achievement does not end with the learning",
      when = "FundModel is 36, ProgType is 25, CompStatus is not 1, AchDate is missing, and the LearnDelFAMDateTo of the ACT record with the latest "
          + "LearnDelFAMDateFrom, missing dates first, is not LearnActEndDate, one of the two missing included",
      fix = MEND_END,
      note = "The severity is not published.")
  static Reported notEndingWithTheStandard(LearningDelivery aim) {
    if (!isStandard(aim) || is(aim.compStatus(), 1) || aim.achDate() != null) {
      return null;
    }
    LearningDeliveryFAM last = last(aim);
    return last == null || Objects.equals(last.learnDelFAMDateTo(), aim.learnActEndDate()) ? null
        : Reported.of("CompStatus", aim.compStatus()).and("LearnDelFAMType", "ACT").and("LearnDelFAMDateTo", last.learnDelFAMDateTo())
            .and("AchDate", null).and("LearnActEndDate", aim.learnActEndDate());
  }

  @Rule(id = "R123",
      says = "The last contract type of a standard that goes on has an end",
      when = "FundModel is 36, ProgType is 25, CompStatus is 1, and the ACT record with the latest LearnDelFAMDateFrom, missing dates first, has a "
          + "LearnDelFAMDateTo",
      fix = MEND_END,
      note = "The severity is not published.")
  static Reported endsBeforeTheStandard(LearningDelivery aim) {
    if (!isStandard(aim) || !is(aim.compStatus(), 1)) {
      return null;
    }
    LearningDeliveryFAM last = last(aim);
    return last == null || last.learnDelFAMDateTo() == null ? null
        : Reported.of("LearnDelFAMDateTo", last.learnDelFAMDateTo()).and("CompStatus", aim.compStatus());
  }

  private static boolean isStandard(LearningDelivery aim) {
    return is(aim.fundModel(), 36) && is(aim.progType(), 25);
  }

  /** The ACT record with the latest start, the first in file order on equal dates; null where none has a start. */
  private static LearningDeliveryFAM lastDated(LearningDelivery aim) {
    LearningDeliveryFAM last = last(aim);
    return last == null || last.learnDelFAMDateFrom() == null ? null : last;
  }

  /** The ACT record with the latest start, the first in file order on equal dates; the first of all where none has a start. */
  private static LearningDeliveryFAM last(LearningDelivery aim) {
    LearningDeliveryFAM last = null;
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMType(), "ACT") && (last == null || last.learnDelFAMDateFrom() == null && fam.learnDelFAMDateFrom() != null
          || isAfter(fam.learnDelFAMDateFrom(), last.learnDelFAMDateFrom()))) {
        last = fam;
      }
    }
    return last;
  }
}
