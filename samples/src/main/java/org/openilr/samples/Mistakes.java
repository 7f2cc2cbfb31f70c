package org.openilr.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.samples.Forms.Draft;

/** Puts a mistake into some of the learners: one of those that data officers meet most. */
final class Mistakes {

  private static final int APPRENTICESHIPS = 36;
  private static final int NON_FUNDED = 99;

  private final SampleSettings settings;
  private final Forms forms;
  private final List<Mistake> all;

  Mistakes(SampleSettings settings, Forms forms) {
    this.settings = settings;
    this.forms = forms;
    this.all = List.of(
        learner("DateOfBirth_24", learner -> learner.set("DateOfBirth", null)),
        learner("DateOfBirth_27", learner -> learner.set("DateOfBirth", settings.year().firstDay())),
        learner("ULN_04", learner -> learner.set("ULN", otherCheckDigit((Long) learner.get("ULN")))),
        learner("Ethnicity_01", learner -> learner.set("Ethnicity", 50)),
        learner("Sex_01", learner -> learner.set("Sex", "X")),
        learner("LLDDHealthProb_01", learner -> learner.set("LLDDHealthProb", 3)),
        learner("FD_Postcode_MA", learner -> learner.set("Postcode", null)),
        learner("FD_TelNo_AP", learner -> learner.set("TelNo", "024 7600 0000")),
        aim("LearnAimRef_01", aim -> aim.set("LearnAimRef", "99999999")),
        aim("AimType_01", aim -> aim.set("AimType", 2)),
        aim("FundModel_01", aim -> aim.set("FundModel", 98)),
        aim("LearnPlanEndDate_02", aim -> aim.set("LearnPlanEndDate", ((LocalDate) aim.get("LearnStartDate")).minusDays(1))),
        aim("LearnActEndDate_01", aim -> aim.set("LearnActEndDate", ((LocalDate) aim.get("LearnStartDate")).minusDays(1))),
        aim("CompStatus_01", aim -> aim.set("CompStatus", 4)),
        aim("Outcome_05", aim -> aim.set("Outcome", 1).set("LearnActEndDate", null)),
        aim("Outcome_01", aim -> aim.set("Outcome", 5)),
        aim("DelLocPostCode_11", aim -> aim.set("DelLocPostCode", "CV1")),
        aim("AimSeqNumber_02", aim -> aim.set("AimSeqNumber", 90)),
        new Mistake("LearnDelFAMType_01", this::withoutSourceOfFunding),
        new Mistake("EmpStat_09", this::withoutEmployment));
  }

  /** The learner, or in the settings' share of cases the learner with a mistake. */
  Learner in(Learner learner, long number) {
    Chance chance = new Chance(settings.seed() + 1, ~number);
    return chance.fraction() < settings.errors() ? with(learner, chance.below(all.size())) : learner;
  }

  /** The learner with the mistake of a place, or the next one that the learner can have. */
  private Learner with(Learner learner, int first) {
    for (int at = first;; at++) {
      Learner changed = all.get(at % all.size()).change().apply(learner);
      if (changed != null) {
        return changed;
      }
    }
  }

  List<Mistake> all() {
    return all;
  }

  private Mistake learner(String rule, UnaryOperator<Draft<Learner>> change) {
    return new Mistake(rule, learner -> change.apply(forms.draft(Learner.TYPE, learner)).build());
  }

  private Mistake aim(String rule, UnaryOperator<Draft<LearningDelivery>> change) {
    return new Mistake(rule, learner -> changedAim(learner, change));
  }

  /** The learner with another last delivery. */
  private Learner changedAim(Learner learner, UnaryOperator<Draft<LearningDelivery>> change) {
    List<LearningDelivery> aims = new ArrayList<>(learner.learningDeliveries());
    int last = aims.size() - 1;
    aims.set(last, change.apply(forms.draft(LearningDelivery.TYPE, aims.get(last))).build());
    return forms.draft(Learner.TYPE, learner).set(LearningDelivery.TYPE, aims).build();
  }

  private Learner withoutSourceOfFunding(Learner learner) {
    LearningDelivery last = learner.learningDeliveries().get(learner.learningDeliveries().size() - 1);
    if (last.fundModel() == NON_FUNDED) {
      return null;
    }
    List<LearningDeliveryFAM> rest = last.learningDeliveryFAMs().stream().filter(fam -> !"SOF".equals(fam.learnDelFAMType())).toList();
    return changedAim(learner, aim -> aim.set(LearningDeliveryFAM.TYPE, rest));
  }

  private Learner withoutEmployment(Learner learner) {
    return learner.learningDeliveries().get(0).fundModel() == APPRENTICESHIPS
        ? forms.draft(Learner.TYPE, learner).set(LearnerEmploymentStatus.TYPE, List.of()).build() : null;
  }

  private static Long otherCheckDigit(Long uln) {
    return uln - uln % 10 + (uln + 1) % 10;
  }

  /**
   * A mistake.
   *
   * @param rule a rule that it raises, beside others
   * @param change gives the learner with it; null for a learner who cannot have it
   */
  record Mistake(String rule, UnaryOperator<Learner> change) {}
}
