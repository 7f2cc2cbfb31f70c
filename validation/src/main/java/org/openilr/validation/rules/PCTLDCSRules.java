package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "A course may be of up to three subjects; their shares are published.")
final class PCTLDCSRules {

  private PCTLDCSRules() {}

  @Rule(id = "PCTLDCS_01", needs = Table.LEARNING_DELIVERY, reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "The percentage of the third subject is missing",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2009, "
          + "PCTLDCS is missing, and LARS has a third subject code (LearnDirectClassSystemCode3) for the aim",
      fix = "Return the share of the third subject in the course.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.pctldcs() == null && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2009, 8, 1)) && hasSubject(facts.reference().aim(aim.learnAimRef()));
  }

  @Rule(id = "PCTLDCS_02", needs = Table.LEARNING_DELIVERY, reports = "PCTLDCS",
      says = "The percentage of a third subject is returned, but the aim has no such subject",
      when = "PCTLDCS is returned, and LARS has no third subject code (LearnDirectClassSystemCode3) for the aim; an aim that LARS does not "
          + "have counts",
      fix = "Take the percentage out, or correct LearnAimRef.",
      note = "The department's service of 2020-21 shows the value under the name PCFLDCS.")
  static boolean withoutSubject(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.pctldcs() != null && !hasSubject(facts.reference().aim(aim.learnAimRef()));
  }

  private static boolean hasSubject(LarsAim aim) {
    return aim != null && !isBlank(aim.learnDirectClassSystemCode3()) && !is(aim.learnDirectClassSystemCode3(), "NUL");
  }
}
