package org.openilr.funding.fm36;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.funding.Rates;
import org.openilr.funding.TextSeries;
import org.openilr.funding.Values;
import org.openilr.learners.LearningDeliveryFAM;

/** Step 11: whether the employer or the agency has the contract, and the funding line. */
final class Contracts {

  static final String ESFA = "Contract for services with the ESFA";
  private static final String EMPLOYER = "Contract for services with the employer";
  private static final String NONE = "None";
  private static final int ADULT = 19;
  private static final String YOUNG = "16-18";
  private static final String OLD = "19+";
  private static final String ON_SERVICE = " Apprenticeship (Employer on App Service)";
  private static final String PROCURED = " Apprenticeship Non-Levy Contract (procured)";
  private static final String NON_PROCURED = " Apprenticeship (From May 2017) Non-Levy Contract (non-procured)";

  private Contracts() {}

  /** The contract on a day. */
  static String on(ApprenticeAim aim, LocalDate day) {
    if (day == null || Days.isBefore(day, aim.start()) || aim.hasEndedBefore(day)) {
      return NONE;
    }
    return hasContract(aim, "1", day) ? EMPLOYER : hasContract(aim, "2", day) ? ESFA : NONE;
  }

  private static boolean hasContract(ApprenticeAim aim, String code, LocalDate day) {
    for (LearningDeliveryFAM fam : aim.contracts()) {
      if (code.equals(fam.learnDelFAMCode()) && !day.isBefore(fam.learnDelFAMDateFrom())
          && (fam.learnDelFAMDateTo() == null || !day.isAfter(fam.learnDelFAMDateTo()))) {
        return true;
      }
    }
    return false;
  }

  static void put(ApprenticeAim aim, Rates rates) {
    TextSeries contracts = TextSeries.of(period -> inMonth(aim, rates.month(period), period));
    aim.values().put("LearnDelContType", contracts).put("FundLineType", TextSeries.of(period -> line(aim, contracts.at(period))))
        .put("LearnDelInitialFundLineType", line(aim, on(aim, aim.start())));
  }

  private static String inMonth(ApprenticeAim aim, LocalDate month, int period) {
    String last = on(aim, Days.isSameMonth(aim.end(), month) ? aim.end() : Days.monthEnd(month));
    if (!last.equals(NONE)) {
      return last;
    }
    LocalDate first = aim.date("FirstIncentiveThresholdDate");
    LocalDate second = aim.date("SecondIncentiveThresholdDate");
    LocalDate careLeaver = aim.date("LearnDelLearnerAddPayThresholdDate");
    if (Days.isSameMonth(first, month)
        && (isPaid(aim, "DisadvFirstPayment", period) || isPaid(aim, "LearnDelFirstEmp1618Pay", period)
            || isPaid(aim, "LearnDelFirstProv1618Pay", period))) {
      return on(aim, first);
    } else if (Days.isSameMonth(second, month)
        && (isPaid(aim, "DisadvSecondPayment", period) || isPaid(aim, "LearnDelSecondEmp1618Pay", period)
            || isPaid(aim, "LearnDelSecondProv1618Pay", period))) {
      return on(aim, second);
    } else if (Days.isSameMonth(careLeaver, month) && isPaid(aim, "LearnDelLearnAddPayment", period)) {
      return on(aim, careLeaver);
    }
    boolean withinMonth = aim.is("FundStart") && Days.isSameMonth(aim.plannedEnd(), aim.start()) && Days.isSameMonth(aim.plannedEnd(), month);
    return withinMonth ? on(aim, aim.plannedEnd()) : NONE;
  }

  private static boolean isPaid(ApprenticeAim aim, String attribute, int period) {
    return aim.series(attribute).at(period).compareTo(BigDecimal.ZERO) > 0;
  }

  /** The funding line of a contract; null where the age is not known. */
  static String line(ApprenticeAim aim, String contract) {
    if (contract.equals(NONE) || !aim.isApprenticeship()) {
      return NONE;
    }
    Values values = aim.values();
    Integer age = values.integer("AgeAtProgStart");
    if (age == null && !aim.is("EEF2")) {
      return null;
    }
    boolean young = aim.is("EEF2") || age < ADULT;
    // Whole texts, not put together month by month: totals and lists compare them for every amount.
    return contract.equals(EMPLOYER) ? young ? YOUNG + ON_SERVICE : OLD + ON_SERVICE
        : aim.is("LearnDelNonLevyProcured") ? young ? YOUNG + PROCURED : OLD + PROCURED
        : young ? YOUNG + NON_PROCURED : OLD + NON_PROCURED;
  }
}
