package org.openilr.validation.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openilr.specification.Year;

/** The valid learners of each kind of delivery, kinds.yaml, as they stand in a year. */
final class Kinds {

  /** Not a kind of learner but the destination and progression record that examples start from. */
  static final String DESTINATION = "destination";

  private static final Map<String, Object> FILE = Texts.read("/examples/kinds.yaml");
  /** What stands beside the fields of a kind. */
  private static final Set<String> KEYS = Set.of("like", "from", "to", "changed");

  private Kinds() {}

  static Set<String> names() {
    return new TreeSet<>(FILE.keySet());
  }

  /** The kinds of learner that exist in a year, in the order of the file. */
  static List<String> of(Year year) {
    return FILE.keySet().stream().filter(kind -> !kind.equals(DESTINATION) && isIn(year, entry(kind))).toList();
  }

  /**
   * The elements of a kind. A kind that does not exist in the year is given as it would be: examples may start from it all the same.
   *
   * @throws IllegalArgumentException for an unknown kind
   */
  static Map<String, Object> elements(String kind, Year year) {
    Map<String, Object> entry = entry(kind);
    Map<String, Object> elements = entry.containsKey("like")
        ? elements((String) entry.get("like"), year) : new LinkedHashMap<>();
    entry.forEach((key, value) -> {
      if (!KEYS.contains(key)) {
        elements.put(key, value);
      }
    });
    for (Object change : Situations.list(entry.get("changed"))) {
      Map<String, Object> changes = new LinkedHashMap<>(Situations.map(change));
      if (isIn(year, changes)) {
        changes.keySet().removeAll(KEYS);
        change(elements, changes);
      }
    }
    return elements;
  }

  private static Map<String, Object> entry(String kind) {
    if (!FILE.containsKey(kind)) {
      throw new IllegalArgumentException("There is no kind of learner '" + kind + "'; there are " + FILE.keySet());
    }
    return Situations.map(FILE.get(kind));
  }

  private static boolean isIn(Year year, Map<String, Object> entry) {
    Object from = entry.get("from");
    Object to = entry.get("to");
    return (from == null || Year.of((String) from).compareTo(year) <= 0) && (to == null || year.compareTo(Year.of((String) to)) <= 0);
  }

  /**
   * Changes the elements of a learner.
   *
   * @param changes {@code learner}, {@code aim}, {@code aims}, {@code he}, {@code status}, {@code statuses} as examples/README.md
   *     describes them
   * @throws IllegalArgumentException for another key
   */
  static void change(Map<String, Object> learner, Map<String, Object> changes) {
    Map<String, Object> rest = new LinkedHashMap<>(changes);
    learner.putAll(Situations.map(rest.remove("learner")));
    several(learner, "LearningDelivery", rest, "aim", "aims");
    higherEducation(learner, Situations.map(rest.remove("he")));
    several(learner, "LearnerEmploymentStatus", rest, "status", "statuses");
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException("An example knows no " + rest.keySet());
    }
  }

  /** One change goes to the first record; a list of changes makes that many records out of those there are, the last one repeated. */
  private static void several(Map<String, Object> learner, String entity, Map<String, Object> changes, String one, String many) {
    List<Object> templates = Situations.list(learner.get(entity));
    if (changes.containsKey(one)) {
      List<Object> changed = new ArrayList<>(templates);
      Map<String, Object> first = changed.isEmpty() ? Map.of() : Situations.map(changed.get(0));
      Map<String, Object> merged = merged(first, Situations.map(changes.remove(one)));
      if (changed.isEmpty()) {
        changed.add(merged);
      } else {
        changed.set(0, merged);
      }
      learner.put(entity, changed);
    }
    if (changes.containsKey(many)) {
      List<Object> changed = new ArrayList<>();
      for (Object change : Situations.list(changes.remove(many))) {
        int last = templates.size() - 1;
        Map<String, Object> base = last < 0 ? Map.of() : Situations.map(templates.get(Math.min(changed.size(), last)));
        changed.add(merged(base, Situations.map(change)));
      }
      learner.put(entity, changed);
    }
  }

  /** Changes the HE record of the first delivery. */
  private static void higherEducation(Map<String, Object> learner, Map<String, Object> changes) {
    if (!changes.isEmpty()) {
      List<Object> aims = new ArrayList<>(Situations.list(learner.get("LearningDelivery")));
      List<Object> records = Situations.list(Situations.map(aims.get(0)).get("LearningDeliveryHE"));
      Map<String, Object> changed = merged(records.isEmpty() ? Map.of() : Situations.map(records.get(0)), changes);
      aims.set(0, merged(Situations.map(aims.get(0)), Map.of("LearningDeliveryHE", List.of(changed))));
      learner.put("LearningDelivery", aims);
    }
  }

  /** The changes over the elements; a field changed to nothing stays in the map as null, and is left out of the record. */
  static Map<String, Object> merged(Map<String, Object> elements, Map<String, Object> changes) {
    Map<String, Object> merged = new LinkedHashMap<>(elements);
    merged.putAll(changes);
    return merged;
  }
}
