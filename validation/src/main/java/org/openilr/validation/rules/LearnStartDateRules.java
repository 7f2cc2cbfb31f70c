package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Contract;
import org.openilr.reference.Framework;
import org.openilr.reference.FrameworkAim;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Standard;
import org.openilr.reference.StandardValidity;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Contracts;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.EsfContracts;

@Rules(why = "Funding, rates and eligibility all follow from the day on which the learning started.")
final class LearnStartDateRules {

  private static final LocalDate AUGUST_2020 = LocalDate.of(2020, 8, 1);

  private LearnStartDateRules() {}

  @Rule(id = "LearnStartDate_02", reports = "LearnStartDate",
      says = "The learning started more than ten years before this teaching year",
      when = "LearnStartDate is earlier than 1 August ten years before the teaching year",
      fix = "Correct the start date.")
  static boolean tenYearsAgo(LearningDelivery aim, Facts facts) {
    return isBefore(aim.learnStartDate(), facts.yearStart().minusYears(10));
  }

  @Rule(id = "LearnStartDate_03", reports = "LearnStartDate",
      says = "The learning starts after the end of this teaching year",
      when = "LearnStartDate is later than 31 July of the teaching year and the aim belongs to neither an apprenticeship nor a traineeship",
      fix = "Correct the start date, or return the aim in the year in which it starts.")
  static boolean afterTheTeachingYear(LearningDelivery aim, Facts facts) {
    return isAfter(aim.learnStartDate(), facts.yearEnd()) && !is(aim.progType(), 24) && !DerivedData.isApprenticeship(aim);
  }

  @Rule(id = "LearnStartDate_05", reports = {"DateOfBirth", "LearnStartDate"},
      says = "The learning starts on or before the day on which the learner was born",
      when = "LearnStartDate is on or before DateOfBirth",
      fix = "Correct the date of birth or the start date.")
  static boolean beforeTheLearnerWasBorn(Learner learner, LearningDelivery aim) {
    return isOnOrAfter(learner.dateOfBirth(), aim.learnStartDate());
  }

  @Rule(id = "LearnStartDate_06", severity = WARNING, to = "2425", needs = {Table.LEARNING_DELIVERY, Table.FRAMEWORK}, reports = "LearnStartDate",
      says = "The apprenticeship pathway was closed when the programme started",
      when = "The aim is the programme aim (AimType 1) of an apprenticeship framework, it has no RES, LARS holds the aim and the framework, and "
          + "LearnStartDate is later than the framework's end",
      fix = "Check framework, programme type and pathway, or the start date. A restart needs RES.",
      note = "Published lists disagree on the severity; the later one says warning.")
  static boolean frameworkClosed(LearningDelivery aim, Facts facts) {
    if (is(aim.progType(), 25) || !DerivedData.isApprenticeship(aim) || !is(aim.aimType(), 1) || aim.hasFAM("RES")
        || facts.reference().aim(aim.learnAimRef()) == null) {
      return false;
    }
    Framework framework = facts.reference().framework(aim.fworkCode(), aim.progType(), aim.pwayCode());
    return framework != null && isAfter(aim.learnStartDate(), framework.effectiveTo());
  }

  @Rule(id = "LearnStartDate_07", to = "2425", needs = {Table.LEARNING_DELIVERY, Table.FRAMEWORK, Table.FRAMEWORK_AIMS},
      reports = {"LearnStartDate", "PwayCode", "ProgType", "FworkCode"},
      says = "The component was no longer part of the apprenticeship pathway when the programme started",
      when = "The aim is a component (AimType 3) of an apprenticeship framework, it has no RES and is no common component, and every LARS row "
          + "that puts it into the framework, programme type and pathway ended before the programme started",
      fix = "Check the aim, the framework and the start of the programme. A restart needs RES.")
  static boolean componentClosed(Learner learner, LearningDelivery aim, Facts facts) {
    if (is(aim.progType(), 25) || !DerivedData.isApprenticeship(aim) || !is(aim.aimType(), 3) || aim.hasFAM("RES")) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    LocalDate start = DerivedData.programmeStart(learner, aim);
    if (lars == null || start == null || isOneOf(lars.frameworkCommonComponent(), 1, 2, 3, 4, 5, 6, 10, 11, 12, 20, 21, 30, 31, 32, 33, 34, 35,
        36, 40)) {
      return false;
    }
    boolean listed = false;
    for (FrameworkAim row : lars.frameworkAims()) {
      if (row.belongsTo(aim.fworkCode(), aim.progType(), aim.pwayCode())) {
        listed = true;
        if (!isBefore(row.effectiveTo(), start)) {
          return false;
        }
      }
    }
    return listed;
  }

  @Rule(id = "LearnStartDate_12", reports = "LearnStartDate",
      says = "The apprenticeship starts too far in the future",
      when = "The aim belongs to an apprenticeship and LearnStartDate is on or after 31 July of the next teaching year",
      fix = "Correct the start date.")
  static boolean apprenticeshipFarAhead(LearningDelivery aim, Facts facts) {
    return DerivedData.isApprenticeship(aim) && isOnOrAfter(aim.learnStartDate(), facts.yearEnd().plusYears(1));
  }

