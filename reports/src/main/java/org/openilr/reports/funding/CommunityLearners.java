package org.openilr.reports.funding;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openilr.funding.Aim;
import org.openilr.funding.Days;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.ReportContext;
import org.openilr.reports.Totals;

/** Learners and enrolments in community learning that the department pays for; that of devolved authorities does not count. For one thread. */
final class CommunityLearners {

  static final Totals<CommunityLearners> TOTALS = new Adding();

  private static final int COMMUNITY = 10;
  private static final int ADULT_AGE = 19;

  private final Map<Group, Count> counts = new EnumMap<>(Group.class);

  private CommunityLearners() {
    for (Group group : Group.values()) {
      counts.put(group, new Count());
    }
  }

  /** Who is counted together: an age, a code of ASL, or both. */
  enum Group {
    YOUNG(null, true),
    ADULT(null, false),
    PERSONAL("1", null),
    NEIGHBOURHOOD("2", null),
    FAMILY_ENGLISH_YOUNG("3", true),
    FAMILY_ENGLISH_ADULT("3", false),
    WIDER_FAMILY_YOUNG("4", true),
    WIDER_FAMILY_ADULT("4", false);

    private final String asl;
    private final Boolean young;

    /**
     * @param asl null for any
     * @param young whether below 19 when the aim starts; null for any age
     */
    Group(String asl, Boolean young) {
      this.asl = asl;
      this.young = young;
    }

    private boolean isOfCategory(LearningDelivery aim) {
      return asl == null || aim.hasFAM("ASL", asl);
    }
  }

  /** Numbers of a group. */
  static final class Count {

    private long learners;
    private long started;
    private long enrolments;

    /** Learners, whenever they began. */
    long learners() {
      return learners;
    }

    /** Learners whose first aim of the group began in the year. */
    long started() {
      return started;
    }

    /** Aims that began in the year. */
    long enrolments() {
      return enrolments;
    }
  }

  Count of(Group group) {
    return counts.get(group);
  }

  private void add(FundedLearner funded, ReportContext context) {
    List<LearningDelivery> aims = funded.learner().learningDeliveries();
    Predicate<LearningDelivery> counts = aim -> Aim.isOne(aim.fundModel(), COMMUNITY) && aim.hasFAM("SOF", "105");
    if (aims.stream().anyMatch(counts)) {
      LocalDate born = funded.learner().dateOfBirth();
      List<LearningDelivery> counted = aims.stream().filter(counts).toList();
      for (Group group : Group.values()) {
        add(group, counted.stream().filter(group::isOfCategory).toList(), born, context);
      }
    }
  }

  private void add(Group group, List<LearningDelivery> ofCategory, LocalDate born, ReportContext context) {
    LocalDate earliest = ofCategory.stream().map(LearningDelivery::learnStartDate).min(LocalDate::compareTo).orElse(null);
    List<LearningDelivery> aims = ofCategory.stream().filter(aim -> group.young == null || group.young == isYoung(born, aim)).toList();
    List<LearningDelivery> ofYear = aims.stream().filter(aim -> !aim.learnStartDate().isBefore(context.year().firstDay())
        && !aim.learnStartDate().isAfter(context.year().lastDay())).toList();
    Count count = counts.get(group);
    count.learners += aims.isEmpty() ? 0 : 1;
    count.started += ofYear.stream().anyMatch(aim -> aim.learnStartDate().equals(earliest)) ? 1 : 0;
    count.enrolments += ofYear.size();
  }

  /** A learner without a date of birth counts as an adult. */
  private static boolean isYoung(LocalDate born, LearningDelivery aim) {
    return born != null && Days.years(born, aim.learnStartDate()) < ADULT_AGE;
  }

  /** Adds and merges. */
  private static final class Adding implements Totals<CommunityLearners> {

    @Override
    public CommunityLearners none(ReportContext context) {
      return new CommunityLearners();
    }

    @Override
    public void add(CommunityLearners sums, FundedLearner learner, ReportContext context) {
      sums.add(learner, context);
    }

    @Override
    public void add(CommunityLearners sums, CommunityLearners later) {
      later.counts.forEach((group, more) -> {
        Count count = sums.counts.get(group);
        count.learners += more.learners;
        count.started += more.started;
        count.enrolments += more.enrolments;
      });
    }
  }
}
