package org.openilr.validation.rules;

import static org.openilr.validation.Severity.FAIL;

import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.keys.ReturnKeys;

@Rules(why = "A return replaces everything that was returned before, so that one without usable records would wipe out the provider's data.")
final class EntityRules {

  private EntityRules() {}

  @Rule(id = "Entity_1", severity = FAIL,
      says = "The file holds no record that can be used",
      when = "no Learner and, up to 2023-24, no LearnerDestinationandProgression record of the file keeps its field definitions (rules FD_...)",
      fix = "Put the field definition errors right, or find out why the export of your system is empty.",
      note = "Severity F: the department's report service treats the rule as the failure of the file, although older lists say error.")
  static boolean nothingUsable(ReturnKeys file) {
    return !file.hasCleanRecord();
  }
}
