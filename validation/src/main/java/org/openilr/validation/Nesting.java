package org.openilr.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.ContactPreference;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.EntityType;
import org.openilr.learners.LLDDandHealthProblem;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearnerFAM;
import org.openilr.learners.LearnerHE;
import org.openilr.learners.LearnerHEFinancialSupport;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.learners.LearningDeliveryWorkPlacement;
import org.openilr.learners.PriorAttain;
import org.openilr.learners.ProviderSpecDeliveryMonitoring;
import org.openilr.learners.ProviderSpecLearnerMonitoring;

/** Which record lies in which. */
final class Nesting {

  private static final Map<EntityType<?>, EntityType<?>> PARENTS = new HashMap<>();

  static {
    for (EntityType<?> child : List.of(ContactPreference.TYPE, LLDDandHealthProblem.TYPE, LearnerFAM.TYPE,
        ProviderSpecLearnerMonitoring.TYPE, LearnerEmploymentStatus.TYPE, LearnerHE.TYPE, LearningDelivery.TYPE, PriorAttain.TYPE)) {
      PARENTS.put(child, Learner.TYPE);
    }
    for (EntityType<?> child : List.of(LearningDeliveryFAM.TYPE, LearningDeliveryWorkPlacement.TYPE, AppFinRecord.TYPE,
        ProviderSpecDeliveryMonitoring.TYPE, LearningDeliveryHE.TYPE)) {
      PARENTS.put(child, LearningDelivery.TYPE);
    }
    PARENTS.put(EmploymentStatusMonitoring.TYPE, LearnerEmploymentStatus.TYPE);
    PARENTS.put(LearnerHEFinancialSupport.TYPE, LearnerHE.TYPE);
    PARENTS.put(DPOutcome.TYPE, LearnerDestinationandProgression.TYPE);
  }

  /** Names of all fields and records below the learner and the destination record, of any year, in lower case. */
  private static final Set<String> ELEMENTS = new HashSet<>();

  static {
    for (EntityType<?> type : types()) {
      for (int slot = 0; slot < type.size(); slot++) {
        ELEMENTS.add(type.element(slot).toLowerCase(Locale.ROOT));
      }
    }
  }

  private Nesting() {}

  /** Every kind of record that rules run on. */
  static Set<EntityType<?>> types() {
    Set<EntityType<?>> types = new HashSet<>(PARENTS.keySet());
    types.addAll(PARENTS.values());
    return types;
  }

  /** Whether any year has a field or record of that name below the learner or the destination record; letter case does not matter. */
  static boolean isElement(String name) {
    return ELEMENTS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The records from the outermost, a learner or destination record, to this kind. */
  static List<EntityType<?>> path(EntityType<?> type) {
    List<EntityType<?>> path = new ArrayList<>();
    for (EntityType<?> at = type; at != null; at = PARENTS.get(at)) {
      path.add(0, at);
    }
    if (path.get(0) != Learner.TYPE && path.get(0) != LearnerDestinationandProgression.TYPE) {
      throw new IllegalStateException("There are no rules on " + type);
    }
    return List.copyOf(path);
  }
}
