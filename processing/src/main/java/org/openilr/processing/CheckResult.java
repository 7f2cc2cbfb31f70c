package org.openilr.processing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.openilr.reference.Versions;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.RuleSet;
import org.openilr.validation.Severity;
import org.openilr.validation.keys.LearnerCounts;

/**
 * What came out of a check, beside the findings.
 *
 * @param file name of the file
 * @param year of the return
 * @param period the return period, 1 to 14
 * @param ukprn the provider; null when the file has no usable one
 * @param provider its name; null where the reference data does not know it
 * @param filePreparationDate from the header; null when it has no usable one
 * @param checked the time of the check, UK time
 * @param channel where it was checked
 * @param refused whether a rule was raised that refuses the file as a whole; rules on single learners were not checked then
 * @param learners how many learners are valid
 * @param aims how many aims there are
 * @param destinations how many destination and progression records there are
 * @param raised the rules raised, the worst first: what refuses the file, then errors, then warnings, each by count
 * @param notChecked rules left out because the reference data lacks a table, by id
 * @param brokenDown rules that failed, and on whom; they say neither yes nor no there
 * @param reference what the reference data was made of
 */
public record CheckResult(String file, Year year, int period, Integer ukprn, String provider, LocalDate filePreparationDate,
    LocalDateTime checked, Channel channel, boolean refused, LearnerCounts learners, AimCounts aims, int destinations, List<Raised> raised,
    List<RuleSet.NotChecked> notChecked, List<BrokenDown> brokenDown, Versions reference) {

  /** A rule raised, and how often. */
  public record Raised(RuleInfo rule, long count) {}

  /**
   * A rule that failed.
   *
   * @param count on how many learners
   * @param learnRefNumbers the first of them, in file order; without those that have none
   * @param failure the kind of failure, to report to the makers of Openilr; holds no data of learners
   */
  public record BrokenDown(RuleInfo rule, long count, List<String> learnRefNumbers, String failure) {}

  /**
   * Aims of the file.
   *
   * @param all how many
   * @param byFundModel how many of each funding model that has any
   * @param loans how many of funding model 99 with a learner loan (FAM type ADL)
   */
  public record AimCounts(int all, Map<Integer, Integer> byFundModel, int loans) {}

  /** How many findings of a severity there are. */
  public long count(Severity severity) {
    return raised.stream().filter(one -> one.rule().severity() == severity).mapToLong(Raised::count).sum();
  }

  /** Learners by different reference numbers, and people with a destination and progression record alone who have errors. */
  public int allLearners() {
    return learners.valid() + learners.invalid();
  }
}
