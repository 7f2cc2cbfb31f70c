package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.isAfter;

import org.openilr.learners.AppFinRecord;
import org.openilr.learners.LearningDelivery;

/** Look-ups in the apprenticeship financial records of a delivery: prices (TNP) and payments (PMR). Letter case of the type does not matter. */
public final class FinancialRecords {

  private FinancialRecords() {}

  /** Whether the delivery has a record of the type, of any code. */
  public static boolean has(LearningDelivery aim, String type) {
    for (AppFinRecord record : aim.appFinRecords()) {
      if (Compare.is(record.aFinType(), type)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the delivery has a record of the type and code. */
  public static boolean has(LearningDelivery aim, String type, int code) {
    for (AppFinRecord record : aim.appFinRecords()) {
      if (is(record, type, code)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a record is of the type and code. */
  public static boolean is(AppFinRecord record, String type, int code) {
    return Compare.is(record.aFinCode(), code) && Compare.is(record.aFinType(), type);
  }

  /** The record of the type and code with the latest AFinDate, the first in file order on equal dates; null where there is none. */
  public static AppFinRecord latest(LearningDelivery aim, String type, int code) {
    AppFinRecord latest = null;
    for (AppFinRecord record : aim.appFinRecords()) {
      if (is(record, type, code) && (latest == null || isAfter(record.aFinDate(), latest.aFinDate()))) {
        latest = record;
      }
    }
    return latest;
  }
}
