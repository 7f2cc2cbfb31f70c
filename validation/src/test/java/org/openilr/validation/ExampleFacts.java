package org.openilr.validation;

import org.openilr.reference.Reference;
import org.openilr.reference.Table;
import org.openilr.specification.Specification;
import org.openilr.validation.examples.Situation;

/** The facts around an example. */
final class ExampleFacts {

  private ExampleFacts() {}

  static Facts of(Situation situation) {
    return new Facts(Specification.of(situation.year()), new Tables(situation), situation.file(), situation.period(), situation.now());
  }

  /** Reference data that has every table but those left out. */
  private record Tables(Situation situation) implements Reference {

    @Override
    public boolean has(Table table) {
      return !situation.without().contains(table.file().replace(".csv", ""));
    }

    @Override
    public void close() {}
  }
}
