package org.openilr.reports.apprenticeship;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Aim;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;

/** What the employer has paid to the provider for an aim: payment records (PMR) 1 and 2, less refunds, PMR 3. */
final class EmployerPayments {

  private EmployerPayments() {}

  /** The sum until a day, that day not included. */
  static BigDecimal before(LearningDelivery aim, LocalDate day) {
    return between(aim, LocalDate.MIN, day);
  }

  /** The sum from a day until another, the latter not included. */
  static BigDecimal between(LearningDelivery aim, LocalDate from, LocalDate until) {
    long sum = 0;
    for (AppFinRecord record : aim.appFinRecords()) {
      LocalDate day = record.aFinDate();
      if (LetterCase.isSame("PMR", record.aFinType()) && record.aFinAmount() != null && day != null && !day.isBefore(from) && day.isBefore(until)) {
        boolean paid = Aim.isOne(record.aFinCode(), 1) || Aim.isOne(record.aFinCode(), 2);
        sum += paid ? record.aFinAmount() : Aim.isOne(record.aFinCode(), 3) ? -record.aFinAmount() : 0;
      }
    }
    return BigDecimal.valueOf(sum);
  }
}
