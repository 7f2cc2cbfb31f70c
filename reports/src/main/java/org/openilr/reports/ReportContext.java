package org.openilr.reports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.time.format.DateTimeFormatter;
import org.openilr.funding.Series;
import org.openilr.reference.Reference;
import org.openilr.reference.Table;
import org.openilr.reference.Versions;
import org.openilr.specification.ReturnPeriod;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/**
 * What a report knows beside the learners.
 *
 * @param year of the return
 * @param period the return period, 1 to 14
 * @param ukprn the provider
 * @param provider its name; null where the reference data does not know it
 * @param file name of the ILR file
 * @param submitted the time of the submission, UK time, which names the files
 * @param filePreparationDate from the header; null when it has no usable one
 * @param reference the look-ups
 * @param inputs what is given beside the return
 * @param program name and version of the program
 */
public record ReportContext(Year year, int period, int ukprn, String provider, String file, LocalDateTime submitted, LocalDate filePreparationDate,
    Reference reference, ReportInputs inputs, String program) {

  private static final DateTimeFormatter GENERATED = DateTimeFormatter.ofPattern("HH:mm:ss 'on' dd/MM/uuuu");

  /** The earnings adjustment statement; null where the provider has sent none. */
  public EasStatement eas() {
    return inputs.eas();
  }

  /** The provider's last return of the year before; null where it is not at hand. */
  public LastYear lastYear() {
    return inputs.lastYear();
  }

  /** The day by which students of the 16-19 Funding Claim Report had started; null for all. */
  public LocalDate claimDate() {
    return inputs.claimDate();
  }

  /** When the report was made, as workbooks say it at their bottom. */
  public String generatedAt() {
    return GENERATED.format(submitted);
  }

  /** The period up to which a year to date counts: the return period, with R13 and R14 as 12. */
  public int currentPeriod() {
    return Math.min(period, Series.PERIODS);
  }

  /** The day on which the return closes. */
  public LocalDate periodEnd() {
    List<ReturnPeriod> known = reference.returnPeriods(year);
    for (ReturnPeriod returned : known.isEmpty() ? Specification.of(year).periods() : known) {
      if (returned.number() == period && returned.closes() != null) {
        return returned.closes();
      }
    }
    throw new IllegalStateException("The calendar of %s does not say when R%02d closes".formatted(year.title(), period));
  }

  /** The first day of a period's month: 1 August for period 1. */
  public LocalDate month(int number) {
    return year.firstDay().plusMonths(number - 1L);
  }

  /** The version of a table of reference data; empty where it is not known or missing. */
  public String version(Table table) {
    Versions.TableVersion version = reference.versions().of(table);
    return version == null || version.version() == null ? "" : version.version();
  }
}