  @Rule(id = "LearnStartDate_13", needs = Table.STANDARD, reports = "LearnStartDate",
      says = "The apprenticeship standard was closed when the programme started",
      when = "ProgType is 25, AimType is 1, StdCode is returned, there is no RES, and LearnStartDate is later than the standard's end in LARS",
      fix = "Check the standard's code or the start date. A restart needs RES.")
  static boolean standardClosed(LearningDelivery aim, Facts facts) {
    if (!isOnAStandard(aim, 1)) {
      return false;
    }
    Standard standard = facts.reference().standard(aim.stdCode());
    return standard != null && isAfter(aim.learnStartDate(), standard.effectiveTo());
  }

  @Rule(id = "LearnStartDate_14", needs = Table.STANDARD, reports = "StdCode",
      says = "The apprenticeship standard of this component was closed when the programme started",
      when = "ProgType is 25, AimType is 3, StdCode is returned, there is no RES, and the programme of the standard started later than the "
          + "standard's end in LARS",
      fix = "Check the standard's code or the start of the programme. A restart needs RES.")
  static boolean standardOfAComponentClosed(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isOnAStandard(aim, 3)) {
      return false;
    }
    Standard standard = facts.reference().standard(aim.stdCode());
    return standard != null && isAfter(DerivedData.standardStart(learner, aim), standard.effectiveTo());
  }

  @Rule(id = "LearnStartDate_15", to = "2223", reports = "LearnStartDate",
      says = "The learning starts before the start and assessment aim of its ESF contract",
      when = "LearnStartDate is earlier than that of the learner's latest completed ZESF0001 aim under the same contract",
      fix = "Correct the start dates: the start and assessment aim comes first.",
      note = "Any funding model counts, as in the department's service. Ends with the European Social Fund.")
  static boolean beforeTheEsfAssessment(Learner learner, LearningDelivery aim) {
    return isBefore(aim.learnStartDate(), EsfContracts.start(learner, aim));
  }

  @Rule(id = "LearnStartDate_16", to = "2223", needs = Table.CONTRACTS, reports = "LearnStartDate",
      says = "The start and assessment aim begins before the ESF contract",
      when = "FundModel is 70, LearnAimRef is ZESF0001, and the provider has no contract of that ConRefNumber, or the contract has no start or one "
          + "later than LearnStartDate",
      fix = "Check the contract reference and the start date.")
  static boolean beforeTheEsfContract(LearningDelivery aim, Facts facts) {
    if (!is(aim.fundModel(), 70) || !is(aim.learnAimRef(), "ZESF0001")) {
      return false;
    }
    Contract contract = Contracts.withNumber(facts, aim.conRefNumber());
    return contract == null || contract.startDate() == null || isBefore(aim.learnStartDate(), contract.startDate());
  }

  @Rule(id = "LearnStartDate_17", needs = Table.STANDARD_VALIDITY, reports = {"AimType", "LearnStartDate", "ProgType", "StdCode"},
      says = "The programme starts before the apprenticeship standard was open",
      when = "ProgType is 25, AimType is 1, StdCode is returned, there is no RES, and LARS has no validity of the standard that starts on or before "
          + "LearnStartDate",
      fix = "Check the standard's code or the start date.")
  static boolean beforeTheStandardOpened(LearningDelivery aim, Facts facts) {
    if (!isOnAStandard(aim, 1)) {
      return false;
    }
    Standard standard = facts.reference().standard(aim.stdCode());
    if (standard != null) {
      for (StandardValidity validity : standard.validities()) {
        if (isOnOrBefore(validity.startDate(), aim.learnStartDate())) {
          return false;
        }
      }
    }
    return true;
  }

  @Rule(id = "LearnStartDate_18", from = "2021", needs = Table.STANDARD, reports = {"AimType", "LearnStartDate", "ProgType", "StdCode"},
      says = "The last day for new starts on the standard had passed when the programme started",
      when = "LearnStartDate is on or after 1 August 2020, ProgType is 25, AimType is 1, StdCode is returned, there is no RES, and LearnStartDate is "
          + "later than the standard's last day for starts",
      fix = "Check the standard's code or the start date. A restart needs RES.")
  static boolean programmeAfterTheLastStart(LearningDelivery aim, Facts facts) {
    return isAfterTheLastStart(aim, 1, facts);
  }

  @Rule(id = "LearnStartDate_19", from = "2021", needs = Table.STANDARD, reports = {"AimType", "LearnStartDate", "ProgType", "StdCode"},
      says = "The last day for new starts on the standard had passed when the component started",
      when = "LearnStartDate is on or after 1 August 2020, ProgType is 25, AimType is 3, StdCode is returned, there is no RES, and LearnStartDate is "
          + "later than the standard's last day for starts",
      fix = "Check the standard's code or the start date. A restart needs RES.",
      note = "The component's own start counts, although its programme may have started in time, as in the department's service.")
  static boolean componentAfterTheLastStart(LearningDelivery aim, Facts facts) {
    return isAfterTheLastStart(aim, 3, facts);
  }

  private static boolean isAfterTheLastStart(LearningDelivery aim, int aimType, Facts facts) {
    if (!isOnAStandard(aim, aimType) || !isOnOrAfter(aim.learnStartDate(), AUGUST_2020)) {
      return false;
    }
    Standard standard = facts.reference().standard(aim.stdCode());
    return standard != null && isAfter(aim.learnStartDate(), standard.lastDateStarts());
  }

  private static boolean isOnAStandard(LearningDelivery aim, int aimType) {
    return is(aim.progType(), 25) && is(aim.aimType(), aimType) && aim.stdCode() != null && !aim.hasFAM("RES");
  }
}
