package org.openilr.processing.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

/**
 * What the page shows; the template {@code report.jte} turns it into HTML. Public only because the template lies in another package.
 *
 * @param head what stands above the findings
 * @param funding the money; null where it is not shown
 * @param rules the rules raised, the worst first
 * @param learners the learners of the listed findings, in file order
 * @param notes what is said beside findings, by identity
 * @param listed how many findings are listed
 * @param total how many findings there are
 */
public record ReportPage(ReportHead head, FundingPicture funding, List<OfRule> rules, List<OfLearner> learners, Map<Finding, String> notes, long listed,
    long total) {

  private static final int RULES_IN_PICTURE = 10;

  /**
   * A rule raised.
   *
   * @param count how often
   * @param findings those listed
   */
  public record OfRule(RuleInfo rule, long count, List<Listed> findings) {}

  /**
   * A learner with listed findings.
   *
   * @param number place on the page, from 1; 0 stands for the file itself
   * @param learnRefNumber null for the file itself
   */
  public record OfLearner(int number, String learnRefNumber, List<Finding> findings) {

    public long errors() {
      return findings.stream().filter(finding -> finding.rule().severity() != Severity.WARNING).count();
    }

    public long warnings() {
      return findings.size() - errors();
    }
  }

  /** A finding and the place of its learner on the page. */
  public record Listed(Finding finding, int learner) {}

  static ReportPage of(ReportHead head, FundingPicture funding, ListedFindings found) {
    List<OfLearner> learners = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    found.byLearner().forEach((learner, findings) -> {
      int number = learner == null ? 0 : numbers.size() + 1;
      if (learner != null) {
        numbers.put(learner, number);
      }
      learners.add(new OfLearner(number, learner, findings));
    });
    List<OfRule> rules = found.byRule().stream().map(rule -> new OfRule(rule.rule(), rule.count(), rule.findings().stream()
        .map(finding -> new Listed(finding, finding.learnRefNumber() == null ? 0 : numbers.get(finding.learnRefNumber()))).toList())).toList();
    return new ReportPage(head, funding, rules, learners, found.notes(), rules.stream().mapToLong(rule -> rule.findings().size()).sum(), found.total());
  }

  /** What is said beside a finding; null for nothing. */
  public String note(Finding finding) {
    return notes.get(finding);
  }

  /** The result in one sentence. */
  public String verdict() {
    long errors = count(false);
    long warnings = count(true);
    if (errors == 0 && warnings == 0) {
      return "No errors and no warnings.";
    }
    String invalid = head.invalid() == 0 ? "" : ": " + Words.number(head.invalid()) + " of "
        + Words.count(head.learners(), "learner") + (head.invalid() == 1 ? " is" : " are") + " not valid";
    return Words.count(errors, "error") + " and " + Words.count(warnings, "warning") + invalid + ".";
  }

  public String ringInWords() {
    return "Of " + Words.count(head.learners(), "learner") + ", " + Words.number(head.clean()) + " are valid with nothing found, "
        + Words.number(head.withWarnings()) + " are valid with warnings and " + Words.number(head.invalid()) + " have errors.";
  }

  public String worstTitle() {
    return rules.size() <= RULES_IN_PICTURE ? "Rules raised" : "Rules raised most, errors first";
  }

  private long count(boolean warnings) {
    return rules.stream().filter(rule -> (rule.rule().severity() == Severity.WARNING) == warnings).mapToLong(OfRule::count).sum();
  }

  /** The rules that the picture shows: the first ones. */
  public List<OfRule> worst() {
    return rules.subList(0, Math.min(RULES_IN_PICTURE, rules.size()));
  }

  /** How long a rule's bar is, in hundredths of the longest. */
  public String bar(OfRule rule) {
    long longest = worst().stream().mapToLong(OfRule::count).max().orElse(1);
    return Long.toString(Math.max(1, Math.round(100.0 * rule.count() / longest)));
  }
}
