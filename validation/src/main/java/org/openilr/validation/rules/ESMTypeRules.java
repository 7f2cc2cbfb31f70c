package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.EsfEligibility;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.EsfContracts;
import org.openilr.validation.derived.Learners;
import org.openilr.validation.derived.TypedCodes;

@Rules(why = "Employment monitoring says more of a status: hours, length, benefits, the kind of employer. Eligibility and rates depend on it.")
final class ESMTypeRules {

  private static final LocalDate JULY_2012 = LocalDate.of(2012, 7, 31);
  private static final LocalDate AUGUST_2013 = LocalDate.of(2013, 8, 1);
  private static final List<String> ONCE_A_STATUS = List.of("SEI", "EII", "LOU", "LOE", "BSI", "PEI", "SEM");

  private ESMTypeRules() {}

  @Rule(id = "ESMType_01", reports = {"ESMType", "ESMCode"},
      says = "There is no employment monitoring of this type and code",
      when = "ESMType with ESMCode is not a pair of the year's list; the dates of the codes do not matter",
      fix = "Use a type and code of the year's specification.")
  static boolean notACode(LearnerEmploymentStatus status, EmploymentStatusMonitoring monitoring, Facts facts) {
    return !TypedCodes.of(facts, "ESMCode", monitoring.esmType()).contains(monitoring.esmCode());
  }

  @Rule(id = "ESMType_02", reports = {"EmpStat", "DateEmpStatApp"},
      says = "The hours of paid employment are missing",
      when = "EmpStat is 10, DateEmpStatApp is on or after 1 August 2012, and the status has no EII record",
      fix = "Return how many hours a week the learner works (EII).")
  static boolean paidWithoutHours(LearnerEmploymentStatus status) {
    return isAfter(status.dateEmpStatApp(), JULY_2012) && is(status.empStat(), 10) && !status.hasMonitoring("EII");
  }

  @Rule(id = "ESMType_05", reports = {"ESMType=LOU", "EmpStat"},
      says = "A length of unemployment is returned for somebody in paid employment",
      when = "EmpStat is 10 and the status has an LOU record",
      fix = "Take the length of unemployment out, or correct the employment status.")
  static boolean paidButUnemployed(LearnerEmploymentStatus status) {
    return is(status.empStat(), 10) && status.hasMonitoring("LOU");
  }

  @Rule(id = "ESMType_07", reports = {"ESMType=SEI", "EmpStat"},
      says = "Somebody who is not in paid employment is recorded as self-employed",
      when = "The status has SEI 1 and EmpStat is not 10",
      fix = "Take SEI out, or correct the employment status.")
  static boolean selfEmployedButNotPaid(LearnerEmploymentStatus status) {
    return status.hasMonitoring("SEI", 1) && !is(status.empStat(), 10);
  }

  @Rule(id = "ESMType_08", reports = {"DateEmpStatApp", "EmpStat"},
      says = "The length of unemployment is missing",
      when = "EmpStat is 11, DateEmpStatApp is on or after 1 August 2012, the status has no LOU record, and the learner has no aim with FundModel 25 "
          + "or 82",
      fix = "Return how long the learner had been unemployed (LOU).",
      note = "The condition after 2020-21 was not readable; this one is kept.")
  static boolean unemployedWithoutLength(Learner learner, LearnerEmploymentStatus status) {
    return isAfter(status.dateEmpStatApp(), JULY_2012) && is(status.empStat(), 11) && !status.hasMonitoring("LOU")
        && !Learners.hasFundModel(learner, 25, 82);
  }

