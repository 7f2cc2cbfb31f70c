package org.openilr.funding.fm25;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.openilr.funding.Days;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerFAM;
import org.openilr.learners.LearningDelivery;

/** A learner on the way through the steps. Steps 1 and 2: the core aim, and the programmes that the learner is on. */
final class Student {

  private final Learner record;
  private final List<YoungAim> all = new ArrayList<>();
  private final List<YoungAim> funded = new ArrayList<>();
  private final YoungAim core;
  private final Values values;

  Student(Learner record, FundingFacts facts, Rates rates, Values values) {
    this.record = record;
    this.values = values;
    for (LearningDelivery delivery : record.learningDeliveries()) {
      YoungAim aim = new YoungAim(delivery, facts.reference().aim(delivery.learnAimRef()));
      all.add(aim);
      if (aim.isFunded()) {
        funded.add(aim);
      }
    }
    this.core = latest(funded, YoungAim::isCore);
    programme();
    dates(rates);
  }

  private static YoungAim latest(List<YoungAim> aims, Predicate<YoungAim> kind) {
    YoungAim latest = null;
    for (YoungAim aim : aims) {
      if (kind.test(aim) && (latest == null || isLater(aim, latest))) {
        latest = aim;
      }
    }
    return latest;
  }

  private static boolean isLater(YoungAim aim, YoungAim than) {
    LocalDate start = aim.record().learnStartDate();
    LocalDate other = than.record().learnStartDate();
    return Days.isBefore(other, start) || start != null && start.equals(other) && aim.number() > than.number();
  }

  private void programme() {
    LocalDate latestStart = null;
    for (YoungAim aim : all) {
      LocalDate start = aim.record().learnStartDate();
      latestStart = latestStart == null || Days.isBefore(latestStart, start) ? start : latestStart;
    }
    values.put("CoreAimSeqNumber", core == null ? 0 : core.number()).put("TLevelStudent", core != null && core.isOf(YoungAim.T_LEVEL))
        .put("LatestProgIsTraineeship", core != null && core.isOf(YoungAim.TRAINEESHIP)).put("LatestStartDate", latestStart);
  }

  private void dates(Rates rates) {
    LocalDate start = null;
    LocalDate planned = null;
    LocalDate ended = null;
    for (YoungAim aim : funded) {
      start = Days.isBefore(start, aim.record().learnStartDate()) ? start : aim.record().learnStartDate();
      planned = later(planned, aim.record().learnPlanEndDate());
      ended = later(ended, aim.adjustedEnd());
    }
    LocalDate first = rates.month(1);
    LocalDate last = rates.lastDay();
    LocalDate startThisYear = Days.isBefore(ended, first) ? null : Days.isBefore(start, first) ? first
        : Days.isOnOrAfter(last, start) ? start : null;
    boolean startsLater = Days.isBefore(last, start);
    values.put("Age31Aug", Days.years(record.dateOfBirth(), rates.august31st())).put("LearnerStartDate", start)
        .put("LearnerPlanEndDate", planned).put("LearnerActEndDate", ended).put("StartDateThisYear", startThisYear)
        .put("PlannedDaysILCurrYear", days(startThisYear, startsLater ? null : within(planned, first, last)))
        .put("ActualDaysILCurrYear", days(startThisYear, startsLater ? null : within(ended, first, last)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null ? other : Days.isBefore(one, other) ? other : one;
  }

  private static LocalDate within(LocalDate day, LocalDate first, LocalDate last) {
    return Days.isBefore(last, day) ? last : Days.isOnOrAfter(day, first) ? day : null;
  }

  /** Days from one to the other with both counted; 0 where they are not in order or one is not known. */
  static int days(LocalDate from, LocalDate to) {
    return Days.isOnOrAfter(to, from) ? Days.daysWithBoth(from, to) : 0;
  }

  Learner record() {
    return record;
  }

  /** All deliveries. */
  List<YoungAim> all() {
    return all;
  }

  /** The deliveries of this model. */
  List<YoungAim> funded() {
    return funded;
  }

  /** Null where there is none. */
  YoungAim core() {
    return core;
  }

  /** The latest programme aim of a programme type, of the deliveries of this model; null for none. */
  YoungAim programmeAim(List<YoungAim> aims, int progType) {
    return latest(aims, aim -> aim.isProgrammeAim(progType));
  }

  Values values() {
    return values;
  }

  boolean is(String name) {
    return Boolean.TRUE.equals(values.is(name));
  }

  Integer age() {
    return values.integer("Age31Aug");
  }

  /** Null where the hours cannot be told. */
  BigDecimal hours() {
    return values.decimal("LearnerHours");
  }

  boolean hasAny(Predicate<YoungAim> kind) {
    for (YoungAim aim : funded) {
      if (kind.test(aim)) {
        return true;
      }
    }
    return false;
  }

  /** The code of the first monitoring record of a type; null for none. */
  Integer fam(String type) {
    return fam(type, 1);
  }

  /** The code of the first or a later monitoring record of a type; null for none. */
  Integer fam(String type, int which) {
    int found = 0;
    for (LearnerFAM fam : record.learnerFAMs()) {
      if (type.equalsIgnoreCase(fam.learnFAMType())) {
        found++;
        if (found == which) {
          return fam.learnFAMCode();
        }
      }
    }
    return null;
  }

  /** A grade in capitals; empty where there is none. */
  static String grade(String grade) {
    return grade == null ? "" : grade.toUpperCase(Locale.ROOT);
  }
}
