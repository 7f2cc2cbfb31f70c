package org.openilr.statements.eas;

import java.util.List;
import org.openilr.specification.Year;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

/**
 * A statement, checked.
 *
 * @param file the file's name
 * @param ukprn the provider
 * @param year of the collection
 * @param period the return period that it was checked for
 * @param refused whether the form of the file is wrong: then nothing else was checked, and nothing of it may be stored
 * @param rows how many rows the file has, without headings and empty rows; 0 where it is refused
 * @param validRows the rows that count, as written, in the order of the file: those that share their funding line, adjustment type, year, month
 *     and area with no row that has an error
 * @param values what they claim, in the same order, one value a row; unless the file is refused they replace all earlier values of the provider
 *     for the year, even when there are none
 * @param findings what was found: errors before warnings, then by rule, then in the order of the file
 * @param notChecked rules that look something up in reference data that are not there
 */
public record EasResult(EasFileName file, int ukprn, Year year, int period, boolean refused, int rows, List<EasRow> validRows, List<EasValue> values,
    List<EasFinding> findings, List<RuleInfo> notChecked) {

  /** How many errors there are. */
  public long errors() {
    return count(Severity.ERROR);
  }

  /** How many warnings there are. */
  public long warnings() {
    return count(Severity.WARNING);
  }

  private long count(Severity severity) {
    return findings.stream().filter(finding -> finding.rule().severity() == severity).count();
  }
}
