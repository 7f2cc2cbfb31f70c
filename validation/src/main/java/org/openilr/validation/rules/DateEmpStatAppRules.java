package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;

import java.time.LocalDate;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "An employment status holds from its date until the next one; what the learner did before the start decides on funding.")
final class DateEmpStatAppRules {

  private static final LocalDate AUGUST_1990 = LocalDate.of(1990, 8, 1);

  private DateEmpStatAppRules() {}

  @Rule(id = "DateEmpStatApp_01", reports = "DateEmpStatApp",
      says = "The employment status applies from a day after this teaching year",
      when = "DateEmpStatApp is later than 31 July, the last day of the teaching year",
      fix = "Correct the date, or return the status in the year in which it applies.")
  static boolean afterTheTeachingYear(LearnerEmploymentStatus status, Facts facts) {
    return isAfter(status.dateEmpStatApp(), facts.yearEnd());
  }

  @Rule(id = "DateEmpStatApp_02", reports = "DateEmpStatApp",
      says = "The employment status applies from a day too long ago",
      when = "DateEmpStatApp is earlier than 1 August 1990",
      fix = "Correct the date.")
  static boolean tooLongAgo(LearnerEmploymentStatus status) {
    return isBefore(status.dateEmpStatApp(), AUGUST_1990);
  }
}
