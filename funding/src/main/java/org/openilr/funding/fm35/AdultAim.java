package org.openilr.funding.fm35;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.LarsAim;

/** A delivery on its way through the steps: its record, what LARS says of its aim, and what has been worked out so far. */
final class AdultAim {

  private final LearningDelivery record;
  private final LarsAim lars;
  private final Values values;
  private FundingLine line;

  /** @param lars null where LARS does not have the aim */
  AdultAim(LearningDelivery record, LarsAim lars, Values values) {
    this.record = record;
    this.lars = lars;
    this.values = values;
  }

  LearningDelivery record() {
    return record;
  }

  LarsAim lars() {
    return lars;
  }

  Values values() {
    return values;
  }

  int aimSeqNumber() {
    return record.aimSeqNumber() == null ? 0 : record.aimSeqNumber();
  }

  void put(FundingLine found) {
    line = found;
    values.put("FundLine", found == null ? null : found.title());
  }

  /** Null where it cannot be told. */
  FundingLine line() {
    return line;
  }

  boolean is(String name) {
    return Boolean.TRUE.equals(values.is(name));
  }

  LocalDate date(String name) {
    return values.date(name);
  }

  BigDecimal decimal(String name) {
    return values.decimal(name);
  }

  Integer integer(String name) {
    return values.integer(name);
  }

  Series series(String name) {
    return values.series(name);
  }

  boolean hasAnyFAM(String type, String one, String other) {
    return record.hasFAM(type, one) || record.hasFAM(type, other);
  }

  /** Whether there is a record of the type whose code is that number (not 0), with zeros before it or without. */
  boolean hasNumberedFAM(String type, String number) {
    for (LearningDeliveryFAM fam : record.learningDeliveryFAMs()) {
      if (type.equalsIgnoreCase(fam.learnDelFAMType()) && fam.learnDelFAMCode() != null) {
        String code = fam.learnDelFAMCode();
        int zeros = 0;
        while (zeros < code.length() && code.charAt(zeros) == '0') {
          zeros++;
        }
        if (code.length() == zeros + number.length() && code.endsWith(number)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isOne(Integer value, int code) {
    return value != null && value == code;
  }

  static boolean isOneOf(Integer value, Set<Integer> codes) {
    return value != null && codes.contains(value);
  }
}
