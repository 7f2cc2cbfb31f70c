package org.openilr.funding.fm35;

import static org.openilr.funding.Days.isBefore;
import static org.openilr.funding.Days.isOnOrAfter;
import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.minus;
import static org.openilr.funding.Decimals.plus;
import static org.openilr.funding.Decimals.proportion;
import static org.openilr.funding.Decimals.times;
import static org.openilr.funding.Aim.isOneOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.learners.LearningDelivery;

/** The first part of step 17: learners who started before the change of 1 August 2013, and what was earned before it. */
final class Transition {

  private static final Set<Integer> NO_ACHIEVEMENT = Set.of(4, 5);

  private Transition() {}

  /** Marks programme aims, which decide over the components of their pathway. */
  static void mark(AdultAim aim, Rates rates) {
    LearningDelivery record = aim.record();
    boolean achievable = record.achDate() != null ? isOnOrAfter(record.achDate(), rates.date("TransDate"))
        : record.outcome() == null || isOneOf(record.outcome(), NO_ACHIEVEMENT);
    aim.values().put("TransPotentialAch", achievable)
        .put("TransAppProgAim", isEarly(aim, rates) && !aim.is("AdltLearnResp") && aim.is("AppProgAim")
            && (isOpen(aim, rates) || achievable));
  }

  static void put(AdultAim aim, List<AdultAim> aims, Rates rates) {
    boolean early = isEarly(aim, rates) && (isOpen(aim, rates) || !aim.is("AdltLearnResp") && aim.is("TransPotentialAch")
        || aim.is("KnowledgeCompetencyAim") && hasEarlyProgramme(aim, aims));
    aim.values().put("Trans", early);
    LocalDate change = rates.date("TransDate");
    Integer before = Days.daysWithBoth(aim.record().learnStartDate(), Days.min(change.minusDays(1), aim.record().learnPlanEndDate()));
    Integer instalments = early && (aim.is("EmpRespOth") || aim.is("App")) ? instalments(aim, change) : Integer.valueOf(0);
    boolean balanced = early && isBefore(aim.record().achDate(), change);
    aim.values().put("ActualNumInstalmPreTrans", instalments)
        .put("BalInstalmPreTrans", balanced ? aim.integer("OutstndNumOnProgInstalm") : Integer.valueOf(0))
        .put("PlannedTotalDaysILPreTrans", before);
    shares(aim, early, rates);
  }

  private static boolean isEarly(AdultAim aim, Rates rates) {
    return isBefore(aim.record().learnStartDate(), rates.date("TransDate")) && !aim.is("OLASSCustody") && aim.is("FundStart");
  }

  private static boolean isOpen(AdultAim aim, Rates rates) {
    LocalDate ended = aim.record().learnActEndDate();
    return ended == null || isOnOrAfter(ended, rates.date("TransDate"));
  }

  private static boolean hasEarlyProgramme(AdultAim aim, List<AdultAim> aims) {
    for (AdultAim other : aims) {
      if (Programmes.isPathwayProgramme(other, aim) && other.is("TransAppProgAim")) {
        return true;
      }
    }
    return false;
  }

  private static Integer instalments(AdultAim aim, LocalDate change) {
    LocalDate ended = aim.record().learnActEndDate();
    LocalDate start = aim.date("StartDatePeriodStart");
    boolean plannedWithin = aim.is("PlannedEndDatePeriodIsStartDatePeriod");
    if (ended == null) {
      return isBefore(aim.record().learnPlanEndDate(), change) ? aim.integer("PlannedNumOnProgInstalm")
          : Instalments.number(plannedWithin, start, change);
    }
    return ended.isBefore(change) ? aim.integer("ActualNumInstalm")
        : Instalments.number(plannedWithin || aim.is("ActEndDatePeriodIsStartDatePeriod"), start,
            Days.min(change, aim.date("PlannedEndDatePeriodStartDayAfter")));
  }

  private static void shares(AdultAim aim, boolean early, Rates rates) {
    BigDecimal achieved = early && (aim.is("EmpRespOth") || aim.is("AppCompetency")) ? rates.decimal("AchPercentage1213Default")
        : BigDecimal.ZERO;
    BigDecimal remainAch = proportion(aim.record().otherFundAdj());
    boolean job = early && aim.is("EmpRespOth") && !aim.is("App") && Outcomes.hasJobOutcome(aim, rates)
        && isBefore(aim.record().learnActEndDate(), rates.date("TransDate"));
    aim.values().put("LrnDelDV_AchievePayPctPreTransUnscaled", achieved).put("PropFundRemainAchPreTrans", remainAch)
        .put("AchievePayPctPreTrans", times(achieved, remainAch))
        .put("OnProgPayPctPreTrans", early ? onProgramme(aim, achieved) : BigDecimal.ZERO)
        .put("EmpOutcomePctPreTrans", job ? times(rates.decimal("JobOutcomePercentageDefault"), remainAch) : BigDecimal.ZERO);
    remaining(aim, early, achieved, rates);
  }

  private static BigDecimal onProgramme(AdultAim aim, BigDecimal achieved) {
    BigDecimal remain = aim.decimal("PropFundRemain");
    if (aim.is("EmpRespOth") || aim.is("App")) {
      BigDecimal paid = plus(Decimals.of(aim.integer("ActualNumInstalmPreTrans")), Decimals.of(aim.integer("BalInstalmPreTrans")));
      return dividedBy(times(paid, remain, minus(BigDecimal.ONE, achieved)), Decimals.of(aim.integer("PlannedNumOnProgInstalm")));
    }
    return !aim.is("AdltLearnResp") ? BigDecimal.ZERO
        : dividedBy(times(Decimals.of(aim.integer("PlannedTotalDaysILPreTrans")), remain), Decimals.of(aim.integer("PlannedTotalDaysIL")));
  }

  private static void remaining(AdultAim aim, boolean early, BigDecimal achieved, Rates rates) {
    BigDecimal job = aim.decimal("EmpOutcomePctPreTrans");
    BigDecimal whole = plus(minus(aim.decimal("AchievePayPctPreTrans"), job),
        times(aim.decimal("PropFundRemain"), minus(BigDecimal.ONE, achieved)));
    BigDecimal start = early ? minus(whole, aim.decimal("OnProgPayPctPreTrans")) : BigDecimal.ZERO;
    BigDecimal heldBack = !early ? BigDecimal.ZERO
        : Decimals.min(start, minus(times(rates.decimal("AchPercentageDefault"), aim.decimal("PropFundRemainAch")), job));
    aim.values().put("StartPropTrans", start).put("AchPayTransHeldBack", heldBack);
  }
}
