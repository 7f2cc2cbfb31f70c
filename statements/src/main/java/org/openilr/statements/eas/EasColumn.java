package org.openilr.statements.eas;

import java.util.function.Function;

/** The six columns of a statement, in the order of the guidance; a file may have them in any order. */
public enum EasColumn {
  FUNDING_LINE("FundingLine", EasRow::fundingLine),
  ADJUSTMENT_TYPE("AdjustmentType", EasRow::adjustmentType),
  CALENDAR_YEAR("CalendarYear", EasRow::calendarYear),
  CALENDAR_MONTH("CalendarMonth", EasRow::calendarMonth),
  VALUE("Value", EasRow::value),
  DEVOLVED_AREA_SOURCE_OF_FUNDING("DevolvedAreaSourceOfFunding", EasRow::devolvedAreaSourceOfFunding);

  private final String heading;
  private final Function<EasRow, String> content;

  EasColumn(String heading, Function<EasRow, String> content) {
    this.heading = heading;
    this.content = content;
  }

  /** The heading, whose letter case counts. */
  public String heading() {
    return heading;
  }

  /** What a row has in the column; empty for nothing. */
  public String of(EasRow row) {
    return content.apply(row);
  }
}
