package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import java.util.Set;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The occupation of applicants to higher education, or of their parents, shows who gets in.")
final class SOC2000Rules {

  private static final Set<String> UK = Set.of("XF", "XG", "XH", "XI", "XK");
  private static final LocalDate AUGUST_2014 = LocalDate.of(2014, 8, 1);

  private SOC2000Rules() {}

  @Rule(id = "SOC2000_02", fields = {"UCASAPPID", "DOMICILE"}, reports = {"LearnStartDate", "DOMICILE", "UCASAPPID"},
      says = "The occupation code of a UCAS applicant who lives in the UK is missing",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2013, UCASAPPID is returned and not blank, DOMICILE is XF, XG, XH, XI "
          + "or XK, in capitals, and SOC2000 is missing",
      fix = "Return the code from the UCAS application.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return he.soc2000() == null && !isBlank(he.ucasappid()) && he.domicile() != null && UK.contains(he.domicile())
        && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2013, 8, 1));
  }

  @Rule(id = "SOC2000_03", reports = {"LearnStartDate", "SOC2000"},
      says = "The occupation code is not in the list of 2000, which holds for this start",
      when = "SOC2000 is returned, LearnStartDate is before 1 August 2014, and the code is not in the list of 2000",
      fix = "Use a code of that list.")
  static boolean notInTheListOf2000(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.soc2000() != null && isBefore(aim.learnStartDate(), AUGUST_2014) && !facts.codes("SOC2000.list2000").contains(he.soc2000());
  }

  @Rule(id = "SOC2000_04", reports = {"LearnStartDate", "SOC2000"},
      says = "The occupation code is not in the list of 2010, which holds for this start",
      when = "SOC2000 is returned, LearnStartDate is on or after 1 August 2014, and the code is not in the list of 2010",
      fix = "Use a code of that list.")
  static boolean notInTheListOf2010(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.soc2000() != null && isOnOrAfter(aim.learnStartDate(), AUGUST_2014)
        && !facts.codes("SOC2000.list2010").contains(he.soc2000());
  }
}
