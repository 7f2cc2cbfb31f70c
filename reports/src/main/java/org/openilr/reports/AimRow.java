package org.openilr.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.openilr.funding.Series;
import org.openilr.funding.Units;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearnerFAM;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.learners.LetterCase;
import org.openilr.learners.ProviderSpecDeliveryMonitoring;
import org.openilr.learners.ProviderSpecLearnerMonitoring;
import org.openilr.reference.LarsAim;

/**
 * A row of a list of aims, with what such lists say of an aim.
 *
 * @param learner the learner
 * @param aim null in a row about the learner as a whole
 * @param values what the report's funding model worked out for the aim; null for nothing
 * @param whole what another model worked out for the learner as a whole; null for nothing
 * @param lars null where LARS does not have the aim
 */
public record AimRow(Learner learner, LearningDelivery aim, Values values, Values whole, LarsAim lars) {

  /** A field of the learner. */
  public static Function<AimRow, Object> learner(Function<Learner, Object> field) {
    return row -> field.apply(row.learner);
  }

  /** A field of the aim; nothing in a row without one. */
  public static Function<AimRow, Object> aim(Function<LearningDelivery, Object> field) {
    return row -> row.aim == null ? null : field.apply(row.aim);
  }

  /** What LARS says of the aim; nothing for an aim that it does not have. */
  public static Function<AimRow, Object> lars(Function<LarsAim, Object> field) {
    return row -> row.lars == null ? null : field.apply(row.lars);
  }

  /** A value of the funding model for the aim; nothing where there is none. */
  public static Function<AimRow, Object> value(String attribute) {
    return row -> row.values == null ? null : row.values.get(attribute);
  }

  /** A value of the funding model for the aim in a period; nothing where there is none. */
  public static Function<AimRow, Object> value(String attribute, int period) {
    return row -> row.at(attribute, period);
  }

  /** An amount of the funding model for the aim in a period, in {@link Units}; nothing where there is none. */
  public static Function<AimRow, Object> amount(String attribute, int period) {
    return row -> row.units(attribute, period);
  }

  /** The largest value of the year of the funding model for the aim; nothing where there is none. */
  public static Function<AimRow, Object> largest(String attribute) {
    return row -> {
      BigDecimal largest = null;
      for (int period = 1; row.values != null && period <= Series.PERIODS; period++) {
        BigDecimal value = row.at(attribute, period);
        largest = value != null && (largest == null || value.compareTo(largest) > 0) ? value : largest;
      }
      return largest;
    };
  }

  /** The sum over the year of amounts of the funding model for the aim, in {@link Units}; nothing where there are none. */
  public static Function<AimRow, Object> sum(String... attributes) {
    return row -> row.sumOf(attributes);
  }

  /** The amount of a period in {@link Units}; null without values, or where it cannot be worked out. */
  public Long units(String attribute, int period) {
    if (values == null) {
      return null;
    }
    Series series = values.series(attribute);
    return series == null || series.isZero() ? (Long) 0L : series.at(period) == null ? null : (Long) series.units(period);
  }

  private BigDecimal at(String attribute, int period) {
    if (values == null) {
      return null;
    }
    Series series = values.series(attribute);
    return series == null || series.isZero() ? BigDecimal.ZERO : series.at(period);
  }

  private Long sumOf(String... attributes) {
    if (values == null) {
      return null;
    }
    long units = 0;
    for (String attribute : attributes) {
      units += units(values.series(attribute));
    }
    return units;
  }

  /** The sum of a year in units of the fifth decimal, each month as it is written; 0 for null. */
  public static long units(Series series) {
    long units = 0;
    for (int period = 1; series != null && !series.isZero() && period <= Series.PERIODS; period++) {
      units += series.units(period);
    }
    return units;
  }

  /** The code of the first funding and monitoring record of a type. */
  public static Function<AimRow, Object> fam(String type) {
    return fam(type, 1);
  }

