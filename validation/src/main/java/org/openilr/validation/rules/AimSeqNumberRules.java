package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isMore;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Aims are numbered from 1 without gaps, so that every report can name the aim it speaks of.")
final class AimSeqNumberRules {

  private AimSeqNumberRules() {}

  @Rule(id = "AimSeqNumber_02", reports = "AimSeqNumber",
      says = "The aim's number is higher than the number of aims of the learner",
      when = "AimSeqNumber is greater than the number of LearningDelivery records of the learner",
      fix = "Number the learner's aims from 1 without gaps.")
  static boolean beyondTheLastAim(Learner learner, LearningDelivery aim) {
    return isMore(aim.aimSeqNumber(), learner.learningDeliveries().size());
  }
}
