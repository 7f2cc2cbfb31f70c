package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Dates;

@Rules(why = "The type of year says how the year of the course lies in the teaching year.")
final class TYPEYRRules {

  private TYPEYRRules() {}

  @Rule(id = "TYPEYR_01", reports = "TYPEYR",
      says = "The type of instance year is not a code of the list",
      when = "There is an HE record and TYPEYR is not in the list of the year; a missing one is not either",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return !facts.codes("TYPEYR").contains(he.typeyr());
  }

  @Rule(id = "TYPEYR_02", fields = "FUNDCOMP", reports = {"TYPEYR", "FUNDCOMP", "LearnStartDate", "LearnActEndDate"},
      says = "The type of year does not fit a year of the course that was completed within one teaching year",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2009, LearnActEndDate lies in the same teaching year, FUNDCOMP is 1, and "
          + "TYPEYR is not 1; a day in August counts to the teaching year before",
      fix = "Return TYPEYR 1, or correct the dates.",
      note = "That August counts to the year before is a defect of the department's service, which we follow.")
  static boolean completedInOneYear(LearningDelivery aim, LearningDeliveryHE he) {
    return aim.learnActEndDate() != null && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2009, 8, 1)) && is(he.fundcomp(), 1)
        && !is(he.typeyr(), 1) && Dates.commencement(aim.learnStartDate()).equals(Dates.commencement(aim.learnActEndDate()));
  }
}
