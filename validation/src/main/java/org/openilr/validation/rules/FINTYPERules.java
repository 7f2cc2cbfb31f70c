package org.openilr.validation.rules;

import java.util.ArrayList;
import java.util.List;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerHE;
import org.openilr.learners.LearnerHEFinancialSupport;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Financial support that the provider gives to learners in higher education is published by type.")
final class FINTYPERules {

  private FINTYPERules() {}

  @Rule(id = "FINTYPE_01",
      says = "A type of financial support is not a code of the list",
      when = "Some FINTYPE of the learner is not one of the codes of the year; the values are those types",
      fix = "Use a type of the year's specification.",
      note = "The department's service reports an internal name instead of the codes.")
  static Reported notACode(Learner learner, LearnerHE he, Facts facts) {
    List<String> wrong = new ArrayList<>();
    for (LearnerHEFinancialSupport support : he.learnerHEFinancialSupports()) {
      if (!facts.codes("FINTYPE").contains(support.fintype())) {
        wrong.add(String.valueOf(support.fintype()));
      }
    }
    return wrong.isEmpty() ? null : Reported.of("FINTYPE", String.join(", ", wrong));
  }

  @Rule(id = "FINTYPE_02",
      says = "A type of financial support is returned twice",
      when = "Some FINTYPE of the year's list occurs in more than one record of the learner; the values are those types",
      fix = "Add the amounts of one type up in one record.",
      note = "The department's service reports an internal name instead of the codes.")
  static Reported twice(Learner learner, LearnerHE he, Facts facts) {
    List<String> repeated = new ArrayList<>();
    List<Integer> seen = new ArrayList<>();
    for (LearnerHEFinancialSupport support : he.learnerHEFinancialSupports()) {
      if (seen.contains(support.fintype()) && facts.codes("FINTYPE").contains(support.fintype())
          && !repeated.contains(support.fintype().toString())) {
        repeated.add(support.fintype().toString());
      }
      seen.add(support.fintype());
    }
    return repeated.isEmpty() ? null : Reported.of("FINTYPE", String.join(", ", repeated));
  }
}
