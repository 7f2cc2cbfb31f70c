package org.openilr.funding.fm36;

import static org.openilr.funding.Logic.holds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openilr.funding.Aim;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Logic;
import org.openilr.funding.Rates;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.EarningsHistory;

/** Steps 2, 3 and 4: the aims and earlier years that belong to the same apprenticeship, its start, and the age at it. */
final class Relations {

  private static final String NONE = "None";
  private static final long NO_ULN = 9_999_999_999L;
  private static final int ADULT = 19;
  private static final int OLDEST_WITH_PLAN = 24;

  private final Learner learner;
  private final int ukprn;
  private final List<ApprenticeAim> aims;
  private final List<ApprenticeAim> programmes = new ArrayList<>();
  private final List<EarningsHistory> history = new ArrayList<>();
  private final Set<String> completedEarlier = new HashSet<>();
  private final Set<EarningsHistory> beforeCompletion = new HashSet<>();
  private final Rates rates;

  Relations(Learner learner, int ukprn, List<EarningsHistory> all, List<ApprenticeAim> aims, Rates rates) {
    this.learner = learner;
    this.ukprn = ukprn;
    this.aims = aims;
    this.rates = rates;
    for (ApprenticeAim aim : aims) {
      if (aim.isProgramme()) {
        programmes.add(aim);
      }
    }
    for (EarningsHistory row : all) {
      if (holds(row.latestInYear()) && row.uln() != null && row.uln() < NO_ULN) {
        history.add(row);
      }
    }
  }

  /** The programme aims of the learner. */
  List<ApprenticeAim> programmes() {
    return programmes;
  }

  /** The rows of earlier years that count. */
  List<EarningsHistory> history() {
    return history;
  }

  boolean isSameProvider(Integer other) {
    return other != null && (other == ukprn || other.equals(learner.pmukprn()));
  }

  void put() {
    for (ApprenticeAim aim : aims) {
      aim.relate(matching(aim), List.of(), List.of());
    }
    for (ApprenticeAim aim : programmes) {
      aim.put("LearnDelCompletedMatchingProgAims", isCompleted(aim));
    }
    for (ApprenticeAim aim : aims) {
      relate(aim);
    }
    for (ApprenticeAim aim : programmes) {
      List<EarningsHistory> rows = matchingHistory(aim);
      aim.remember(rows, List.of());
      if (aim.is("LearnDelCompletedMatchingProgAims")) {
        beforeCompletion.addAll(rows);
      }
    }
    for (EarningsHistory row : history) {
      if (holds(row.appProgCompletedInTheYearInput()) && row.appIdentifier() != null) {
        completedEarlier.add(row.appIdentifier());
      }
    }
    for (ApprenticeAim aim : aims) {
      aim.remember(aim.matchingHistory(), relatedHistory(aim));
      start(aim);
    }
  }

  private List<ApprenticeAim> matching(ApprenticeAim of) {
    List<ApprenticeAim> found = new ArrayList<>();
    for (ApprenticeAim aim : programmes) {
      if (isMatching(aim, of)) {
        found.add(aim);
      }
    }
    return found;
  }

  private static boolean isMatching(ApprenticeAim aim, ApprenticeAim of) {
    return hasSameCode(aim, of) && (of.isStandard()
        || of.record().pwayCode() != null && of.record().pwayCode().equals(aim.record().pwayCode()));
  }

  private static boolean hasSameCode(ApprenticeAim aim, ApprenticeAim of) {
    Integer code = of.isFramework() ? of.record().fworkCode() : of.isStandard() ? of.record().stdCode() : null;
    return code != null && of.record().progType().equals(aim.record().progType())
        && code.equals(of.isFramework() ? aim.record().fworkCode() : aim.record().stdCode());
  }

  private static boolean isCompleted(ApprenticeAim aim) {
    boolean completed = aim.is("Completed");
    for (ApprenticeAim other : aim.matching()) {
      completed |= other.is("Completed") && Days.isBefore(aim.start(), other.start());
    }
    return completed;
  }

