package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Off-the-job training is counted for the apprenticeship as a whole.")
final class OTJActHoursRules {

  private OTJActHoursRules() {}

  @Rule(id = "OTJActHours_01", reports = {"OtjActHours:OTJActHours", "AimType"},
      says = "Actual off-the-job hours are returned on an aim that is not the programme aim",
      when = "OTJActHours is returned and AimType is not 1",
      fix = "Return the hours on the programme aim only.")
  static boolean notOnTheProgrammeAim(LearningDelivery aim) {
    return aim.otjActHours() != null && !is(aim.aimType(), 1);
  }
}
