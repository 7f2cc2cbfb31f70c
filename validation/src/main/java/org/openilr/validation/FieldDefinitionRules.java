package org.openilr.validation;

import java.util.List;
import org.openilr.learners.Entity;
import org.openilr.specification.Specification;

/** The rules FD_… of a year, derived from its specification: length, mandation, pattern, range and number of records. */
final class FieldDefinitionRules {

  private FieldDefinitionRules() {}

  static FieldDefinitionRules of(Specification specification) {
    return new FieldDefinitionRules();
  }

  static List<RuleInfo> infos() {
    return List.of();
  }

  List<RuleInfo> rules() {
    return List.of();
  }

  boolean check(Entity root, Findings findings) {
    return true;
  }
}