  private void relate(ApprenticeAim aim) {
    List<ApprenticeAim> related = new ArrayList<>();
    List<ApprenticeAim> before = new ArrayList<>();
    for (ApprenticeAim other : programmes) {
      boolean counts = isMatching(other, aim) || !other.is("LearnDelCompletedMatchingProgAims");
      if (hasSameCode(other, aim) && (aim.isStandard() || counts || aim.hasTypeOfComponent())) {
        related.add(other);
        if (counts && Days.isBefore(other.start(), aim.start())) {
          before.add(other);
        }
      }
    }
    aim.relate(aim.matching(), related, before);
    aim.values().put("LearnDelEarliestStartThisFundYearIgnoringPathways", earliest(related, "LearnDelFirstDateThisYear"))
        .put("LearnDelEarliestStartThisFundYearMatchingPathways", earliest(aim.matching(), "LearnDelFirstDateThisYear"))
        .put("LearnDelEarlSDAnyAppThisFundYear", earliest(programmes, "LearnDelFirstDateThisYear"));
  }

  private static LocalDate earliest(List<ApprenticeAim> aims, String attribute) {
    LocalDate earliest = null;
    for (ApprenticeAim aim : aims) {
      LocalDate day = aim.date(attribute);
      earliest = earliest == null ? day : Days.min(earliest, day);
    }
    return earliest;
  }

  private List<EarningsHistory> matchingHistory(ApprenticeAim aim) {
    List<EarningsHistory> found = new ArrayList<>();
    for (EarningsHistory row : history) {
      if (aim.isOfApprenticeship(row.appIdentifier())
          && Days.isBefore(row.uptoEndDate(), aim.date("LearnDelEarliestStartThisFundYearMatchingPathways"))) {
        found.add(row);
      }
    }
    return found;
  }

  /** Null where a completed apprenticeship may or may not be that of a component aim. */
  private List<EarningsHistory> relatedHistory(ApprenticeAim aim) {
    List<EarningsHistory> found = new ArrayList<>();
    for (EarningsHistory row : history) {
      if (Days.isBefore(row.uptoEndDate(), aim.date("LearnDelEarliestStartThisFundYearIgnoringPathways"))
          && hasCodes(aim, row.progType(), row.stdCode(), row.fworkCode())) {
        boolean isCompleted = row.appIdentifier() != null && (completedEarlier.contains(row.appIdentifier()) || beforeCompletion.contains(row));
        String completed = isCompleted ? row.appIdentifier() : NONE;
        if (!completed.equals(NONE) && aim.identifier() == null) {
          return null;
        } else if (completed.equals(NONE) || completed.equals(aim.identifier())) {
          found.add(row);
        }
      }
    }
    return found;
  }

  /** Whether an earlier year is of the aim's programme type and standard or framework. */
  static boolean hasCodes(Aim aim, Integer progType, Integer stdCode, Integer fworkCode) {
    return progType != null && progType.equals(aim.record().progType())
        && (stdCode != null && stdCode.equals(aim.record().stdCode()) || fworkCode != null && fworkCode.equals(aim.record().fworkCode()));
  }

  private void start(ApprenticeAim aim) {
    boolean part = aim.isPart();
    LocalDate own = part ? earliest(aim.related(), "AdjStartDate") : ApprenticeAim.NEVER;
    LocalDate ownMatching = part ? earliest(aim.matching(), "AdjStartDate") : ApprenticeAim.NEVER;
    LocalDate earlier = aim.relatedHistory() == null ? null : min(aim.relatedHistory(), EarningsHistory::programmeStartDateIgnorePathway);
    LocalDate earlierMatching = min(aim.matchingHistory(), EarningsHistory::programmeStartDateMatchPathway);
    LocalDate start = !part ? null : earlier == null ? own : Days.min(own, earlier);
    aim.values().put("AdjustedAppProgStartDateStage1", own).put("AppAdjLearnStartDate", start)
        .put("AppAdjLearnStartDateMatchPathway", !part ? null : earlierMatching == null ? ownMatching : Days.min(ownMatching, earlierMatching))
        .put("AppLearnStartDate", part ? earliestStart(aim.related()) : null)
        .put("LearnDelShouldUseSecVersion", Days.isOnOrAfter(own, rates.date("TNPHistMeth2TransDate")) || aim.record().hasFAM("LDM", "374"));
    LocalDate born = learner.dateOfBirth();
    Integer age = born == null || part && start == null ? null
        : part && !born.isAfter(start) ? Days.years(born, start) : Integer.valueOf(0);
    aim.values().put("AgeAtProgStart", age);
    nonLevy(aim);
    aim.values().put("LearnDel1618AtStart", isYoungAtStart(aim, age));
    earlierEarnings(aim);
  }

