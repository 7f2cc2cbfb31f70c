package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Learners.isFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.EsfEligibility;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Dates;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.EmploymentStatuses;
import org.openilr.validation.derived.EsfContracts;
import org.openilr.validation.derived.Learners;

@Rules(why = "What a learner did before the learning started decides on eligibility and is the base line for what the learning achieves.")
final class EmpStatRules {

  private static final LocalDate AUGUST_2012 = LocalDate.of(2012, 8, 1);
  private static final LocalDate JULY_2013 = LocalDate.of(2013, 7, 31);
  private static final LocalDate AUGUST_2013 = LocalDate.of(2013, 8, 1);
  private static final LocalDate JULY_2014 = LocalDate.of(2014, 7, 31);
  private static final LocalDate JULY_2016 = LocalDate.of(2016, 7, 31);
  private static final LocalDate JULY_2018 = LocalDate.of(2018, 7, 31);
  private static final int DAYS_OF_NINETEEN_YEARS = 6939;
  private static final int FULL_TIME_HOURS = 540;

  private static final String RETURN_ONE = "Return the learner's employment status of the day before the start.";
  private static final String AUGUST_DEFECT = "For a start in August the year before counts, as in the department's service. ";

  private EmpStatRules() {}

  @Rule(id = "EmpStat_01", reports = {"EmpStat=(missing)", "FundModel", "LearnStartDate", "DateOfBirth"},
      says = "An adult who started between August 2012 and July 2014 has no employment status",
      when = "FundModel is 35, 81 or 99, LearnStartDate is from 1 August 2012 to 31 July 2014, more than 6,939 days lie between DateOfBirth and 31 July "
          + "before the teaching year of the start, and no status applies on or before LearnStartDate; not for LDM 034, FundModel 99 with SOF 108, "
          + "apprenticeships and traineeships",
      fix = RETURN_ONE, note = AUGUST_DEFECT + "The condition after 2020-21 was not readable; this one is kept.")
  static boolean adultOf2012To2014(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 81, 99) && isBetween(aim.learnStartDate(), AUGUST_2012, JULY_2014) && learner.dateOfBirth() != null
        && Dates.days(learner.dateOfBirth(), Dates.previousYearEnd(aim.learnStartDate())) > DAYS_OF_NINETEEN_YEARS
        && !EmploymentStatuses.anyOnOrBefore(learner, aim.learnStartDate())
        && !isExempt(aim) && !DerivedData.isApprenticeship(aim) && !is(aim.progType(), 24);
  }

  @Rule(id = "EmpStat_02", to = "2324", reports = "LearnStartDate",
      says = "An apprenticeship or traineeship that started before August 2014 has no employment status",
      when = "AimType is 1, the aim belongs to an apprenticeship or a traineeship, LearnStartDate is on or before 31 July 2014, and no status applies on "
          + "or before it",
      fix = RETURN_ONE)
  static boolean apprenticeOrTraineeTo2014(Learner learner, LearningDelivery aim) {
    return (is(aim.progType(), 24) || DerivedData.isApprenticeship(aim)) && isProgrammeTo2014WithoutStatus(learner, aim);
  }

  @Rule(id = "EmpStat_02", from = "2425", reports = "LearnStartDate",
      says = "An apprenticeship that started before August 2014 has no employment status",
      when = "AimType is 1, the aim belongs to an apprenticeship, LearnStartDate is on or before 31 July 2014, and no status applies on or before it",
      fix = RETURN_ONE, note = "Traineeships left the rule in 2024-25. The published condition and text disagree about 31 July itself; it is included.")
  static boolean apprenticeTo2014(Learner learner, LearningDelivery aim) {
    return DerivedData.isApprenticeship(aim) && isProgrammeTo2014WithoutStatus(learner, aim);
  }

  private static boolean isProgrammeTo2014WithoutStatus(Learner learner, LearningDelivery aim) {
    return is(aim.aimType(), 1) && isOnOrBefore(aim.learnStartDate(), JULY_2014)
        && !EmploymentStatuses.anyOnOrBefore(learner, aim.learnStartDate());
  }

  @Rule(id = "EmpStat_04", to = "2223",
      says = "The employment status at the start of a European Social Fund contract is not known",
      when = "FundModel is 70 and the status that holds on the start of the learner's latest completed ZESF0001 under the same contract has EmpStat 98",
      fix = "Find out what the learner did before the start: it decides on eligibility for the contract.")
  static Reported unknownAtTheEsfStart(Learner learner, LearningDelivery aim) {
    LocalDate start = is(aim.fundModel(), 70) ? EsfContracts.start(learner, aim) : null;
    LearnerEmploymentStatus status = start == null ? null : EmploymentStatuses.on(learner, start);
    return status != null && is(status.empStat(), 98)
        ? Reported.of("EmpStat", 98).and("FundModel", 70).and("LearnStartDate", start)
        : null;
  }

  @Rule(id = "EmpStat_05", reports = "EmpStat",
      says = "The employment status is not a code of the list",
      when = "EmpStat is not 10, 11, 12 or 98",
      fix = "Use 10 in paid employment, 11 looking for work, 12 not looking for work, or 98 not known.")
  static boolean notACode(LearnerEmploymentStatus status, Facts facts) {
    return !facts.codes("EmpStat").contains(status.empStat());
  }

  @Rule(id = "EmpStat_06", reports = {"DateEmpStatApp=", "PlanLearnHours", "PlanEEPHours", "LearnStartDate"},
      says = "A part-time 16 to 19 learner who started in 2013-14 has no employment status",
      when = "PlanLearnHours and PlanEEPHours come to less than 540, FundModel is 25 or 82, LearnStartDate is from 1 August 2013 to 31 July 2014, ProgType "
          + "is not 24, and no status applies on or before the start",
      fix = RETURN_ONE)
  static boolean partTimeOf2013(Learner learner, LearningDelivery aim) {
    return isPartTime(learner, aim) && isBetween(aim.learnStartDate(), AUGUST_2013, JULY_2014) && !is(aim.progType(), 24)
        && !EmploymentStatuses.anyOnOrBefore(learner, aim.learnStartDate());
  }

  @Rule(id = "EmpStat_07", reports = {"PlanLearnHours", "PlanEEPHours", "LearnStartDate"},
      says = "A part-time 16 to 19 learner who started before August 2013 has no employment status",
      when = "PlanLearnHours and PlanEEPHours come to less than 540, FundModel is 25 or 82, LearnStartDate is on or before 31 July 2013, and no status "
          + "applies on or before the start",
      fix = RETURN_ONE)
  static boolean partTimeBefore2013(Learner learner, LearningDelivery aim) {
    return isPartTime(learner, aim) && isOnOrBefore(aim.learnStartDate(), JULY_2013)
        && !EmploymentStatuses.anyOnOrBefore(learner, aim.learnStartDate());
  }

  @Rule(id = "EmpStat_08", to = "2122", reports = {"LearnStartDate", "FundModel"},
      says = "An adult has no employment status from before the start",
      when = "FundModel is 35, 81 or 99, LearnStartDate is on or after 1 August 2014, the learner is 19 or older on 31 August of the teaching year of the "
          + "start, and no status applies before LearnStartDate; not for LDM 034, FundModel 99 with SOF 108, apprenticeships and traineeships",
      fix = RETURN_ONE)
  static boolean adult(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 81, 99) && isAdultWithoutStatus(learner, aim);
  }

  @Rule(id = "EmpStat_08", from = "2223", reports = {"LearnStartDate", "FundModel"},
      says = "An adult has no employment status from before the start",
      when = "FundModel is 35, 37, 81 or 99, LearnStartDate is on or after 1 August 2014, the learner is 19 or older on 31 August of the teaching year of "
          + "the start, and no status applies before LearnStartDate; not for LDM 034, FundModel 99 with SOF 108, apprenticeships and traineeships",
      fix = RETURN_ONE, note = "Skills Bootcamps (37) were read in the rule of 2024-25; they are taken to be in it since they began.")
  static boolean adultOrBootcamp(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 37, 81, 99) && isAdultWithoutStatus(learner, aim);
  }

  private static boolean isAdultWithoutStatus(Learner learner, LearningDelivery aim) {
    return isAfter(aim.learnStartDate(), JULY_2014) && isNineteen(learner, aim) && !is(aim.progType(), 24) && !DerivedData.isApprenticeship(aim)
        && !isExempt(aim) && !EmploymentStatuses.anyBefore(learner, aim.learnStartDate());
  }

  private static boolean isNineteen(Learner learner, LearningDelivery aim) {
    return learner.dateOfBirth() != null && Dates.years(learner.dateOfBirth(), Dates.august31(aim.learnStartDate())) >= 19;
  }

  private static boolean isExempt(LearningDelivery aim) {
    return aim.hasFAM("LDM", "034") || is(aim.fundModel(), 99) && aim.hasFAM("SOF", "108");
  }

  @Rule(id = "EmpStat_09", to = "2324", reports = {"EmpStat=(missing)", "LearnStartDate"},
      says = "An apprentice or trainee has no employment status from before the start",
      when = "AimType is 1, the aim belongs to an apprenticeship or a traineeship, LearnStartDate is on or after 1 August 2014, and no status applies "
          + "before it",
      fix = RETURN_ONE)
  static boolean apprenticeOrTrainee(Learner learner, LearningDelivery aim) {
    return (is(aim.progType(), 24) || DerivedData.isApprenticeship(aim)) && isProgrammeWithoutStatus(learner, aim);
  }

  @Rule(id = "EmpStat_09", from = "2425", reports = {"EmpStat=(missing)", "LearnStartDate"},
      says = "An apprentice has no employment status from before the start",
      when = "AimType is 1, the aim belongs to an apprenticeship, LearnStartDate is on or after 1 August 2014, and no status applies before it",
      fix = RETURN_ONE, note = "Traineeships left the rule in 2024-25.")
  static boolean apprentice(Learner learner, LearningDelivery aim) {
    return DerivedData.isApprenticeship(aim) && isProgrammeWithoutStatus(learner, aim);
  }

  private static boolean isProgrammeWithoutStatus(Learner learner, LearningDelivery aim) {
    return is(aim.aimType(), 1) && isAfter(aim.learnStartDate(), JULY_2014) && !EmploymentStatuses.anyBefore(learner, aim.learnStartDate());
  }

  @Rule(id = "EmpStat_10", to = "2223",
      says = "There is no employment status from before the start of the European Social Fund contract",
      when = "No status applies before the latest start of a completed ZESF0001 under a contract of any of the learner's aims",
      fix = RETURN_ONE, note = "Ends with the European Social Fund, which 2023-24 no longer collects.")
  static Reported beforeTheEsfStart(Learner learner) {
    LocalDate last = null;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      LocalDate start = EsfContracts.start(learner, aim);
      if (start != null && (last == null || start.isAfter(last))) {
        last = start;
      }
    }
    return last != null && !EmploymentStatuses.anyBefore(learner, last)
        ? Reported.of("DateEmpStatApp", last).and("LearnAimRef", "ZESF0001")
        : null;
  }

  @Rule(id = "EmpStat_11", reports = {"EmpStat=98", "LearnStartDate"},
      says = "A part-time 16 to 19 learner has no employment status from before the start",
      when = "PlanLearnHours and PlanEEPHours come to less than 540, FundModel is 25 or 82, LearnStartDate is on or after 1 August 2014, ProgType is not "
          + "24, and no status applies before LearnStartDate",
      fix = RETURN_ONE, note = "The condition after 2020-21 was not readable; this one is kept.")
  static boolean partTime(Learner learner, LearningDelivery aim) {
    return isPartTime(learner, aim) && isAfter(aim.learnStartDate(), JULY_2014) && !is(aim.progType(), 24)
        && !EmploymentStatuses.anyBefore(learner, aim.learnStartDate());
  }

  private static boolean isPartTime(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 25, 82) && Learners.plannedHours(learner) < FULL_TIME_HOURS;
  }

  @Rule(id = "EmpStat_12", severity = WARNING, reports = "LearnStartDate",
      says = "An apprentice is not in paid employment at the start",
      when = "The aim is the programme aim (AimType 1) of an apprenticeship without LDM 353, 354 and 355, and the status that holds on LearnStartDate is "
          + "missing or has an EmpStat other than 10; raised once a learner",
      fix = "Return paid employment (10) from the start on, or check whether the apprenticeship can be funded.")
  static boolean apprenticeNotEmployed(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, EmpStatRules::isUnemployedApprentice);
  }

  private static boolean isUnemployedApprentice(Learner learner, LearningDelivery aim) {
    return is(aim.aimType(), 1) && DerivedData.isApprenticeship(aim) && !hasEmpStat(learner, aim.learnStartDate(), 10)
        && !aim.hasFAM("LDM", "353") && !aim.hasFAM("LDM", "354") && !aim.hasFAM("LDM", "355");
  }

  @Rule(id = "EmpStat_14", to = "2223", needs = {Table.CONTRACTS, Table.ESF_ELIGIBILITY_EMPLOYMENT},
      says = "The employment status at the start does not fit the European Social Fund contract",
      when = "The contract of the learner's latest completed ZESF0001 with FundModel 70 names employment statuses, and the status that holds on its start "
          + "is none of them",
      fix = "Check the employment status and the contract: the learner may not be eligible under it.")
  static Reported outsideTheEsfContract(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isEsfAssessment(aim) || aim != latestAssessment(learner)) {
      return null;
    }
    EsfEligibility eligibility = EsfContracts.eligibility(aim, facts);
    LearnerEmploymentStatus status = EmploymentStatuses.on(learner, aim.learnStartDate());
    return eligibility != null && !eligibility.employmentStatuses().isEmpty() && status != null
        && !eligibility.employmentStatuses().contains(status.empStat())
        ? Reported.of("EmpStat", status.empStat()).and("ConRefNumber", aim.conRefNumber()).and("LearnStartDate", aim.learnStartDate())
        : null;
  }

  private static boolean isEsfAssessment(LearningDelivery aim) {
    return is(aim.fundModel(), 70) && "ZESF0001".equals(aim.learnAimRef()) && is(aim.compStatus(), 2);
  }

  private static LearningDelivery latestAssessment(Learner learner) {
    LearningDelivery latest = null;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isEsfAssessment(aim) && (latest == null || isAfter(aim.learnStartDate(), latest.learnStartDate()))) {
        latest = aim;
      }
    }
    return latest;
  }

  @Rule(id = "EmpStat_15", reports = {"EmpStat=98", "LearnStartDate"},
      says = "The employment status of an apprentice at the start is not known",
      when = "The aim is the programme aim (AimType 1) of an apprenticeship, LearnStartDate is on or after 1 August 2016, and the status that holds on it "
          + "has EmpStat 98",
      fix = "Find out and return what the apprentice did when the apprenticeship started.")
  static boolean apprenticeUnknown(Learner learner, LearningDelivery aim) {
    return is(aim.aimType(), 1) && DerivedData.isApprenticeship(aim) && isAfter(aim.learnStartDate(), JULY_2016)
        && hasEmpStat(learner, aim.learnStartDate(), 98);
  }

  @Rule(id = "EmpStat_17", reports = {"EmpStat=98", "LearnStartDate"},
      says = "The employment status of a trainee at the start is not known",
      when = "ProgType is 24, AimType is 1, LearnStartDate is on or after 1 August 2016, and the status that holds on it has EmpStat 98",
      fix = "Find out and return what the trainee did when the traineeship started.")
  static boolean traineeUnknown(Learner learner, LearningDelivery aim) {
    return isTraineeship(aim) && isAfter(aim.learnStartDate(), JULY_2016) && hasEmpStat(learner, aim.learnStartDate(), 98);
  }

  @Rule(id = "EmpStat_18", severity = WARNING,
      says = "A trainee works sixteen hours a week or more",
      when = "ProgType is 24, AimType is 1, LearnStartDate is on or before 31 July 2018, and the status that holds on it has EmpStat 10 and an EII code other "
          + "than 2; raised for each such code",
      fix = "Check the hours of work: they decide on eligibility for a traineeship.",
      note = "Published lists disagree on the severity; the later one says warning.")
  static List<Reported> traineeWorksMuchTo2018(Learner learner, LearningDelivery aim) {
    return isOnOrBefore(aim.learnStartDate(), JULY_2018) ? hoursOtherThan(learner, aim, 2, 2) : List.of();
  }

  @Rule(id = "EmpStat_19",
      says = "A trainee works more than twenty hours a week",
      when = "ProgType is 24, AimType is 1, LearnStartDate is on or after 1 August 2018, and the status that holds on it has EmpStat 10 and an EII code other "
          + "than 5 and 6; raised for each such code",
      fix = "Check the hours of work: they decide on eligibility for a traineeship.")
  static List<Reported> traineeWorksMuch(Learner learner, LearningDelivery aim) {
    return isAfter(aim.learnStartDate(), JULY_2018) ? hoursOtherThan(learner, aim, 5, 6) : List.of();
  }

  private static List<Reported> hoursOtherThan(Learner learner, LearningDelivery aim, int one, int other) {
    LearnerEmploymentStatus status = isTraineeship(aim) ? EmploymentStatuses.on(learner, aim.learnStartDate()) : null;
    if (status == null || !is(status.empStat(), 10)) {
      return List.of();
    }
    List<Reported> found = new ArrayList<>();
    for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
      if (is(monitoring.esmType(), "EII") && !isOneOf(monitoring.esmCode(), one, other)) {
        found.add(Reported.of("ESMType", monitoring.esmType()).and("ESMCode", monitoring.esmCode()));
      }
    }
    return found;
  }

  @Rule(id = "EmpStat_20", reports = {"LearnStartDate", "LearnDelFAMType=LDM", "LearnDelFAMCode=363"},
      says = "A learner on a low wage is not in paid employment at the start",
      when = "The aim has LDM 363 and the status that holds on LearnStartDate is missing or has an EmpStat other than 10; raised once a learner",
      fix = "Return paid employment (10) from before the start on, or take LDM 363 out.")
  static boolean lowWageButNotEmployed(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, EmpStatRules::isUnpaidLowWage);
  }

  private static boolean isUnpaidLowWage(Learner learner, LearningDelivery aim) {
    return aim.hasFAM("LDM", "363") && !hasEmpStat(learner, aim.learnStartDate(), 10);
  }

  @Rule(id = "EmpStat_21", from = "2425",
      says = "A learner of the Adult Skills Fund has no employment status from before the start",
      when = "FundModel is 38, the learner is 19 or older on 31 August of the teaching year of the start, and no status applies before LearnStartDate",
      fix = RETURN_ONE)
  static boolean adultSkillsFund(Learner learner, LearningDelivery aim) {
    return is(aim.fundModel(), 38) && aim.learnStartDate() != null && isNineteen(learner, aim)
        && !EmploymentStatuses.anyBefore(learner, aim.learnStartDate());
  }

  @Rule(id = "EmpStat_22", from = "2425", reports = {"DateEmpStatApp=", "LearnStartDate", "FundModel"},
      says = "Tailored learning has no employment status at the start",
      when = "FundModel is 11 and no status applies on or before LearnStartDate",
      fix = RETURN_ONE)
  static boolean tailoredLearning(Learner learner, LearningDelivery aim) {
    return is(aim.fundModel(), 11) && !EmploymentStatuses.anyOnOrBefore(learner, aim.learnStartDate());
  }

  private static boolean isTraineeship(LearningDelivery aim) {
    return is(aim.progType(), 24) && is(aim.aimType(), 1);
  }

  private static boolean hasEmpStat(Learner learner, LocalDate day, int empStat) {
    LearnerEmploymentStatus status = EmploymentStatuses.on(learner, day);
    return status != null && is(status.empStat(), empStat);
  }
}
