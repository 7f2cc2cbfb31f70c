package org.openilr.learners;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of record by its element name. */
public final class EntityTypes {

  private static final Map<String, EntityType<?>> ALL = Stream.<EntityType<?>>of(
      Header.TYPE, CollectionDetails.TYPE, Source.TYPE, SourceFiles.TYPE, SourceFile.TYPE, LearningProvider.TYPE, Learner.TYPE,
      PriorAttain.TYPE, ContactPreference.TYPE, LLDDandHealthProblem.TYPE, LearnerFAM.TYPE, ProviderSpecLearnerMonitoring.TYPE,
      LearnerEmploymentStatus.TYPE, EmploymentStatusMonitoring.TYPE, LearnerHE.TYPE, LearnerHEFinancialSupport.TYPE,
      LearningDelivery.TYPE, LearningDeliveryFAM.TYPE, LearningDeliveryWorkPlacement.TYPE, AppFinRecord.TYPE,
      ProviderSpecDeliveryMonitoring.TYPE, LearningDeliveryHE.TYPE, LearnerDestinationandProgression.TYPE, DPOutcome.TYPE)
      .collect(Collectors.toUnmodifiableMap(EntityType::name, Function.identity()));

  private EntityTypes() {}

  /**
   * The kind of record of an element.
   *
   * @throws IllegalArgumentException when the element is no record in any year
   */
  public static EntityType<?> of(String element) {
    EntityType<?> type = ALL.get(element);
    if (type == null) {
      throw new IllegalArgumentException("No record is called " + element);
    }
    return type;
  }
}
