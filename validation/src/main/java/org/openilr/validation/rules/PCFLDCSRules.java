package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "A course may be of up to three subjects; their shares are published.")
final class PCFLDCSRules {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PCFLDCSRules() {}

  @Rule(id = "PCFLDCS_01", reports = {"PCFLDCS", "PCSLDCS", "PCTLDCS"},
      says = "The percentages of the subjects do not add up to 100",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2009, at least one of PCFLDCS, PCSLDCS and PCTLDCS is returned, and "
          + "they do not add up to exactly 100",
      fix = "Correct the shares of the subjects.",
      note = "The department's service of 2020-21 shows all three values under the name PCFLDCS.")
  static boolean not100(LearningDelivery aim, LearningDeliveryHE he) {
    return (he.pcfldcs() != null || he.pcsldcs() != null || he.pctldcs() != null)
        && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2009, 8, 1))
        && orZero(he.pcfldcs()).add(orZero(he.pcsldcs())).add(orZero(he.pctldcs())).compareTo(HUNDRED) != 0;
  }

  private static BigDecimal orZero(BigDecimal share) {
    return share == null ? BigDecimal.ZERO : share;
  }

  @Rule(id = "PCFLDCS_02", needs = Table.LEARNING_DELIVERY, reports = {},
      says = "The percentage of the first subject is missing",
      when = "There is an HE record, PCFLDCS is missing, and LARS has a first subject code (LearnDirectClassSystemCode1) for the aim",
      fix = "Return the share of the first subject in the course.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.pcfldcs() == null && hasSubject(facts.reference().aim(aim.learnAimRef()));
  }

  @Rule(id = "PCFLDCS_03", needs = Table.LEARNING_DELIVERY, reports = "PCFLDCS",
      says = "The percentage of a first subject is returned, but the aim has no such subject",
      when = "PCFLDCS is returned, and LARS has no first subject code (LearnDirectClassSystemCode1) for the aim; an aim that LARS does not "
          + "have counts",
      fix = "Take the percentage out, or correct LearnAimRef.")
  static boolean withoutSubject(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.pcfldcs() != null && !hasSubject(facts.reference().aim(aim.learnAimRef()));
  }

  private static boolean hasSubject(LarsAim aim) {
    return aim != null && !isBlank(aim.learnDirectClassSystemCode1()) && !is(aim.learnDirectClassSystemCode1(), "NUL");
  }
}
