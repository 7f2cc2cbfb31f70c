package org.openilr.funding.fm81;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.reference.Standard;
import org.openilr.reference.StandardFunding;

/** Steps 3, 4 and 5: the standard across all deliveries of it, the age at its start, the funding line, and what LARS gives for it. */
final class Standards {

  private static final String YOUNG = "16-18 Trailblazer Apprenticeship";
  private static final String ADULT = "19-23 Trailblazer Apprenticeship";
  private static final String OLDER = "24+ Trailblazer Apprenticeship";
  private static final int LAST_YOUNG_AGE = 18;
  private static final int LAST_ADULT_AGE = 23;
  private static final int COMPONENT = 3;

  private final LocalDate born;
  private final Reference reference;
  private final List<TrailblazerAim> aims;

  Standards(Learner learner, Reference reference, List<TrailblazerAim> aims) {
    this.born = learner.dateOfBirth();
    this.reference = reference;
    this.aims = aims;
    for (TrailblazerAim aim : aims) {
      aim.put(aim.isProgramme() ? programmeAims(aim) : List.of());
    }
  }

  private List<TrailblazerAim> programmeAims(TrailblazerAim of) {
    List<TrailblazerAim> found = new ArrayList<>(1);
    for (TrailblazerAim aim : aims) {
      if (aim.isProgramme() && aim.hasStandardOf(of)) {
        found.add(aim);
      }
    }
    return found;
  }

  void put(TrailblazerAim aim) {
    LocalDate start = null;
    for (TrailblazerAim programme : aim.programmeAims()) {
      start = earlier(start, programme.record().learnStartDate());
    }
    LocalDate adjusted = earliestAdjusted(aim.programmeAims());
    Integer age = age(aim, adjusted);
    aim.values().put("ProgStandardStartDate", start).put("AdjProgStartDate", adjusted).put("ApplicFundValDate", adjusted)
        .put("AgeStandardStart", age).put("FundLine", line(aim, age));
    days(aim);
    values(aim, adjusted);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null ? other : other == null ? one : Days.min(one, other);
  }

  private static LocalDate earliestAdjusted(List<TrailblazerAim> programmes) {
    LocalDate adjusted = null;
    for (TrailblazerAim programme : programmes) {
      adjusted = earlier(adjusted, programme.date("AdjStartDate"));
    }
    return adjusted;
  }

  private Integer age(TrailblazerAim aim, LocalDate adjusted) {
    if (born == null) {
      return null;
    } else if (aim.isProgramme()) {
      return adjusted != null && born.isAfter(adjusted) ? Integer.valueOf(0) : Days.years(born, adjusted);
    } else if (TrailblazerAim.isOne(aim.record().aimType(), COMPONENT)) {
      return Days.isBefore(aim.date("AdjStartDate"), born) ? Integer.valueOf(0) : Days.years(born, earliestAdjusted(programmeAims(aim)));
    }
    return 0;
  }

  private static String line(TrailblazerAim aim, Integer age) {
    if (age == null) {
      return null;
    }
    return age <= LAST_YOUNG_AGE || aim.is("EEF2") ? YOUNG : age <= LAST_ADULT_AGE || aim.is("EEF3") ? ADULT : OLDER;
  }

  private static void days(TrailblazerAim aim) {
    int total = 0;
    int before = 0;
    for (TrailblazerAim programme : aim.programmeAims()) {
      Integer days = programme.integer("LearnDelDaysIL");
      int counted = days == null ? 0 : days;
      total += counted;
      before += Days.isBefore(programme.record().learnStartDate(), aim.record().learnStartDate()) ? counted : 0;
    }
    Integer own = aim.integer("LearnDelDaysIL");
    aim.values().put("LearnDelStandardTotalDaysIL", total).put("LearnDelStandardPrevAccDaysIL", before)
        .put("LearnDelStandardAccDaysIL", own == null ? null : Integer.valueOf(before + own));
  }

  private void values(TrailblazerAim aim, LocalDate day) {
    if (day == null) {
      return;
    }
    StandardFunding row = row(aim, day);
    Values values = aim.values();
    values.put("YoungAppApplicVal", amount(row == null ? null : row.incentive1618()))
        .put("AchievementApplicVal", amount(row == null ? null : row.achievementIncentive()))
        .put("SmallBusApplicVal", amount(row == null ? null : row.smallBusinessIncentive()))
        .put("CoreGovContCapApplicVal", amount(row == null ? null : row.coreGovContributionCap()));
  }

  private static BigDecimal amount(BigDecimal found) {
    return Decimals.orZero(found);
  }

  private StandardFunding row(TrailblazerAim aim, LocalDate day) {
    Standard standard = reference.standard(aim.record().stdCode());
    if (standard != null) {
      for (StandardFunding row : standard.fundings()) {
        if (row.isOn(day)) {
          return row;
        }
      }
    }
    return null;
  }
}
