package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isSame;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Standard;
import org.openilr.reference.StandardFunding;
import org.openilr.validation.Facts;

/** The price of a standard under other adult funding (FundModel 81) against the cap on what the government adds. */
public final class StandardPrice {

  private StandardPrice() {}

  /**
   * DD17: whether two thirds of the negotiated price, in whole pounds of a third, come to more than the cap that LARS has for the standard on
   * its earliest original start; false without programme aims of the standard or without a cap.
   */
  public static boolean isAboveTheCap(Learner learner, int stdCode, Facts facts) {
    int total = 0;
    LocalDate start = null;
    boolean found = false;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isSame(aim.stdCode(), stdCode) && is(aim.aimType(), 1) && is(aim.progType(), 25) && is(aim.fundModel(), 81)) {
        found = true;
        total += total(aim);
        LocalDate own = isBefore(aim.origLearnStartDate(), aim.learnStartDate()) ? aim.origLearnStartDate() : aim.learnStartDate();
        start = start == null || isBefore(own, start) ? own : start;
      }
    }
    if (!found) {
      return false;
    }
    BigDecimal cap = cap(facts.reference().standard(stdCode), start);
    return cap != null && BigDecimal.valueOf(total / 3 * 2L).compareTo(cap) > 0;
  }

  /** The total negotiated price of an aim: the latest TNP 1 and the latest TNP 2, in pounds. */
  public static int total(LearningDelivery aim) {
    return amount(aim, 1) + amount(aim, 2);
  }

  private static int amount(LearningDelivery aim, int code) {
    AppFinRecord latest = FinancialRecords.latest(aim, "TNP", code);
    return latest == null || latest.aFinAmount() == null ? 0 : latest.aFinAmount();
  }

  /** Of several rows that hold on the day the one without an end, else the one that ends first. */
  private static BigDecimal cap(Standard standard, LocalDate day) {
    StandardFunding chosen = null;
    if (standard != null) {
      for (StandardFunding row : standard.fundings()) {
        if (row.isOn(day) && (chosen == null || chosen.effectiveTo() != null
            && (row.effectiveTo() == null || row.effectiveTo().isBefore(chosen.effectiveTo())))) {
          chosen = row;
        }
      }
    }
    return chosen == null ? null : chosen.coreGovContributionCap();
  }
}
