package org.openilr.funding.fm35;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openilr.funding.Days;
import org.openilr.funding.Series;
import org.openilr.learners.LearningDeliveryFAM;

/** Step 18: learning support, for one delivery of the learner a month. */
final class LearningSupport {

  private static final int OF_PROGRAMME = 2;
  private static final int OF_OTHERS = 1;

  private LearningSupport() {}

  static void needs(AdultAim aim, Rates rates) {
    LocalDate start = aim.record().learnStartDate();
    boolean tooShort = start == null || Days.isBefore(aim.record().learnPlanEndDate(), start.plusMonths(1));
    aim.values().put("LSFRate", aim.line() == null ? null : aim.line() == FundingLine.NONE ? BigDecimal.ZERO : rates.decimal("LSFRate"))
        .put("LSFAimType", aim.is("AppProgAim") || aim.is("TrnProgAim") ? OF_PROGRAMME : OF_OTHERS)
        .put("LearnSuppFund", !aim.is("FundStart") || tooShort || !aim.record().hasFAM("LSF", "1") ? Series.ZERO
            : Series.ofBooleans(period -> isDue(aim, rates.month(period))));
  }

  /** Null where a record of learning support does not say when it ends. */
  private static Boolean isDue(AdultAim aim, LocalDate month) {
    boolean ended = aim.record().learnActEndDate() != null && !month.isBefore(aim.date("ActEndDatePeriodStartDayAfter"));
    Boolean due = Boolean.FALSE;
    if (ended || month.isBefore(aim.date("StartDatePeriodStart"))) {
      return due;
    }
    for (LearningDeliveryFAM fam : aim.record().learningDeliveryFAMs()) {
      if ("LSF".equalsIgnoreCase(fam.learnDelFAMType()) && "1".equals(fam.learnDelFAMCode())) {
        LocalDate from = Days.monthStart(fam.learnDelFAMDateFrom());
        LocalDate to = Days.monthStartOfDayAfter(fam.learnDelFAMDateTo());
        if (Days.isOnOrAfter(month, from) && Days.isBefore(month, to)) {
          return Boolean.TRUE;
        }
        boolean notKnown = from == null ? to == null || month.isBefore(to) : to == null && !month.isBefore(from);
        due = notKnown ? null : due;
      }
    }
    return due;
  }

  static void pay(List<AdultAim> aims) {
    AdultAim[] paid = new AdultAim[Series.PERIODS];
    boolean[] notKnown = new boolean[Series.PERIODS];
    for (int i = 0; i < Series.PERIODS; i++) {
      for (AdultAim aim : aims) {
        BigDecimal needed = aim.series("LearnSuppFund").at(i + 1);
        boolean needs = needed != null && needed.signum() > 0;
        notKnown[i] |= needed == null || needs && aim.decimal("LSFRate") == null;
        if (needs && !notKnown[i] && (paid[i] == null || isFirst(aim, paid[i]))) {
          paid[i] = aim;
        }
      }
    }
    for (AdultAim aim : aims) {
      aim.values().put("LearnSuppFundCash", Series.of(period -> notKnown[period - 1] ? null
          : paid[period - 1] == aim ? aim.decimal("LSFRate") : BigDecimal.ZERO));
    }
  }

  /** Whether the delivery is paid before the other: higher rate, programme aims, earlier start, lower number. */
  private static boolean isFirst(AdultAim aim, AdultAim other) {
    int rate = aim.decimal("LSFRate").compareTo(other.decimal("LSFRate"));
    int type = aim.integer("LSFAimType").compareTo(other.integer("LSFAimType"));
    int start = other.record().learnStartDate().compareTo(aim.record().learnStartDate());
    return rate != 0 ? rate > 0 : type != 0 ? type > 0 : start != 0 ? start > 0 : aim.aimSeqNumber() < other.aimSeqNumber();
  }
}
