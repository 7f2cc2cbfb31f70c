package org.openilr.funding.fm36;

import static org.openilr.funding.Decimals.orZero;
import static org.openilr.funding.Decimals.proportion;
import static org.openilr.funding.Decimals.times;
import static org.openilr.funding.fm36.ApprenticeAim.NEVER;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.CommonComponent;
import org.openilr.reference.Funding;

/** Steps 1, 5 and 6: what kind of aim it is, its completion, days, start for funding, and whether it is English or maths. */
final class Categories {

  private static final int COMPLETED = 2;

  private Categories() {}

  static void put(ApprenticeAim aim, Rates rates) {
    LearningDelivery record = aim.record();
    completion(aim, rates);
    aim.values().put("LDAppIdentifier", aim.identifier()).put("LearnAimRef", record.learnAimRef())
        .put("EEF2", record.hasFAM("EEF", "2")).put("EEF4", record.hasFAM("EEF", "4")).put("AdjStartDate", aim.adjustedStart())
        .put("LearnDelNonLevyNonProcAllocExt", record.hasFAM("LDM", "358")).put("LearnDelAppOwnEmp", record.hasFAM("LDM", "356"))
        .put("LearnDelAuthCompHoldBack", record.hasFAM("LDM", "361"))
        .put("LearnDelForAppWhoDoesNotWishInformEmpTheyAreCareLeaver", record.hasFAM("LDM", "362"))
        .put("LearnDelAuthNonLevyNonProcOverride", record.hasFAM("LDM", "366"));
    days(aim, rates);
    englishMaths(aim);
  }

  private static void completion(ApprenticeAim aim, Rates rates) {
    LearningDelivery record = aim.record();
    LocalDate ended = record.learnActEndDate();
    boolean byEnd = aim.isFramework() || aim.hasTypeOfComponent() || Days.isBefore(ended, rates.date("CompPolicyChangeDate"));
    boolean completed = ApprenticeAim.isOne(record.compStatus(), COMPLETED) && ended != null && (byEnd || record.achDate() != null);
    LocalDate day = !completed ? NEVER : byEnd ? ended : record.achDate();
    aim.values().put("Completed", completed).put("ApplicCompDate", day).put("LearnDelActOrCompDate", day.isBefore(NEVER) ? day : ended);
  }

  private static void days(ApprenticeAim aim, Rates rates) {
    LearningDelivery record = aim.record();
    LocalDate start = aim.start();
    LocalDate ended = aim.actualEnd();
    Integer planned = Days.daysWithBoth(start, aim.plannedEnd());
    Integer actual = ended == null ? Integer.valueOf(0) : Days.daysWithBoth(start, ended);
    Integer threshold = planned == null ? null : Integer.valueOf(rates.number(
        planned < rates.number("MediumLearningDays") ? "ThresholdDaysShort"
            : planned < rates.number("LongLearningDays") ? "ThresholdDaysMedium" : "ThresholdDaysLong"));
    boolean stayed = actual != null && threshold != null && actual >= threshold;
    aim.values().put("PlannedTotalDaysIL", planned).put("ActualDaysIL", actual)
        .put("LearnDelDaysIL", ended == null ? planned : actual).put("ThresholdDays", threshold)
        .put("FundStart", aim.isApprenticeship() && (ended == null || aim.is("Completed") || stayed))
        .put("CombinedAdjProp", times(proportion(record.otherFundAdj()), proportion(record.priorLearnFundAdj())));
    LocalDate first = rates.month(1);
    LocalDate last = rates.lastDay();
    LocalDate firstThisYear = Days.isBefore(start, first) ? first : Days.isBefore(last, start) ? last.plusDays(1) : start;
    LocalDate lastThisYear = Days.isBefore(aim.end(), last) ? aim.end() : last;
    boolean outside = Days.isBefore(last, start) || aim.hasEndedBefore(first);
    aim.values().put("LearnDelFirstDateThisYear", firstThisYear).put("LearnDelLastDateThisYearIncEPA", lastThisYear)
        .put("LearnDelDaysThisYear", outside ? Integer.valueOf(0) : Days.daysWithBoth(firstThisYear, lastThisYear));
  }

  private static void englishMaths(ApprenticeAim aim) {
    LocalDate day = aim.date("AdjStartDate");
    Funding row = aim.funding("APP_MAY_2017_EM", day);
    BigDecimal value = row == null ? BigDecimal.ZERO : orZero(row.rateWeighted());
    Integer component = aim.lars() == null ? null : aim.lars().frameworkCommonComponent();
    boolean common = false;
    for (CommonComponent one : aim.commonComponents()) {
      common |= ApprenticeAim.isOne(component, one.commonComponent()) && one.isOn(day);
    }
    aim.values().put("MathEngAimValue", value).put("LearnDelMathEng", common && value.signum() > 0);
  }

  /** Whether the learner counts as a care leaver whose employer must not know. */
  static boolean isHiddenCareLeaver(ApprenticeAim aim, Rates rates) {
    Values values = aim.values();
    Integer age = values.integer("AgeAtProgStart");
    return age != null && age >= 19 && aim.is("EEF4") && aim.is("LearnDelForAppWhoDoesNotWishInformEmpTheyAreCareLeaver")
        && Days.isOnOrAfter(values.date("AppAdjLearnStartDate"), rates.date("CareLeaverPolicyStartDate"));
  }
}
