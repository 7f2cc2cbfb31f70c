package org.openilr.specification;

import java.util.List;
import java.util.Optional;

/**
 * An entity of one year, for example LearningDelivery.
 *
 * @param title the published name of the entity, for people
 * @param elements fields and child entities in the order of the file
 */
public record EntityDefinition(String name, String path, String title, int order, int minOccurs, int maxOccurs,
    List<ElementDefinition> elements) implements ElementDefinition {

  /** The element of that name, exactly spelled; where a year has none, empty. */
  public Optional<ElementDefinition> element(String name) {
    return elements.stream().filter(element -> element.name().equals(name)).findFirst();
  }

  /** The fields, in order. */
  public List<FieldDefinition> fields() {
    return elements.stream().filter(FieldDefinition.class::isInstance).map(FieldDefinition.class::cast).toList();
  }

  /** The child entities, in order. */
  public List<EntityDefinition> entities() {
    return elements.stream().filter(EntityDefinition.class::isInstance).map(EntityDefinition.class::cast).toList();
  }
}
