package org.openilr.statements.eas;

import java.util.List;

/** The rules on the form of the file. Where one is raised no other rule runs and nothing is stored. */
final class FormRules {

  private static final String WHY = "Values in the wrong column would be paid under the wrong heading, so nothing of such a file is used.";

  static final EasRule HEADINGS = EasRule.onFile("Fileformat_01",
      "The field headings are not as the guidance lays down",
      "the first row cannot be read, has not six values, or lacks one of the six headings; their order does not matter, capitals do", WHY,
      "Make the first row FundingLine,AdjustmentType,CalendarYear,CalendarMonth,Value,DevolvedAreaSourceOfFunding, with commas and not semicolons.");

  static final EasRule VALUES = EasRule.onFile("Fileformat_02",
      "Too many or too few separators; each row must have 6 values and 5 commas",
      "a row has other than six values or cannot be read; rows without anything in them do not count", WHY,
      "Go to the line named. Leave the comma of an empty value in, and put a value that holds a comma in double quotes.");

  static final List<EasRule> ALL = List.of(HEADINGS, VALUES);

  private FormRules() {}
}
