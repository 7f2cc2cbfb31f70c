package org.openilr.reports.apprenticeship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.reports.AimRow;
import org.openilr.reports.ReportContext;

/**
 * An aim of an apprenticeship with one of its price episodes.
 *
 * @param episode null in a row about the aim as a whole
 * @param contract who has the contract
 * @param employment of the learner when the aim started; null where it is not known
 * @param standardLevel level at the end of the standard; null without a standard
 * @param paidBefore by the employer before the year; 0 where another row of the aim shows it
 * @param paidThisYear by the employer within the year; 0 where another row of the aim shows it
 * @param earnings in the order of the report, in units
 */
record EpisodeRow(AimRow aim, Values episode, ContractType contract, LearnerEmploymentStatus employment, String standardLevel,
    BigDecimal paidBefore, BigDecimal paidThisYear, long[] earnings) {

  /** The price episodes that begin in the year, the earliest first. */
  static List<LearnerFunding.Episode> ofYear(LearnerFunding.Delivery delivery, ReportContext context) {
    List<LearnerFunding.Episode> ofYear = new ArrayList<>();
    for (int i = 0; delivery != null && i < delivery.episodes().size(); i++) {
      LocalDate start = delivery.episodes().get(i).values().date("EpisodeStartDate");
      if (!start.isBefore(context.year().firstDay()) && !start.isAfter(context.year().lastDay())) {
        ofYear.add(delivery.episodes().get(i));
      }
    }
    return ofYear;
  }

  static boolean isMathsOrEnglish(AimRow aim) {
    return aim.values() != null && Boolean.TRUE.equals(aim.values().is("LearnDelMathEng"));
  }

  /** A value of the price episode; nothing in a row without one. */
  static Function<EpisodeRow, Object> episodeValue(String attribute) {
    return row -> row.episode == null ? null : row.episode.get(attribute);
  }

  /** A value of the employment when the aim started; nothing where it is not known. */
  static Function<EpisodeRow, Object> employmentValue(Function<LearnerEmploymentStatus, Object> value) {
    return row -> row.employment == null ? null : value.apply(row.employment);
  }

  /**
   * Adds the months of an attribute.
   *
   * @param months twelve, in units
   * @param values null for none
   */
  static void add(long[] months, Values values, String attribute) {
    Series series = values == null ? null : values.series(attribute);
    if (series != null) {
      series.addTo(months);
    }
  }
}
