package org.openilr.specification;

/** An element of the return in one year: a field, or an entity that holds fields and other entities. */
public sealed interface ElementDefinition permits FieldDefinition, EntityDefinition {

  /** More than any file can hold: the maximum of an element that may occur without limit. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** The element's name, for example {@code LearnAimRef}. */
  String name();

  /** Where it stands, without {@code Message}: {@code Learner/LearningDelivery/LearnAimRef}; empty for the message itself. */
  String path();

  /** Position among the elements of its parent, from 1; the file must keep this order. */
  int order();

  /** How often it must occur at least, 0 or more. */
  int minOccurs();

  /** How often it may occur at most, {@link #UNBOUNDED} for no limit. */
  int maxOccurs();

  /** Whether the schema demands it. */
  default boolean mandatory() {
    return minOccurs() > 0;
  }
}
