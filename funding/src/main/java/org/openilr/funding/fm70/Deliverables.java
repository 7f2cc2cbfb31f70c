package org.openilr.funding.fm70;

import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.Attribute.Level;
import org.openilr.funding.Days;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Model;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;

/** Steps 6 and 7: the deliverables that an aim earns, and what they pay in which month. */
final class Deliverables {

  private static final int[] MONTHS_SUSTAINED = {3, 6, 12};
  private static final int PROGRESSIONS = 6;
  private static final int TRAINEESHIP = 5;

  private final SocialAim aim;
  private final Progression progression;
  private final Model model;
  private final Rates rates;
  private final List<LearnerFunding.Episode> created = new ArrayList<>();

  Deliverables(SocialAim aim, Progression progression, Model model, Rates rates) {
    this.aim = aim;
    this.progression = progression;
    this.model = model;
    this.rates = rates;
  }

  List<LearnerFunding.Episode> all() {
    assessment();
    learning("IsRegulatedAim", "RQ01");
    learning("IsNonRegulatedAim", "NR01");
    additionalCost();
    if (aim.is("PotentiallyEligibleForProgression")) {
      progressions();
    }
    return created;
  }

  private Values create(String code) {
    Values values = model.values(Level.EPISODE);
    values.put("DeliverableUnitCost", aim.unitCost(code)).put("StartEarnings", Series.ZERO).put("AchievementEarnings", Series.ZERO)
        .put("AdditionalProgCostEarnings", Series.ZERO).put("ProgressionEarnings", Series.ZERO).put("DeliverableVolume", Series.ZERO)
        .put("ReportingVolume", Series.ZERO);
    created.add(new LearnerFunding.Episode(code, values));
    return values;
  }

  private boolean isOpen(String code, LocalDate day) {
    for (SocialAim.Data row : aim.data()) {
      if (code.equals(row.code()) && row.isOpen(day)) {
        return true;
      }
    }
    return false;
  }

  private void assessment() {
    LocalDate end = aim.record().learnActEndDate();
    if (aim.is("IsAssessmentAim") && aim.is("FundStart") && isOpen("ST01", end)) {
      volume(create("ST01").put("StartEarnings", Series.only(rates.period(end), aim.decimal("AimValue"))), end);
    }
  }

  private static Values both(Values values, Series volume) {
    return values.put("DeliverableVolume", volume).put("ReportingVolume", volume);
  }

  private void volume(Values values, LocalDate day) {
    both(values, Series.only(rates.period(day), BigDecimal.ONE));
  }

  private void learning(String kind, String code) {
    LocalDate start = aim.record().learnStartDate();
    LocalDate end = aim.record().learnActEndDate();
    boolean starts = aim.is(kind) && aim.is("IsEarliestStartForFundingPurposes") && isOpen(code, start);
    boolean achieves = aim.is(kind) && aim.is("FundStart") && aim.is("Achieved") && isOpen(code, end);
    if (!starts && !achieves) {
      return;
    }
    int startPeriod = starts ? rates.period(start) : 0;
    int endPeriod = achieves ? rates.period(end) : 0;
    BigDecimal share = rates.decimal("StartPercentage");
    BigDecimal value = aim.decimal("AimValue");
    create(code).put("StartEarnings", Series.only(startPeriod, times(value, share)))
        .put("AchievementEarnings", Series.only(endPeriod, times(value, BigDecimal.ONE.subtract(share))))
        .put("ReportingVolume", Series.ofBooleans(period -> period == startPeriod || period == endPeriod));
  }

  private void additionalCost() {
    LocalDate month = Days.monthStart(aim.date("EarliestNonRegulatedStartDate"));
    Boolean eligible = aim.is("IsAssessmentAim") && aim.is("FundStart") && hasFundedOther() ? costs("FS01", month) : Boolean.FALSE;
    aim.values().put("AddProgCostElig", eligible);
    if (Boolean.TRUE.equals(eligible)) {
      volume(create("FS01").put("AdditionalProgCostEarnings", Series.only(rates.period(month), aim.unitCost("FS01"))), month);
    }
  }

  private boolean hasFundedOther() {
    for (SocialAim other : aim.group()) {
      if (other != aim && other.isFunded()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the contract pays the deliverable in a month; null where only its cost is not known. */
  private Boolean costs(String code, LocalDate month) {
    Boolean costs = Boolean.FALSE;
    for (SocialAim.Data row : aim.data()) {
      if (code.equals(row.code()) && row.isOpen(month)) {
        if (row.unitCost() != null && row.unitCost().signum() >= 0) {
          return Boolean.TRUE;
        }
        costs = row.unitCost() == null ? null : costs;
      }
    }
    return costs;
  }

  private void progressions() {
    LocalDate month = progression.month();
    for (int kind = 1; month != null && kind <= PROGRESSIONS; kind++) {
      if (progression.isRelevant(kind)) {
        progression("PG0" + kind, month);
        for (int i = 0; kind != PROGRESSIONS && i < MONTHS_SUSTAINED.length; i++) {
          boolean paid = kind != TRAINEESHIP || i < MONTHS_SUSTAINED.length - 1;
          if (paid && progression.isSustained(kind, MONTHS_SUSTAINED[i])) {
            progression("SU" + i + kind, month.plusMonths(MONTHS_SUSTAINED[i]));
          }
        }
      }
    }
  }

  private void progression(String code, LocalDate month) {
    if (Boolean.TRUE.equals(costs(code, month))) {
      volume(create(code).put("ProgressionEarnings", Series.only(rates.period(month), aim.unitCost(code))), month);
    }
  }
}
