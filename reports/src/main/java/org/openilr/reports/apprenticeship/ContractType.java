package org.openilr.reports.apprenticeship;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.learners.LetterCase;

/**
 * Who had the contract for an apprenticeship on a day, by the aim's records of the apprenticeship contract type (FAM ACT).
 *
 * @param code 1 the employer by the apprenticeship service, 2 the department; null where it cannot be told
 * @param from the first day; null where no record begins in time
 * @param to the last day; null while open
 */
record ContractType(String code, LocalDate from, LocalDate to) {

  private static final ContractType NONE = new ContractType(null, null, null);

  /**
   * The contract on a day; without values where no record says from when it applies.
   *
   * @param day null where it is not known, which leaves the contract open as well
   */
  static ContractType on(LearningDelivery aim, LocalDate day) {
    if (day == null) {
      return NONE;
    }
    boolean dated = false;
    LocalDate from = null;
    LocalDate to = null;
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (isOne(fam)) {
        LocalDate first = fam.learnDelFAMDateFrom();
        LocalDate last = fam.learnDelFAMDateTo();
        dated |= first != null;
        from = first != null && !first.isAfter(day) && (from == null || first.isAfter(from)) ? first : from;
        to = last != null && !last.isBefore(day) && (to == null || last.isBefore(to)) ? last : to;
      }
    }
    return dated ? new ContractType(code(aim, from, to), from, to) : NONE;
  }

  static boolean isOne(LearningDeliveryFAM fam) {
    return LetterCase.isSame("ACT", fam.learnDelFAMType());
  }

  /** Of the first open record, or of that with these days. */
  private static String code(LearningDelivery aim, LocalDate from, LocalDate to) {
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (isOne(fam) && (to == null ? fam.learnDelFAMDateTo() == null : to.equals(fam.learnDelFAMDateTo())
          && from != null && from.equals(fam.learnDelFAMDateFrom()))) {
        return fam.learnDelFAMCode();
      }
    }
    return null;
  }
}
