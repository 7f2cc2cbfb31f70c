package org.openilr.service.money;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openilr.processing.FundingTotals;
import org.openilr.processing.compare.Comparison;

/**
 * What changed from an earlier return to a later one, as it is kept in the file store, shown on the page and given by the API.
 *
 * @param added learners who are in the later return only
 * @param removed learners who are in the earlier return only
 * @param changed learners in both whose data, validity or money changed
 * @param unchanged learners in both with nothing changed
 * @param rules those raised more or less often, by their ids
 * @param learners the learners that changed, those whose money changed most first; of very many the first ones
 */
public record Changes(Side before, Side after, int added, int removed, int changed, int unchanged, List<Rule> rules, List<Learner> learners) {

  /**
   * One of the returns.
   *
   * @param funding what its year is worth, in pounds; absent where it is not worked out
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Side(int learners, int validLearners, BigDecimal funding) {

    static Side of(Comparison.Side side) {
      FundingTotals money = side.money();
      return new Side(side.result().allLearners(), side.result().learners().valid(),
          money == null ? null : money.lines().stream().map(FundingTotals.Line::year).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  /** How often a rule was raised in both. */
  public record Rule(String rule, long before, long after) {}

  /**
   * A learner who changed.
   *
   * @param money the difference of the year's money in pounds
   */
  public record Learner(String learnRefNumber, Comparison.Fate fate, BigDecimal money, List<Change> changes) {

    static Learner of(Comparison.LearnerChange learner) {
      return new Learner(learner.learnRefNumber(), learner.fate(), learner.money(),
          learner.changes().stream().map(change -> new Change(change.aim(), change.what(), change.money())).toList());
    }
  }

  /**
   * A change of a learner's data.
   *
   * @param aim number of the aim; absent for the learner
   * @param what in words
   * @param money what it does to the year's money, in pounds; absent where money is not compared
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(Integer aim, List<String> what, BigDecimal money) {}

  static Changes of(Comparison comparison) {
    return new Changes(Side.of(comparison.before()), Side.of(comparison.after()), comparison.added(), comparison.removed(), comparison.changed(), comparison.unchanged(),
        rules(comparison.before().findings(), comparison.after().findings()), comparison.learners().stream().map(Learner::of).toList());
  }

  private static List<Rule> rules(Map<String, Long> before, Map<String, Long> after) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream().map(rule -> new Rule(rule, before.getOrDefault(rule, 0L), after.getOrDefault(rule, 0L))).filter(rule -> rule.before() != rule.after()).toList();
  }
}
