package org.openilr.reports.funding;

import java.time.LocalDate;
import java.util.List;
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

  private static final Group[] GROUPS = Group.values();

  private final long[][] counts = new long[GROUPS.length][Kind.values().length];

  private CommunityLearners() {}

  /** A category of community learning, by its code of ASL; all of it without one. */
  enum Category {
    TOTAL("Total Community Learning", null),
    PERSONAL("Personal and Community Development Learning", "1"),
    NEIGHBOURHOOD("Neighbourhood Learning in Deprived Communities", "2"),
    FAMILY_ENGLISH("Family English, Maths and Language", "3"),
    WIDER_FAMILY("Wider Family Learning", "4");

    private final String title;
    private final String asl;

    Category(String title, String asl) {
      this.title = title;
      this.asl = asl;
    }

    String title() {
      return title;
    }
  }

  /** Who is counted together: a category, or one age of it. */
  enum Group {
    YOUNG(Category.TOTAL, true),
    ADULT(Category.TOTAL, false),
    PERSONAL(Category.PERSONAL, null),
    NEIGHBOURHOOD(Category.NEIGHBOURHOOD, null),
    FAMILY_ENGLISH_YOUNG(Category.FAMILY_ENGLISH, true),
    FAMILY_ENGLISH_ADULT(Category.FAMILY_ENGLISH, false),
    WIDER_FAMILY_YOUNG(Category.WIDER_FAMILY, true),
    WIDER_FAMILY_ADULT(Category.WIDER_FAMILY, false);

    private final Category category;
    private final Boolean young;

    /** @param young whether below 19 when the aim starts; null for any age */
    Group(Category category, Boolean young) {
      this.category = category;
      this.young = young;
    }

    Category category() {
      return category;
    }

    /** Whether below 19 when the aim starts; null for any age. */
    Boolean young() {
      return young;
    }

    private boolean isOfCategory(LearningDelivery aim) {
      return category.asl == null || aim.hasFAM("ASL", category.asl);
    }

    private boolean isOfAge(LocalDate born, LearningDelivery aim) {
      return young == null || young == isYoung(born, aim);
    }
  }

  /** What is counted of a group. */
  enum Kind {
    /** Whenever they began. */
    LEARNERS("Total learners"),
    /** Their first aim of the group began in the year. */
    STARTED("Learners started in this funding year"),
    /** Aims that began in the year. */
    ENROLMENTS("Enrolments in this funding year");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** Takes what counts. */
  interface Taker {

    /** @param aim null where the learner counts */
    void take(Group group, Kind kind, LearningDelivery aim);
  }

  /** How many there are. */
  long of(Group group, Kind kind) {
    return counts[group.ordinal()][kind.ordinal()];
  }

  /** Finds everything that a learner counts in. */
  static void find(FundedLearner funded, ReportContext context, Taker taker) {
    List<LearningDelivery> aims = funded.learner().learningDeliveries();
    for (int i = 0; i < aims.size(); i++) {
      if (counts(aims.get(i))) {
        for (Group group : GROUPS) {
          find(group, aims, funded.learner().dateOfBirth(), context, taker);
        }
        return;
      }
    }
  }

  private static boolean counts(LearningDelivery aim) {
    return Aim.isOne(aim.fundModel(), COMMUNITY) && aim.hasFAM("SOF", "105");
  }

  private static void find(Group group, List<LearningDelivery> aims, LocalDate born, ReportContext context, Taker taker) {
    LocalDate earliest = null;
    LocalDate earliestOfAge = null;
    for (LearningDelivery aim : aims) {
      if (counts(aim) && group.isOfCategory(aim)) {
        earliest = earlier(earliest, aim.learnStartDate());
        earliestOfAge = group.isOfAge(born, aim) ? earlier(earliestOfAge, aim.learnStartDate()) : earliestOfAge;
      }
    }
    if (earliestOfAge == null) {
      return;
    }
    taker.take(group, Kind.LEARNERS, null);
    if (earliestOfAge.equals(earliest) && isOfYear(earliest, context)) {
      taker.take(group, Kind.STARTED, null);
    }
    for (LearningDelivery aim : aims) {
      if (counts(aim) && group.isOfCategory(aim) && group.isOfAge(born, aim) && isOfYear(aim.learnStartDate(), context)) {
        taker.take(group, Kind.ENROLMENTS, aim);
      }
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || other.isBefore(one) ? other : one;
  }

  private static boolean isOfYear(LocalDate day, ReportContext context) {
    return !day.isBefore(context.year().firstDay()) && !day.isAfter(context.year().lastDay());
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
      find(learner, context, (group, kind, aim) -> sums.counts[group.ordinal()][kind.ordinal()]++);
    }

    @Override
    public void add(CommunityLearners sums, CommunityLearners later) {
      for (int i = 0; i < sums.counts.length; i++) {
        for (int kind = 0; kind < sums.counts[i].length; kind++) {
          sums.counts[i][kind] += later.counts[i][kind];
        }
      }
    }
  }
}