  @Rule(id = "ESMType_09", reports = {"ESMType=LOE", "EmpStat", "DateEmpStatApp"},
      says = "The length of employment of an apprentice is missing",
      when = "EmpStat is 10, the status has no LOE record, DateEmpStatApp is on or after 1 August 2013 and on or before the latest start, from that day "
          + "on, of an apprenticeship programme aim of the learner",
      fix = "Return how long the apprentice had been employed at the start (LOE).")
  static boolean apprenticeWithoutLengthOfEmployment(Learner learner, LearnerEmploymentStatus status) {
    if (!is(status.empStat(), 10) || status.hasMonitoring("LOE") || !isOnOrAfter(status.dateEmpStatApp(), AUGUST_2013)) {
      return false;
    }
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (is(aim.aimType(), 1) && DerivedData.isApprenticeship(aim) && isOnOrAfter(aim.learnStartDate(), AUGUST_2013)
          && isOnOrAfter(aim.learnStartDate(), status.dateEmpStatApp())) {
        return true;
      }
    }
    return false;
  }

  @Rule(id = "ESMType_10", reports = {"ESMType=LOE", "DateEmpStatApp", "EmpStat"},
      says = "A length of employment is returned for somebody who is not employed",
      when = "EmpStat is 11 or 12 and the status has an LOE record",
      fix = "Take the length of employment out, or correct the employment status.")
  static boolean notEmployedButLengthOfEmployment(LearnerEmploymentStatus status) {
    return isOneOf(status.empStat(), 11, 12) && status.hasMonitoring("LOE");
  }

  @Rule(id = "ESMType_11", reports = "DateEmpStatApp",
      says = "An employment monitoring code does not hold on the day of the status",
      when = "Some ESMType with ESMCode of the status is not a pair of the year's list that holds on DateEmpStatApp, first and last day included",
      fix = "Use a code that holds on the day from which the status applies.")
  static boolean codeNotCurrent(LearnerEmploymentStatus status, Facts facts) {
    for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
      if (!TypedCodes.of(facts, "ESMCode", monitoring.esmType()).isCurrent(monitoring.esmCode(), status.dateEmpStatApp())) {
        return true;
      }
    }
    return false;
  }

  @Rule(id = "ESMType_12", reports = {"ESMType=Invalid", "DateEmpStatApp", "EmpStat"},
      says = "Self-employment or hours of employment are returned for somebody who is not employed",
      when = "DateEmpStatApp is on or after 1 August 2013, EmpStat is 11 or 12, and the status has an SEI or EII record",
      fix = "Take SEI and EII out, or correct the employment status.")
  static boolean notEmployedButHours(LearnerEmploymentStatus status) {
    return isOnOrAfter(status.dateEmpStatApp(), AUGUST_2013) && isOneOf(status.empStat(), 11, 12)
        && (status.hasMonitoring("SEI") || status.hasMonitoring("EII"));
  }

  @Rule(id = "ESMType_13", to = "2223", withAim = false, needs = {Table.CONTRACTS, Table.ESF_ELIGIBILITY}, reports = "ConRefNumber",
      says = "The length of unemployment is outside the range of the ESF contract",
      when = "FundModel is 70, the contract of ConRefNumber limits the length of unemployment, and the LOU code that held at the start of the learner's "
          + "latest completed ZESF0001 under it lies outside the limits",
      fix = "Check the length of unemployment and the contract: the learner may not be eligible under it.")
  static boolean unemploymentOutsideTheContract(Learner learner, LearningDelivery aim, Facts facts) {
    EsfEligibility eligibility = is(aim.fundModel(), 70) ? EsfContracts.eligibility(aim, facts) : null;
    Integer length = eligibility == null ? null : EsfContracts.unemploymentAtStart(learner, aim.conRefNumber());
    return length != null
        && (eligibility.minLengthOfUnemployment() != null && length < eligibility.minLengthOfUnemployment()
            || eligibility.maxLengthOfUnemployment() != null && length > eligibility.maxLengthOfUnemployment());
  }

  @Rule(id = "ESMType_14", to = "2223", withAim = false, needs = {Table.CONTRACTS, Table.ESF_ELIGIBILITY}, reports = "ConRefNumber",
      says = "Being on benefits or not does not fit the ESF contract",
      when = "FundModel is 70, the contract of ConRefNumber says whether the learner must be on benefits, and the learner's BSI records at the start of "
          + "the first completed ZESF0001 under it say otherwise; without one the learner counts as not on benefits",
      fix = "Check the benefit status and the contract: the learner may not be eligible under it.")
  static boolean benefitsOutsideTheContract(Learner learner, LearningDelivery aim, Facts facts) {
    EsfEligibility eligibility = is(aim.fundModel(), 70) ? EsfContracts.eligibility(aim, facts) : null;
    return eligibility != null && eligibility.benefits() != null
        && eligibility.benefits() != EsfContracts.onBenefitsAtStart(learner, aim.conRefNumber());
  }

  @Rule(id = "ESMType_15",
      says = "A kind of employment monitoring is returned twice for one status",
      when = "SEI, EII, LOU, LOE, BSI, PEI or SEM occurs more than once in the status",
      fix = "Keep the record that is right.")
  static Reported twice(LearnerEmploymentStatus status) {
    if (status.employmentStatusMonitorings().size() < 2) {
      return null;
    }
    List<String> repeated = new ArrayList<>();
    for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
      String type = monitoring.esmType() == null ? "" : monitoring.esmType().toUpperCase(Locale.ROOT);
      if (ONCE_A_STATUS.contains(type) && !repeated.contains(type) && count(status, type) > 1) {
        repeated.add(type);
      }
    }
    return repeated.isEmpty() ? null : Reported.of("ESMType", String.join(", ", repeated));
  }

  private static int count(LearnerEmploymentStatus status, String type) {
    int count = 0;
    for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
      if (is(monitoring.esmType(), type)) {
        count++;
      }
    }
    return count;
  }

  @Rule(id = "ESMType_16", reports = {"ProgType=25", "EmpStat", "ESMType=SEM", "ESMCode=1"},
      says = "A small employer is recorded for somebody on a standard who is not employed",
      when = "Some aim of the learner has ProgType 25, EmpStat is 11 or 12 and the status has SEM 1; the date of the status does not matter",
      fix = "Take SEM out, or correct the employment status.")
  static boolean smallEmployerButNotEmployed(Learner learner, LearnerEmploymentStatus status) {
    if (isOneOf(status.empStat(), 11, 12) && status.hasMonitoring("SEM", 1)) {
      for (LearningDelivery aim : learner.learningDeliveries()) {
        if (is(aim.progType(), 25)) {
          return true;
        }
      }
    }
    return false;
  }

  @Rule(id = "ESMType_17", from = "2021", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=375", "ESMType=BSI"},
      says = "The benefit status does not fit LDM 375",
      when = "Some aim of the learner has LDM 375 and some status, of any date, has a BSI record with a code other than 1, 4 and 5",
      fix = "Check the benefit status, or take LDM 375 out.",
      note = "Types and codes count in capitals only, as in the department's service. LDM 375 was issued in September 2020.")
  static boolean benefitsOutsideLdm375(Learner learner) {
    if (!hasLdm375(learner)) {
      return false;
    }
    for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
      for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
        if ("BSI".equals(monitoring.esmType()) && !isOneOf(monitoring.esmCode(), 1, 4, 5)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasLdm375(Learner learner) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
        if ("LDM".equals(fam.learnDelFAMType()) && "375".equals(fam.learnDelFAMCode())) {
          return true;
        }
      }
    }
    return false;
  }

  @Rule(id = "ESMType_18", from = "2122", reports = {"EmpStat", "ESMType=OET"},
      says = "Redundancy is recorded for somebody in paid employment",
      when = "EmpStat is 10 and the status has OET 1",
      fix = "Take OET 1 out, or correct the employment status.",
      note = "Read in the list of 2024-25; OET exists from 2021-22.")
  static boolean redundantButPaid(LearnerEmploymentStatus status) {
    return is(status.empStat(), 10) && status.hasMonitoring("OET", 1);
  }

  @Rule(id = "ESMType_19", from = "2223", reports = {"EmpStat", "ESMType=OET"},
      says = "A small or medium employer is recorded for somebody who is not in paid employment",
      when = "The status has OET 2 and EmpStat is not 10",
      fix = "Take OET 2 out, or correct the employment status.",
      note = "Read in the list of 2024-25; OET 2 exists from 2022-23.")
  static boolean mediumEmployerButNotPaid(LearnerEmploymentStatus status) {
    return !is(status.empStat(), 10) && status.hasMonitoring("OET", 2);
  }

  @Rule(id = "ESMType_20", from = "2122",
      says = "The same other employment type (OET) is returned twice for one status",
      when = "An ESMCode of ESMType OET occurs more than once in the status",
      fix = "Keep one of the records.",
      note = "Read in the list of 2024-25; OET exists from 2021-22.")
  static Reported sameOtherTypeTwice(LearnerEmploymentStatus status) {
    List<EmploymentStatusMonitoring> monitorings = status.employmentStatusMonitorings();
    for (int one = 0; one < monitorings.size(); one++) {
      for (int other = one + 1; other < monitorings.size(); other++) {
        if (is(monitorings.get(one).esmType(), "OET") && is(monitorings.get(other).esmType(), "OET")
            && isSame(monitorings.get(one).esmCode(), monitorings.get(other).esmCode())) {
          return Reported.of("ESMType", "OET").and("ESMCode", monitorings.get(one).esmCode());
        }
      }
    }
    return null;
  }
}
