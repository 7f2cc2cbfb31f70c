package org.openilr.validation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.openilr.reference.Reference;
import org.openilr.specification.CodeList;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/**
 * What rules know beside the learner: the year, the return, the reference data, the time.
 *
 * @param specification of the year of the return
 * @param reference the look-ups
 * @param file what is known of the return as a whole
 * @param period the return period, 1 to 14
 * @param now the time of the check, UK time
 */
public record Facts(Specification specification, Reference reference, FileFacts file, int period, LocalDateTime now) {

  public Year year() {
    return specification.year();
  }

  /** 31 July, the last day of the teaching year. */
  public LocalDate yearEnd() {
    return year().lastDay();
  }

  /** 1 August, the first day of the teaching year. */
  public LocalDate yearStart() {
    return year().firstDay();
  }

  /** A code list of the year; empty where the year has none of that name. */
  public CodeList codes(String field) {
    return specification.codes(field);
  }

  /** UKPRN of the provider (LearningProvider, not the header); null when the file has no usable one. */
  public Integer ukprn() {
    return file.ukprn();
  }
}
