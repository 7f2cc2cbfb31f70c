package org.openilr.reports.young;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.Units;
import org.openilr.reports.ReportContext;
import org.openilr.reports.Totals;

/** How many funded students there are of each kind, what they earn, and the provider's factors. For one thread. */
final class StudentSums {

  /** Which students count at all. */
  enum Filter {
    /** All who are funded. */
    FUNDED,
    /** Those of them who had started by the claim date; all without one. */
    CLAIMED;

    boolean counts(Student student, ReportContext context) {
      return student.isFunded() && student.hasPaidYoungAim() && (this == FUNDED || isClaimed(student, context.claimDate()));
    }

    private static boolean isClaimed(Student student, LocalDate claimDate) {
      LocalDate start = student.values().date("LearnerStartDate");
      return claimDate == null || start != null && !start.isAfter(claimDate);
    }
  }

  static final Totals<StudentSums> FUNDED = new Adding(Filter.FUNDED);
  static final Totals<StudentSums> CLAIMED = new Adding(Filter.CLAIMED);

  private static final List<String> FACTORS = List.of("PrvRetentFactHist", "ProgWeightHist", "AreaCostFact1618Hist", "PrvDisadvPropnHist",
      "PrvHistLrgProgPropn", "PrvHistL3ProgMathEngProp");
  private static final Student.Group[] GROUPS = Student.Group.values();
  private static final Need[] NEEDS = Need.values();

  private final Cell[] programmes = cells();
  private final Cell[] tLevels = cells();
  private List<BigDecimal> factors;

  /** The students of a group. */
  static final class Cell {

    private final int[] byNeed = new int[NEEDS.length];
    private final int[] byBand = new int[Band.values().length];
    private final long[] funding = new long[Band.values().length];
    private int all;

    private void add(Student student) {
      all++;
      for (Need need : NEEDS) {
        byNeed[need.ordinal()] += need.holds(student) ? 1 : 0;
      }
      Band band = Band.of(student.values().text("RateBand"));
      if (band != null) {
        BigDecimal amount = student.values().decimal("OnProgPayment");
        byBand[band.ordinal()]++;
        funding[band.ordinal()] += amount == null ? 0 : Units.of(amount);
      }
    }

    private void add(Cell later) {
      all += later.all;
      for (int i = 0; i < byNeed.length; i++) {
        byNeed[i] += later.byNeed[i];
      }
      for (int i = 0; i < byBand.length; i++) {
        byBand[i] += later.byBand[i];
        funding[i] += later.funding[i];
      }
    }

    int all() {
      return all;
    }

    int number(Need need) {
      return byNeed[need.ordinal()];
    }

    int number(Band band) {
      return byBand[band.ordinal()];
    }

    /** In units of the fifth decimal. */
    long funding(Band band) {
      return funding[band.ordinal()];
    }
  }

  /** Adds and merges. */
  private static final class Adding implements Totals<StudentSums> {

    private final Filter filter;

    Adding(Filter filter) {
      this.filter = filter;
    }

    @Override
    public StudentSums none(ReportContext context) {
      return new StudentSums();
    }

    @Override
    public void add(StudentSums sums, FundedLearner learner, ReportContext context) {
      Student student = Student.of(learner);
      if (student != null && filter.counts(student, context)) {
        sums.of(student.isTLevel(), student.line().group()).add(student);
        if (sums.factors == null) {
          sums.factors = new ArrayList<>();
          FACTORS.forEach(factor -> sums.factors.add(student.values().decimal(factor)));
        }
      }
    }

    @Override
    public void add(StudentSums sums, StudentSums later) {
      for (int i = 0; i < GROUPS.length; i++) {
        sums.programmes[i].add(later.programmes[i]);
        sums.tLevels[i].add(later.tLevels[i]);
      }
      sums.factors = sums.factors == null ? later.factors : sums.factors;
    }
  }

  private static Cell[] cells() {
    Cell[] cells = new Cell[GROUPS.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new Cell();
    }
    return cells;
  }

  /** The students of a group on T Levels or on study programmes. */
  Cell of(boolean tLevel, Student.Group group) {
    return (tLevel ? tLevels : programmes)[group.ordinal()];
  }

  /**
   * A factor of the provider, as the first student has it.
   *
   * @param place from 0: retention, programme cost, area cost, disadvantage, large programmes, level 3 maths and English
   * @return null without a student
   */
  BigDecimal factor(int place) {
    return factors == null ? null : factors.get(place);
  }
}
