package org.openilr.validation;

import java.util.List;

/** The classes of rules. A test compares the list with what stands in the package. */
final class RuleClasses {

  static final List<Class<?>> ALL = List.of(
      );

  private RuleClasses() {}
}
