package org.openilr.statements.eas;

import static org.openilr.statements.eas.EasColumn.ADJUSTMENT_TYPE;
import static org.openilr.statements.eas.EasColumn.CALENDAR_MONTH;
import static org.openilr.statements.eas.EasColumn.CALENDAR_YEAR;
import static org.openilr.statements.eas.EasColumn.DEVOLVED_AREA_SOURCE_OF_FUNDING;
import static org.openilr.statements.eas.EasColumn.FUNDING_LINE;
import static org.openilr.statements.eas.EasColumn.VALUE;

import java.math.BigDecimal;
import java.util.List;
import org.openilr.reference.Table;
import org.openilr.validation.Severity;

/** The rules on one row. Source: the department's 2020-21 EAS service. */
final class RowRules {

  private static final BigDecimal LARGEST = new BigDecimal("99999999.99");
  private static final String WHY_MONTH = "Values are paid month by month and show under their month in the funding reports.";
  private static final String WHY_LINE = "The funding line says which contract the money comes from.";
  private static final String WHY_TYPE = "The adjustment type says what is claimed, and each funding line pays for its own types only.";
  private static final String WHY_AREA = "Adult education in a devolved area is paid by its authority, which the source of funding code names.";
  private static final String WHY_VALUE = "The value is the amount that is paid or taken back.";

  /** A rule with its condition. */
  record RowRule(EasRule rule, Condition raised) {}

  /** When a rule is raised. */
  @FunctionalInterface
  interface Condition {
    boolean of(ReadRow row, ProviderContracts contracts);
  }

