package org.openilr.validation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.openilr.specification.ElementDefinition;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** The names of everything that a year's learners and destination records hold, in lower case. */
record YearFields(Year year, Set<String> names) {

  static YearFields of(Specification specification) {
    Set<String> names = new HashSet<>();
    for (EntityDefinition top : specification.message().entities()) {
      if (top.name().startsWith("Learner")) {
        add(top, names);
      }
    }
    return new YearFields(specification.year(), names);
  }

  private static void add(ElementDefinition element, Set<String> names) {
    names.add(element.name().toLowerCase(Locale.ROOT));
    if (element instanceof EntityDefinition entity) {
      entity.elements().forEach(child -> add(child, names));
    }
  }

  /** Whether the year has a field or record of the name; letter case does not matter. */
  boolean has(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }
}
