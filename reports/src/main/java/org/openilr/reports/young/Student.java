package org.openilr.reports.young;

import org.openilr.funding.Aim;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerFAM;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;

/**
 * A learner on a funding line of the 16 to 19 budget.
 *
 * @param values what the 16 to 19 model worked out
 */
record Student(Learner learner, Values values, Line line) {

  private static final int SIXTEEN_TO_NINETEEN = 25;

  /** The funding lines of the budget, in their order. */
  enum Line {
    DIRECT("14-16 Direct Funded Students", Group.DIRECT),
    STUDENTS("16-19 Students (excluding High Needs Students)", Group.STUDENTS),
    HIGH_NEEDS("16-19 High Needs Students", Group.STUDENTS),
    PLAN("19-24 Students with an EHCP", Group.PLAN),
    CONTINUING("19+ Continuing Students (excluding EHCP)", Group.CONTINUING);

    private static final Line[] ALL = values();

    private final String title;
    private final Group group;

    Line(String title, Group group) {
      this.title = title;
      this.group = group;
    }

    Group group() {
      return group;
    }

    private static Line of(String title) {
      for (Line line : ALL) {
        if (LetterCase.isSame(line.title, title)) {
          return line;
        }
      }
      return null;
    }
  }

  /** Funding lines that reports count together, in their order. */
  enum Group {
    DIRECT("14-16 Direct Funded Students"),
    STUDENTS("16-19 Students (including High Needs Students)"),
    PLAN("19-24 Students with an EHCP"),
    CONTINUING("19+ Continuing Students (excluding EHCP)");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** The learner as a student of the budget; null for one who is not. */
  static Student of(FundedLearner funded) {
    Values values = funded.values(FundingModel.FM25);
    Line line = values == null ? null : Line.of(values.text("FundLine"));
    return line == null ? null : new Student(funded.learner(), values, line);
  }

  /** Whether the student stayed long enough to be paid for. */
  boolean isFunded() {
    return Boolean.TRUE.equals(values.is("StartFund"));
  }

  boolean isTLevel() {
    return Boolean.TRUE.equals(values.is("TLevelStudent"));
  }

  /** Whether an aim of any model is paid from the budget. */
  boolean hasPaidAim() {
    return hasPaidAim(false);
  }

  /** Whether an aim of the 16 to 19 model is paid from the budget. */
  boolean hasPaidYoungAim() {
    return hasPaidAim(true);
  }

  private boolean hasPaidAim(boolean young) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if ((!young || Aim.isOne(aim.fundModel(), SIXTEEN_TO_NINETEEN)) && aim.hasFAM("SOF", "107")) {
        return true;
      }
    }
    return false;
  }

  /** The code of the learner's first funding and monitoring record of a type; null for none. */
  Integer fam(String type) {
    for (LearnerFAM fam : learner.learnerFAMs()) {
      if (LetterCase.isSame(type, fam.learnFAMType())) {
        return fam.learnFAMCode();
      }
    }
    return null;
  }
}
