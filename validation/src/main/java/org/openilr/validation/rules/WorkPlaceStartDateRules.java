package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryWorkPlacement;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Placements are recorded on the aims made for them, so that they can be funded and counted.")
final class WorkPlaceStartDateRules {

  private static final LocalDate AUGUST_2014 = LocalDate.of(2014, 8, 1);
  private static final Set<String> PLACEMENT_AIMS =
      Set.of("Z0007834", "Z0007835", "Z0007836", "Z0007837", "Z0007838", "Z0002347", "ZWRKX001", "ZWRKX002");

  private WorkPlaceStartDateRules() {}

  @Rule(id = "WorkPlaceStartDate_01", reports = "LearnAimRef",
      says = "The work placement aim has no work placement record",
      when = "LearnStartDate is on or after 1 August 2014, LearnAimRef is Z0007834 to Z0007838, Z0002347, ZWRKX001 or ZWRKX002, and there is no work "
          + "placement",
      fix = "Return the work placement with its dates, hours and employer.")
  static boolean missing(LearningDelivery aim) {
    return aim.learningDeliveryWorkPlacements().isEmpty() && isOnOrAfter(aim.learnStartDate(), AUGUST_2014) && isPlacementAim(aim);
  }

  @Rule(id = "WorkPlaceStartDate_02", reports = {"LearnStartDate", "WorkPlaceStartDate"},
      says = "The work placement starts before the learning",
      when = "WorkPlaceStartDate is earlier than LearnStartDate",
      fix = "Correct the start of the placement or of the learning.")
  static boolean beforeTheLearning(LearningDelivery aim, LearningDeliveryWorkPlacement placement) {
    return isBefore(placement.workPlaceStartDate(), aim.learnStartDate());
  }

  @Rule(id = "WorkPlaceStartDate_03", reports = "LearnAimRef",
      says = "A work placement does not belong on this aim",
      when = "There is a work placement and LearnAimRef is not Z0007834 to Z0007838, Z0002347, ZWRKX001, ZWRKX002 or ZWRKX003",
      fix = "Record the placement on a work placement aim.")
  static boolean onAnotherAim(LearningDelivery aim) {
    return !aim.learningDeliveryWorkPlacements().isEmpty() && !isPlacementAim(aim) && !is(aim.learnAimRef(), "ZWRKX003");
  }

  @Rule(id = "WorkPlaceStartDate_04", to = "2324", reports = "FundModel",
      says = "An industry placement is not under 16 to 19 funding",
      when = "LearnAimRef is ZWRKX002 or ZWRKX003 and FundModel is not 25",
      fix = "Use funding model 25, or another work placement aim.")
  static boolean industryPlacementUnderOtherFunding(LearningDelivery aim) {
    return isIndustryPlacement(aim) && !is(aim.fundModel(), 25);
  }

  @Rule(id = "WorkPlaceStartDate_04", from = "2425", reports = {"LearnAimRef", "FundModel"},
      says = "An industry placement is not under 16 to 19 funding",
      when = "LearnAimRef is ZWRKX002 or ZWRKX003 and FundModel is neither 25 nor 99",
      fix = "Use funding model 25, or another work placement aim.",
      note = "T Levels that are not funded are excepted from 2024-25 on.")
  static boolean industryPlacementUnderOtherFundingOf2425(LearningDelivery aim) {
    return isIndustryPlacement(aim) && !is(aim.fundModel(), 25) && !is(aim.fundModel(), 99);
  }

  private static boolean isIndustryPlacement(LearningDelivery aim) {
    return is(aim.learnAimRef(), "ZWRKX002") || is(aim.learnAimRef(), "ZWRKX003");
  }

  private static boolean isPlacementAim(LearningDelivery aim) {
    String aimRef = aim.learnAimRef();
    return aimRef != null && !aimRef.isEmpty() && (aimRef.charAt(0) | ' ') == 'z' && PLACEMENT_AIMS.contains(aimRef.toUpperCase(Locale.ROOT));
  }
}
