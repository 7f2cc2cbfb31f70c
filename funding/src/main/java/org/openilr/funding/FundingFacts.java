package org.openilr.funding;

import java.time.LocalDate;
import org.openilr.reference.Reference;
import org.openilr.reference.Table;
import org.openilr.reference.Versions;
import org.openilr.specification.Year;

/**
 * What a calculation knows beside the learner.
 *
 * @param year of the return
 * @param reference the look-ups
 * @param ukprn the provider, LearningProvider/UKPRN
 */
public record FundingFacts(Year year, Reference reference, int ukprn) {

  /** The first day of a period's month: 1 August for period 1. */
  public LocalDate periodStart(int period) {
    return year.firstDay().plusMonths(period - 1L);
  }

  /** The version of a table of reference data; null where it is not known or missing. */
  public String version(Table table) {
    Versions.TableVersion version = reference.versions().of(table);
    return version == null ? null : version.version();
  }
}
