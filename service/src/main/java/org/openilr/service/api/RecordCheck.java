package org.openilr.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.openilr.reference.Table;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleSet;
import org.openilr.validation.Severity;

/**
 * What came out of the check of one record.
 *
 * @param year such as 2021 for 2020-21
 * @param period number of the return period that it was checked for, 1 to 14
 * @param date the day on which it was checked, or was to be taken as checked
 * @param referenceVersion of the reference data
 * @param valid whether no rule was raised as an error. Rules that were not checked may still be raised in the return
 * @param funding what the learner is worth; absent where it was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordCheck(String year, int ukprn, int period, LocalDate date, String referenceVersion, boolean valid, long errors, long warnings,
    List<Raised> findings, NotChecked notChecked, LearnerWorth funding) {

  /**
   * A rule that was raised.
   *
   * @param fix what to do
   * @param aim the aim that it is about; absent for the record as a whole
   * @param values the fields that it reports, as text, dates as dd/mm/yyyy
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Raised(String rule, Severity severity, String message, String fix, Aim aim, List<Value> values) {

    static Raised of(Finding finding) {
      return new Raised(finding.rule().id(), finding.rule().severity(), finding.rule().says(), finding.rule().fix(),
          finding.delivery() < 0 ? null : new Aim(finding.aimSeqNumber(), finding.delivery()),
          finding.values().stream().map(value -> new Value(value.name(), value.value())).toList());
    }
  }

  /**
   * An aim of the learner.
   *
   * @param aimSeqNumber absent where it has no usable one
   * @param position among the learning deliveries, from 0
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Aim(Integer aimSeqNumber, int position) {}

  /** A field and its value. */
  public record Value(String field, String value) {}

  /**
   * Rules of which nothing is known.
   *
   * @param needWholeFile ids of the rules that look at the whole file or compare records
   * @param needReference the rules for which the reference data lack a table
   * @param failed ids of the rules that broke down, a fault of Openilr
   */
  public record NotChecked(List<String> needWholeFile, List<NeedsReference> needReference, List<String> failed) {}

  /** A rule, and the tables that it lacks. */
  public record NeedsReference(String rule, List<Table> missing) {

    static NeedsReference of(RuleSet.NotChecked rule) {
      return new NeedsReference(rule.rule().id(), rule.missing());
    }
  }
}
