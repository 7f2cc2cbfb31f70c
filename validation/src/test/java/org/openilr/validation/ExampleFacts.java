package org.openilr.validation;

import org.openilr.reference.Reference;
import org.openilr.reference.ReferenceBuilder;
import org.openilr.reference.Table;
import org.openilr.specification.Specification;
import org.openilr.validation.examples.Situation;

/** The facts around an example: the sample reference data with the rows that it gives. */
final class ExampleFacts {

  private ExampleFacts() {}

  static Facts of(Situation situation) {
    return new Facts(Specification.of(situation.year()), reference(situation), situation.file(), situation.period(), situation.now());
  }

  private static Reference reference(Situation situation) {
    ReferenceBuilder reference = Reference.onTopOf(Reference.sample());
    situation.reference().forEach(reference::rows);
    situation.without().forEach(table -> reference.without(Table.find(table).orElseThrow()));
    return reference.build();
  }
}
