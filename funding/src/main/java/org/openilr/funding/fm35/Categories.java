package org.openilr.funding.fm35;

import static org.openilr.funding.Aim.isOne;
import static org.openilr.funding.Aim.isOneOf;

import java.time.LocalDate;
import java.util.Set;
import org.openilr.funding.Days;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.FrameworkAim;

/** Steps 1 and 2: what kind of delivery it is, and its days. */
final class Categories {

  private static final Set<Integer> FRAMEWORKS = Set.of(2, 3, 10, 20, 21, 22, 23);
  private static final Set<Integer> HIGHER_FRAMEWORKS = Set.of(10, 20, 21, 22, 23);
  private static final Set<Integer> FUNCTIONAL_SKILLS = Set.of(10, 11, 12);
  private static final Set<Integer> HIGHER_EDUCATION = Set.of(1, 2);
  private static final Set<Integer> COMPETENCY = Set.of(1, 3);
  private static final Set<Integer> NOT_FUNDED = Set.of(4, 5);
  private static final int KNOWLEDGE = 2;
  private static final int TRAINEESHIP = 24;
  private static final int PROGRAMME = 1;
  private static final int COMPONENT = 3;
  private static final int COMPLETED = 2;
  private static final int WORK_PREPARATION = 2;
  private static final int WORK_PLACEMENT = 4;

  private Categories() {}

  static void put(AdultAim aim, Rates rates) {
    days(aim, rates);
    programme(aim);
    monitoring(aim, rates);
  }

  private static void days(AdultAim aim, Rates rates) {
    LearningDelivery record = aim.record();
    LocalDate start = record.learnStartDate();
    LocalDate planned = record.learnPlanEndDate();
    LocalDate ended = record.learnActEndDate();
    LocalDate adjusted = aim.adjustedStart();
    Integer plannedDays = Days.daysWithBoth(start, planned);
    aim.values().put("AdjLearnStartDate", adjusted).put("ApplicFactDate", factDate(adjusted, rates))
        .put("LearnDelApplicCampLookupFactorDate", Days.max(adjusted, rates.date("LookUpFactorCampusTransDate")))
        .put("LearnDelApplicPostcodeSpecResFacDate", Days.max(adjusted, rates.date("LookUpFactorPostcodeSpecResTransDate")))
        .put("PlannedTotalDaysIL", plannedDays).put("ActualDaysIL", ended == null ? Integer.valueOf(0) : Days.daysWithBoth(start, ended))
        .put("ThresholdDays", plannedDays == null ? null : threshold(plannedDays, rates))
        .put("StartDatePeriodStart", Days.monthStart(start))
        .put("PlannedEndDatePeriodStartDayAfter", Days.monthStartOfDayAfter(planned))
        .put("ActEndDatePeriodStartDayAfter", Days.monthStartOfDayAfter(ended))
        .put("PlannedEndDatePeriodIsStartDatePeriod", Days.isSameMonth(planned, start))
        .put("ActEndDatePeriodIsStartDatePeriod", Days.isSameMonth(ended, start));
  }

  /** The day on which factors are looked up: the given one, at the earliest the last one before factors were dated. */
  static LocalDate factDate(LocalDate day, Rates rates) {
    return Days.max(day, rates.date("LookUpFactorTransDate").minusDays(1));
  }

  private static Integer threshold(int plannedDays, Rates rates) {
    String name = plannedDays >= rates.decimal("LongLearningDays").intValueExact() ? "ThresholdDaysLong"
        : plannedDays >= rates.decimal("MediumLearningDays").intValueExact() ? "ThresholdDaysMedium" : "ThresholdDaysShort";
    return rates.decimal(name).intValueExact();
  }

  private static void programme(AdultAim aim) {
    LearningDelivery record = aim.record();
    boolean app = isOneOf(record.progType(), FRAMEWORKS);
    boolean trainee = isOne(record.progType(), TRAINEESHIP);
    boolean component = app && isOne(record.aimType(), COMPONENT);
    boolean trnComponent = trainee && isOne(record.aimType(), COMPONENT);
    Integer part = component ? componentType(aim) : null;
    boolean knowledge = isOne(part, KNOWLEDGE);
    boolean competency = isOneOf(part, COMPETENCY);
    LocalDate adjusted = aim.date("AdjLearnStartDate");
    aim.values().put("App", app).put("AppProgAim", app && isOne(record.aimType(), PROGRAMME)).put("AppComponent", component)
        .put("Traineeship", trainee).put("TrnProgAim", trainee && isOne(record.aimType(), PROGRAMME)).put("TrnComponent", trnComponent)
        .put("AppKnowl", knowledge).put("AppCompetency", competency).put("KnowledgeCompetencyAim", knowledge || competency)
        .put("AppNonFund", isOneOf(part, NOT_FUNDED))
        .put("AppFuncSkill", app && aim.hasCommonComponent(FUNCTIONAL_SKILLS))
        .put("PrscHEAim", component && aim.lars() != null && isOneOf(aim.lars().englPrscID(), HIGHER_EDUCATION)
            && isOneOf(record.progType(), HIGHER_FRAMEWORKS))
        .put("TrnWorkPrepAim", aim.lars() != null && aim.lars().hasCategory(WORK_PREPARATION, adjusted))
        .put("TrnWorkPlaceAim", aim.lars() != null && aim.lars().hasCategory(WORK_PLACEMENT, adjusted));
  }

  /** The part that the aim plays in its framework; null where LARS does not say. */
  private static Integer componentType(AdultAim aim) {
    LearningDelivery record = aim.record();
    if (aim.lars() != null) {
      for (FrameworkAim framework : aim.lars().frameworkAims()) {
        if (framework.belongsTo(record.fworkCode(), record.progType(), record.pwayCode())) {
          return framework.frameworkComponentType();
        }
      }
    }
    return null;
  }

  private static void monitoring(AdultAim aim, Rates rates) {
    LearningDelivery record = aim.record();
    Values values = aim.values();
    values.put("OLASSCustody", aim.hasAnyFAM("LDM", "34", "034")).put("Residential", record.hasFAM("LDM", "322"))
        .put("LearnDelFundProcBudget", record.hasFAM("LDM", "357") || aim.hasNumberedFAM("DAM", "2"))
        .put("Restart", aim.hasNumberedFAM("RES", "1")).put("EEF2", aim.hasNumberedFAM("EEF", "2"))
        .put("EEF3", aim.hasNumberedFAM("EEF", "3")).put("EEF4", aim.hasNumberedFAM("EEF", "4"))
        .put("FullyFund", aim.hasNumberedFAM("FFI", "1"))
        .put("AppATAGTA", values.is("App") && aim.hasAnyFAM("LDM", "129", "130"))
        .put("Achieved", isOne(record.compStatus(), COMPLETED) && aim.hasAchievedOutcome() && record.learnActEndDate() != null)
        .put("LearnDelEligResUplift", record.hasFAM("LDM", "376")
            && Days.isOnOrAfter(aim.date("AdjLearnStartDate"), rates.date("StandardResUpliftDate")));
  }
}
