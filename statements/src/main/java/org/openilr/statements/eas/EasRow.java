package org.openilr.statements.eas;

/**
 * A row of a statement as it is written, without spaces around the values. No value is null; what is missing is empty.
 *
 * @param line the line of the file that it starts on, from 1
 */
public record EasRow(long line, String fundingLine, String adjustmentType, String calendarYear, String calendarMonth, String value,
    String devolvedAreaSourceOfFunding) {}
