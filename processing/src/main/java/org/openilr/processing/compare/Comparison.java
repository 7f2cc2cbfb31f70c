package org.openilr.processing.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.openilr.processing.CheckResult;
import org.openilr.processing.FundingTotals;

/**
 * What changed from one return to the next.
 *
 * @param before the older return
 * @param after the newer one
 * @param learners the learners that changed, those whose money changed most first; of very many the first ones
 * @param added learners who are in the newer return only
 * @param removed learners who are in the older return only
 * @param changed learners in both whose data, validity or money changed
 * @param unchanged learners in both with nothing changed
 */
public record Comparison(Side before, Side after, List<LearnerChange> learners, int added, int removed, int changed, int unchanged) {

  /**
   * One of the returns.
   *
   * @param findings how often each rule was raised
   * @param money null where the funding of its year cannot be worked out
   */
  public record Side(CheckResult result, Map<String, Long> findings, FundingTotals money) {}

  /** What became of a learner. */
  public enum Fate { ADDED, REMOVED, CHANGED, BECAME_VALID, NO_LONGER_VALID }

  /**
   * A learner who changed.
   *
   * @param money the difference of the year's money in pounds, to five decimals
   * @param changes of the data, with the money that each explains; their money adds up to the learner's, unless validity changed
   */
  public record LearnerChange(String learnRefNumber, Fate fate, BigDecimal money, List<DataChange> changes) {}

  /**
   * A change of the data.
   *
   * @param aim the aim, by its number in the newer return, or in the older one for an aim that is gone; null for the learner
   * @param what in words: {@code LearnActEndDate: nothing, now 10/12/2020}
   * @param fields the fields and records that changed, for grouping
   * @param money what this change does to the year's money, made after those before it; null where money is not compared
   */
  public record DataChange(Integer aim, List<String> what, List<String> fields, BigDecimal money) {}
}
