package org.openilr.specification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One difference between two years.
 *
 * @param kind what happened
 * @param what the path of an element, or the name of a code list with the code behind a space
 * @param label the published name of the element or the label of the code, for people
 */
public record SpecificationChange(Kind kind, String what, String label) {

  /** What happened to an element or a code. */
  public enum Kind { ADDED, CHANGED, REMOVED }

  /**
   * What came, changed and went from one year to another: elements first, in the order of the file, then codes. The year that a file must
   * name is no difference.
   */
  public static List<SpecificationChange> between(Specification before, Specification after) {
    List<SpecificationChange> changes = new ArrayList<>();
    compare(elements(before), elements(after), changes);
    compare(codes(before), codes(after), changes);
    return changes;
  }

  /** @param definition what makes it the same, compared with equals */
  private record Thing(String label, Object definition) {}

  private static void compare(Map<String, Thing> before, Map<String, Thing> after, List<SpecificationChange> changes) {
    before.forEach((what, thing) -> {
      if (!after.containsKey(what)) {
        changes.add(new SpecificationChange(Kind.REMOVED, what, thing.label()));
      }
    });
    after.forEach((what, thing) -> {
      if (!before.containsKey(what)) {
        changes.add(new SpecificationChange(Kind.ADDED, what, thing.label()));
      } else if (!before.get(what).definition().equals(thing.definition())) {
        changes.add(new SpecificationChange(Kind.CHANGED, what, thing.label()));
      }
    });
  }

  private static Map<String, Thing> elements(Specification specification) {
    Map<String, Thing> elements = new LinkedHashMap<>();
    add(specification.message(), elements);
    return elements;
  }

  private static void add(EntityDefinition entity, Map<String, Thing> elements) {
    for (ElementDefinition element : entity.elements()) {
      if (element instanceof EntityDefinition child) {
        elements.put(child.path(), new Thing(child.title(), List.of("entity", child.minOccurs(), child.maxOccurs())));
        add(child, elements);
      } else if (element instanceof FieldDefinition field && !field.path().equals("Header/CollectionDetails/Year")) {
        elements.put(field.path(), new Thing(field.title(), field.withOrder(0)));
      }
    }
  }

  private static Map<String, Thing> codes(Specification specification) {
    Map<String, Thing> codes = new LinkedHashMap<>();
    for (String list : specification.codeLists()) {
      for (Code code : specification.codes(list).codes()) {
        codes.put(list + " " + code.code(), new Thing(code.description(), code));
      }
    }
    return codes;
  }
}
