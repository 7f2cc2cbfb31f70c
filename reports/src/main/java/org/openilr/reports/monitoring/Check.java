package org.openilr.reports.monitoring;

import java.util.List;
import java.util.function.Predicate;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.ReportContext;

/**
 * A check for what no rule forbids and yet is seldom right.
 *
 * @param name what its sheet is called, at most 31 characters
 * @param why it matters, a sentence or two
 * @param todo what to do about it
 * @param possible whether enough is known to say anything
 * @param finder finds
 */
record Check(String name, String why, String todo, Predicate<ReportContext> possible, Finder finder) {

  private static final Predicate<ReportContext> ALWAYS = any -> true;

  /** Finds. */
  interface Finder {
    void find(FundedLearner learner, ReportContext context, Findings findings);
  }

  /** Takes what is found. */
  interface Findings {

    /**
     * Takes a finding.
     *
     * @param aim null for a finding about the learner as a whole
     * @param found what was found, with the values; a sentence
     */
    void add(LearningDelivery aim, String found);
  }

  /** Says what is odd about a learner; null for nothing. */
  interface OfLearner {
    String odd(FundedLearner learner, ReportContext context);
  }

  /** Says what is odd about an aim; null for nothing. */
  interface OfAim {
    String odd(LearningDelivery aim, FundedLearner learner, ReportContext context);
  }

  static Check ofLearners(String name, String why, String todo, OfLearner check) {
    return new Check(name, why, todo, ALWAYS, (learner, context, findings) -> {
      String found = check.odd(learner, context);
      if (found != null) {
        findings.add(null, found);
      }
    });
  }

  static Check ofAims(String name, String why, String todo, OfAim check) {
    return new Check(name, why, todo, ALWAYS, (learner, context, findings) -> {
      List<LearningDelivery> aims = learner.learner().learningDeliveries();
      for (int i = 0; i < aims.size(); i++) {
        String found = check.odd(aims.get(i), learner, context);
        if (found != null) {
          findings.add(aims.get(i), found);
        }
      }
    });
  }

  Check where(Predicate<ReportContext> known) {
    return new Check(name, why, todo, known, finder);
  }

  boolean isPossible(ReportContext context) {
    return possible.test(context);
  }
}