  static final List<RowRule> ALL = List.of(
      error("CalendarMonth_01", List.of(CALENDAR_MONTH),
          "The month must be a number from 1 to 12",
          "the month is empty, not a whole number, or not from 1 to 12", WHY_MONTH,
          "Write the month as a number: 8 for August.", "",
          (row, contracts) -> !ReadRow.isMonth(row.calendarMonth())),
      error("CalendarYear_01", List.of(CALENDAR_YEAR),
          "The year must be one of the two calendar years of the funding year",
          "the year is empty, not a whole number, or neither of the two calendar years, which are 2020 and 2021 for 2020-21", WHY_MONTH,
          "Write the calendar year with four digits, such as 2020 for August to December of 2020-21 and 2021 for January to July.", "",
          (row, contracts) -> !isYear(row, contracts)),
      error("CalendarYearCalendarMonth_02", List.of(CALENDAR_YEAR, CALENDAR_MONTH),
          "Month and year are outside the funding year",
          "month and year are each right, and together before August or after July of the funding year", WHY_MONTH,
          "Claim in this statement for August to July only; another funding year has a statement of its own.", "",
          (row, contracts) -> ReadRow.isMonth(row.calendarMonth()) && isYear(row, contracts) && row.period() == 0),
      error("CalendarYearCalendarMonth_01", List.of(CALENDAR_YEAR, CALENDAR_MONTH),
          "The month is after the month in which the present collection opened",
          "the month is in the funding year, and its collection period (1 for August to 12 for July) is after the return period that is open",
          WHY_MONTH,
          "Take the row out and claim when the month has come.", "",
          (row, contracts) -> row.period() > contracts.facts().period()),
      error("FundingLine_01", List.of(FUNDING_LINE),
          "Funding line not known",
          "the funding line is empty or not in the list of the year; spaces, brackets, slashes and capitals do not matter", WHY_LINE,
          "Copy the name of the funding line from the guidance of the year.", "",
          (row, contracts) -> row.line() == null),
      error("FundingLine_02", List.of(FUNDING_LINE),
          "You have no contract that allows this funding line",
          "the month is in the funding year, the funding line is not a devolved one, and no contract allocation that the provider delivers has one "
              + "of the line's funding stream period codes; raised as well where the funding line is not known", WHY_LINE,
          "Choose the funding line of a contract that you have. If you have one, wait a day: new contracts are known the day after.", "",
          (row, contracts) -> row.period() > 0 && !isDevolved(row) && !contracts.pay(row.line()), Table.CONTRACTS),
      error("FundingLine_03", List.of(FUNDING_LINE, CALENDAR_YEAR, CALENDAR_MONTH),
          "The month is outside the dates of the contract for this funding line",
          "the month is in the funding year, the provider has contract allocations for the funding line, and none of them holds on the first of the "
              + "month; one without a last day is open", WHY_LINE,
          "Correct the month, or the funding line.", "",
          (row, contracts) -> row.period() > 0 && !isDevolved(row) && contracts.pay(row.line()) && !contracts.pay(row.line(), row.firstDay()),
          Table.CONTRACTS),
      error("AdjustmentType_01", List.of(ADJUSTMENT_TYPE),
          "Adjustment type not known",
          "the adjustment type is empty or not in the list of the year; spaces, brackets, slashes and capitals do not matter", WHY_TYPE,
          "Copy the name of the adjustment type from the guidance of the year.", "",
          (row, contracts) -> row.type() == null),
      error("AdjustmentType_02", List.of(FUNDING_LINE, ADJUSTMENT_TYPE),
          "This adjustment type is not allowed for this funding line",
          "the list of the year has no such pair; raised as well where either of the two is not known", WHY_TYPE,
          "Choose one of the adjustment types that the guidance lists for the funding line.", "",
          (row, contracts) -> row.payment() == null),
      error("DevolvedAreaSourceOfFunding_01", List.of(FUNDING_LINE, DEVOLVED_AREA_SOURCE_OF_FUNDING),
          "The devolved area source of funding must be filled for this funding line",
          "the funding line is a devolved one and the source of funding is empty", WHY_AREA,
          "Write the source of funding code of the authority, for example 112 for West Midlands.", "",
          (row, contracts) -> isDevolved(row) && !hasArea(row)),
      error("DevolvedAreaSourceOfFunding_02", List.of(FUNDING_LINE, DEVOLVED_AREA_SOURCE_OF_FUNDING),
          "The devolved area source of funding must be empty for this funding line",
          "the funding line is filled and not a devolved one, and the source of funding is filled", WHY_AREA,
          "Take the code out, or choose the devolved funding line.", "",
          (row, contracts) -> !row.row().fundingLine().isEmpty() && !isDevolved(row) && hasArea(row)),
      error("DevolvedAreaSourceOfFunding_03", List.of(DEVOLVED_AREA_SOURCE_OF_FUNDING),
          "Devolved area source of funding not known (105 is not to be used)",
          "the source of funding is filled and is not the code of a devolved area, which are 110 to 117 in 2020-21", WHY_AREA,
          "Write the code of the authority that pays. For provision that the ESFA pays choose another funding line and leave the code empty.",
          "The original text lists 110 to 116 only; the service takes 117 as well.",
          (row, contracts) -> hasArea(row) && !EasYear.of(contracts.facts().year()).isDevolvedArea(row.area())),
      new RowRule(EasRule.onRow("DevolvedAreaSourceOfFunding_04", Severity.WARNING,
          List.of(DEVOLVED_AREA_SOURCE_OF_FUNDING, CALENDAR_YEAR, CALENDAR_MONTH),
          "You have no contract with that authority for the month",
          "the source of funding is filled and not a number, or the provider has no contract with the authority of that code that has started by the "
              + "end of the month and has not ended before its first day", WHY_AREA,
          "Check the code and the month. The row is stored all the same; the authority may not pay it.", "",
          Table.DEVOLVED_AREAS, Table.DEVOLVED_CONTRACTS),
          RowRules::hasNoDevolvedContract),
      error("Value_01", List.of(VALUE),
          "The value must be a number",
          "the value is empty or not a decimal number", WHY_VALUE,
          "Write pounds and pence as 1234.50 or -1234.50, without a pound sign and without commas.",
          "The published text forbids zero as well; the service lets it through, and so does this check.",
          (row, contracts) -> row.value() == null),
      error("Value_03", List.of(VALUE),
          "The value must be from -99999999.99 to 99999999.99",
          "the value is a number and larger or smaller than that", WHY_VALUE,
          "Check for digits too many.", "",
          (row, contracts) -> row.value() != null && row.value().abs().compareTo(LARGEST) > 0));

  private RowRules() {}

  private static RowRule error(String id, List<EasColumn> reports, String says, String when, String why, String fix, String note, Condition raised,
      Table... needs) {
    return new RowRule(EasRule.onRow(id, Severity.ERROR, reports, says, when, why, fix, note, needs), raised);
  }

  private static boolean isYear(ReadRow row, ProviderContracts contracts) {
    int start = contracts.facts().year().start();
    return row.calendarYear() != null && (row.calendarYear() == start || row.calendarYear() == start + 1);
  }

  private static boolean isDevolved(ReadRow row) {
    return row.line() != null && row.line().devolved();
  }

  private static boolean hasArea(ReadRow row) {
    return !row.row().devolvedAreaSourceOfFunding().isEmpty();
  }

  private static boolean hasNoDevolvedContract(ReadRow row, ProviderContracts contracts) {
    if (!hasArea(row) || row.area() == null) {
      return hasArea(row);
    }
    String authority = contracts.authority(row.area());
    return authority != null && row.month() != null && !contracts.with(authority, row.month());
  }
}