  /**
   * The code of a funding and monitoring record of a type.
   *
   * @param number 1 for the first in file order
   */
  public static Function<AimRow, Object> fam(String type, int number) {
    return aim(aim -> {
      int seen = 0;
      List<LearningDeliveryFAM> fams = aim.learningDeliveryFAMs();
      for (int i = 0; i < fams.size(); i++) {
        if (LetterCase.isSame(type, fams.get(i).learnDelFAMType()) && ++seen == number) {
          return fams.get(i).learnDelFAMCode();
        }
      }
      return null;
    });
  }

  /** The highest code of the funding and monitoring records of a type. */
  public static Function<AimRow, Object> highestFam(String type) {
    return aim(aim -> {
      String highest = null;
      for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
        String code = LetterCase.isSame(type, fam.learnDelFAMType()) ? fam.learnDelFAMCode() : null;
        highest = code != null && (highest == null || code.compareToIgnoreCase(highest) > 0) ? code : highest;
      }
      return highest;
    });
  }

  /** The earliest day from which a funding and monitoring record of a type applies. */
  public static Function<AimRow, Object> famFrom(String type) {
    return aim(aim -> {
      LocalDate earliest = null;
      for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
        LocalDate day = LetterCase.isSame(type, fam.learnDelFAMType()) ? fam.learnDelFAMDateFrom() : null;
        earliest = day != null && (earliest == null || day.isBefore(earliest)) ? day : earliest;
      }
      return earliest;
    });
  }

  /** The latest day to which a funding and monitoring record of a type applies. */
  public static Function<AimRow, Object> famTo(String type) {
    return aim(aim -> {
      LocalDate latest = null;
      for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
        LocalDate day = LetterCase.isSame(type, fam.learnDelFAMType()) ? fam.learnDelFAMDateTo() : null;
        latest = day != null && (latest == null || day.isAfter(latest)) ? day : latest;
      }
      return latest;
    });
  }

  /** The code of the first funding and monitoring record of the learner of a type. */
  public static Function<AimRow, Object> learnerFam(String type) {
    return learner(learner -> {
      for (LearnerFAM fam : learner.learnerFAMs()) {
        if (LetterCase.isSame(type, fam.learnFAMType())) {
          return fam.learnFAMCode();
        }
      }
      return null;
    });
  }

  /** The employment status that holds on a day: the latest that applies from it or before; null for none. */
  public static LearnerEmploymentStatus statusOn(Learner learner, LocalDate day) {
    LearnerEmploymentStatus latest = null;
    for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
      LocalDate from = status.dateEmpStatApp();
      if (from != null && day != null && !from.isAfter(day) && (latest == null || from.isAfter(latest.dateEmpStatApp()))) {
        latest = status;
      }
    }
    return latest;
  }

  /** The provider's own note on the learner, occurrence A or B. */
  public static Function<AimRow, Object> learnerMonitoring(String occurrence) {
    return learner(learner -> monitoring(learner, occurrence));
  }

  /** The provider's own note on a learner, occurrence A or B; null for none. */
  public static String monitoring(Learner learner, String occurrence) {
    for (ProviderSpecLearnerMonitoring monitoring : learner.providerSpecLearnerMonitorings()) {
      if (LetterCase.isSame(occurrence, monitoring.provSpecLearnMonOccur())) {
        return monitoring.provSpecLearnMon();
      }
    }
    return null;
  }

  /** The provider's own note on the aim, occurrence A to D. */
  public static Function<AimRow, Object> deliveryMonitoring(String occurrence) {
    return aim(aim -> {
      for (ProviderSpecDeliveryMonitoring monitoring : aim.providerSpecDeliveryMonitorings()) {
        if (LetterCase.isSame(occurrence, monitoring.provSpecDelMonOccur())) {
          return monitoring.provSpecDelMon();
        }
      }
      return null;
    });
  }
}
