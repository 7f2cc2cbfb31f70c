package org.openilr.statements.eas;

/** What a row claims for: all of it but the amount. */
record RowKey(String fundingLine, String adjustmentType, String calendarYear, String calendarMonth, String devolvedAreaSourceOfFunding) {

  /** As it is written. */
  static RowKey asWritten(EasRow row) {
    return new RowKey(row.fundingLine(), row.adjustmentType(), row.calendarYear(), row.calendarMonth(), row.devolvedAreaSourceOfFunding());
  }

  /** As rows are compared with each other: in names the characters that do not count are left out, and letter case counts. */
  static RowKey stripped(EasRow row) {
    return new RowKey(Names.stripped(row.fundingLine()), Names.stripped(row.adjustmentType()), row.calendarYear(), row.calendarMonth(),
        row.devolvedAreaSourceOfFunding());
  }
}
