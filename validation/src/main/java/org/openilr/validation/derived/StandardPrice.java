package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Standard;
import org.openilr.reference.StandardFunding;
import org.openilr.validation.Facts;

/**
 * The price of a standard under other adult funding (FundModel 81), over all programme aims of the learner, in pounds.
 *
 * @param stdCode the standard
 * @param total the negotiated price: the latest TNP 1 and the latest TNP 2 of each aim
 * @param paid what the employer paid: all PMR 1 and PMR 2 less all PMR 3
 * @param start the earliest start, or original start where that lies before it
 */
public record StandardPrice(int stdCode, int total, int paid, LocalDate start) {

  /** Whether the aim is one that such a price is recorded on. */
  public static boolean isPriced(LearningDelivery aim) {
    return is(aim.fundModel(), 81) && is(aim.aimType(), 1) && is(aim.progType(), 25);
  }

  /** The price of a standard; all 0 and without a start where the learner has no programme aim of it. */
  public static StandardPrice of(Learner learner, int stdCode) {
    int total = 0;
    int paid = 0;
    LocalDate start = null;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isPriced(aim) && is(aim.stdCode(), stdCode)) {
        total += total(aim);
        paid += paid(aim);
        LocalDate own = isBefore(aim.origLearnStartDate(), aim.learnStartDate()) ? aim.origLearnStartDate() : aim.learnStartDate();
        start = start == null || isBefore(own, start) ? own : start;
      }
    }
    return new StandardPrice(stdCode, total, paid, start);
  }

  /** DD17: whether two thirds of the price, in whole pounds of a third, come to more than the cap; false without a cap. */
  public boolean isAboveTheCap(Facts facts) {
    BigDecimal cap = cap(facts);
    return cap != null && BigDecimal.valueOf(total / 3 * 2L).compareTo(cap) > 0;
  }

  /**
   * The cap on what the government adds, from the LARS funding of the standard that holds on the start: of several rows the one without an
   * end, else the one that ends first; null where there is none.
   */
  public BigDecimal cap(Facts facts) {
    Standard standard = facts.reference().standard(stdCode);
    StandardFunding chosen = null;
    if (standard != null) {
      for (StandardFunding row : standard.fundings()) {
        if (row.isOn(start) && (chosen == null || chosen.effectiveTo() != null
            && (row.effectiveTo() == null || row.effectiveTo().isBefore(chosen.effectiveTo())))) {
          chosen = row;
        }
      }
    }
    return chosen == null ? null : chosen.coreGovContributionCap();
  }

  private static int total(LearningDelivery aim) {
    return amount(FinancialRecords.latest(aim, "TNP", 1)) + amount(FinancialRecords.latest(aim, "TNP", 2));
  }

  private static int paid(LearningDelivery aim) {
    int paid = 0;
    for (AppFinRecord record : aim.appFinRecords()) {
      if (FinancialRecords.is(record, "PMR", 1) || FinancialRecords.is(record, "PMR", 2)) {
        paid += amount(record);
      } else if (FinancialRecords.is(record, "PMR", 3)) {
        paid -= amount(record);
      }
    }
    return paid;
  }

  private static int amount(AppFinRecord record) {
    return record == null || record.aFinAmount() == null ? 0 : record.aFinAmount();
  }
}
