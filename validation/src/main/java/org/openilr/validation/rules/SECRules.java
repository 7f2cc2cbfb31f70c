package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Who gets into higher education is followed by socio-economic background.")
final class SECRules {

  private static final Set<String> UK = Set.of("XF", "XG", "XH", "XI", "XK");

  private SECRules() {}

  @Rule(id = "SEC_01", reports = "SEC",
      says = "The socio-economic indicator is not a code of the list",
      when = "SEC is returned and is not in the list of the year",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.sec() != null && !facts.codes("SEC").contains(he.sec());
  }

  @Rule(id = "SEC_02", fields = {"UCASAPPID", "DOMICILE"}, reports = {"LearnStartDate", "DOMICILE", "UCASAPPID"},
      says = "The socio-economic indicator of a UCAS applicant who lives in the UK is missing",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2013, UCASAPPID is returned, DOMICILE is XF, XG, XH, XI or XK, and SEC "
          + "is missing",
      fix = "Return the indicator from the UCAS application, 9 if it is not classified.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return he.sec() == null && he.ucasappid() != null && !he.ucasappid().isEmpty() && he.domicile() != null
        && UK.contains(he.domicile().toUpperCase(Locale.ROOT)) && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2013, 8, 1));
  }
}