  private static LocalDate earliestStart(List<ApprenticeAim> aims) {
    LocalDate earliest = null;
    for (ApprenticeAim aim : aims) {
      earliest = earliest == null ? aim.start() : Days.min(earliest, aim.start());
    }
    return earliest;
  }

  /** The smallest value of a column; null of nothing, and where a row lacks it. */
  static <T extends Comparable<? super T>> T min(Collection<EarningsHistory> rows, Function<EarningsHistory, T> column) {
    T least = null;
    for (EarningsHistory row : rows) {
      T value = column.apply(row);
      if (value == null) {
        return null;
      }
      least = least == null || value.compareTo(least) < 0 ? value : least;
    }
    return least;
  }

  private void nonLevy(ApprenticeAim aim) {
    LocalDate first = null;
    for (ApprenticeAim other : aim.related()) {
      for (LearningDeliveryFAM fam : other.contracts()) {
        if ("2".equals(fam.learnDelFAMCode())) {
          first = first == null ? fam.learnDelFAMDateFrom() : Days.min(first, fam.learnDelFAMDateFrom());
        }
      }
    }
    List<EarningsHistory> own = new ArrayList<>();
    if (aim.relatedHistory() != null) {
      for (EarningsHistory row : aim.relatedHistory()) {
        if (isSameProvider(row.ukprn())) {
          own.add(row);
        }
      }
    }
    LocalDate earlier = min(own, EarningsHistory::historicLearnDelProgEarliestACT2DateInput);
    LocalDate day = first == null || earlier == null ? first : Days.min(first, earlier);
    aim.values().put("LearnDelProgEarliestACT2Date", day)
        .put("LearnDelNonLevyProcured", !aim.is("LearnDelNonLevyNonProcAllocExt") && !aim.is("LearnDelAuthNonLevyNonProcOverride")
            && Days.isOnOrAfter(day, rates.date("NonLevyProcStartDate")));
  }

  private static Boolean isYoungAtStart(ApprenticeAim aim, Integer age) {
    Boolean byAge = age == null ? null : Boolean.valueOf(age < ADULT);
    Boolean byPlan = Logic.and(age == null ? null : Boolean.valueOf(age <= OLDEST_WITH_PLAN), aim.is("EEF2") || aim.is("EEF4"));
    Boolean earlier = aim.relatedHistory() == null ? null : Boolean.FALSE;
    if (aim.relatedHistory() != null) {
      for (EarningsHistory row : aim.relatedHistory()) {
        earlier = Logic.or(earlier, row.historicLearner1618StartInput());
      }
    }
    return Logic.or(byAge, byPlan, earlier);
  }

  private static void earlierEarnings(ApprenticeAim aim) {
    BigDecimal sum = BigDecimal.ZERO;
    for (EarningsHistory row : aim.matchingHistory()) {
      sum = Decimals.plus(sum, row.totalProgAimPaymentsInTheYear());
    }
    aim.values().put("LearnDelHistProgEarnings", Decimals.orZero(sum));
  }

  /** Whether a record is a negotiated price. */
  static boolean isPrice(AppFinRecord record) {
    return "TNP".equalsIgnoreCase(record.aFinType()) && record.aFinCode() != null && record.aFinCode() >= 1 && record.aFinCode() <= 4
        && record.aFinDate() != null;
  }
}
