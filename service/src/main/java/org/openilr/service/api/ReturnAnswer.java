package org.openilr.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openilr.processing.CheckResult;
import org.openilr.processing.FundingTotals;
import org.openilr.validation.Finding;
import org.openilr.validation.Severity;

/**
 * What came out of the check of a return.
 *
 * @param year such as 2021 for 2020-21
 * @param period number of the return period, 1 to 14
 * @param ukprn absent where the file has no usable one
 * @param refused whether the file as a whole would be refused; learners are then not checked
 * @param learners how many learners there are
 * @param rules the rules that were raised: what refuses the file, then errors, then warnings, each by how often
 * @param findings in the order of the file
 * @param findingsLeftOut how many findings more there are
 * @param notChecked rules for which the reference data lack a table
 * @param funding what the return is worth; absent where it was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnAnswer(String year, int period, Integer ukprn, LocalDate filePreparationDate, String referenceVersion, boolean refused, Learners learners,
    List<CountedRule> rules, List<Found> findings, long findingsLeftOut, List<RecordCheck.NeedsReference> notChecked, Worth funding) {

  /** Learners without and with errors, and those with warnings. */
  record Learners(int valid, int invalid, int withWarnings) {}

  /** A rule that was raised, and how often. */
  record CountedRule(String rule, Severity severity, String message, String fix, long count) {}

  /**
   * What a rule found.
   *
   * @param learnRefNumber absent for a finding on the file
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Found(String rule, Severity severity, String learnRefNumber, RecordCheck.Aim aim, List<RecordCheck.Value> values) {

    static Found of(Finding finding) {
      RecordCheck.Raised raised = RecordCheck.Raised.of(finding);
      return new Found(raised.rule(), raised.severity(), finding.learnRefNumber(), raised.aim(), raised.values());
    }
  }

  /** Money of the year in pounds, and its lines. */
  record Worth(BigDecimal total, List<LearnerWorth.Line> lines) {

    static Worth of(FundingTotals totals) {
      List<LearnerWorth.Line> lines = totals.lines().stream().map(LearnerWorth.Line::of).toList();
      return new Worth(lines.stream().map(LearnerWorth.Line::year).reduce(BigDecimal.ZERO, BigDecimal::add), lines);
    }
  }

  static ReturnAnswer of(CheckResult result, List<Finding> findings, long leftOut, FundingTotals totals) {
    return new ReturnAnswer(result.year().code(), result.period(), result.ukprn(), result.filePreparationDate(), result.reference().snapshot(), result.refused(),
        new Learners(result.learners().valid(), result.learners().invalid(), result.learners().withWarnings()),
        result.raised().stream().map(one -> new CountedRule(one.rule().id(), one.rule().severity(), one.rule().says(), one.rule().fix(), one.count())).toList(),
        findings.stream().map(Found::of).toList(), leftOut, result.notChecked().stream().map(RecordCheck.NeedsReference::of).toList(),
        totals == null ? null : Worth.of(totals));
  }
}
