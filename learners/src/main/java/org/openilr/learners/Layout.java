package org.openilr.learners;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openilr.specification.ElementDefinition;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Specification;

/**
 * How one kind of record stands in the files of one year: its elements in order, each with the record's slot. Worked out once a
 * year; an element is known by its place in these arrays from then on.
 */
final class Layout {

  /** No element: the end of the record, or a name that the record does not have. */
  static final int NONE = -1;

  /** Texts of at most 100 characters in the department's relaxed schema of 2020-21; all others may have 1000. */
  private static final Set<String> SHORT_TEXTS = Set.of("LearnRefNumber", "CampId", "ContPrefType", "ESMType", "LearnDelFAMType",
      "AFinType", "OutType", "ProvSpecLearnMonOccur", "ProvSpecDelMonOccur");
  /** The field of a learner that the relaxed schema does not relax. */
  private static final String STRICT_FIELD = "OTJActHours";

  private static final Map<Specification, Layout> MESSAGES = new ConcurrentHashMap<>();

  /** The element's name. */
  final String name;
  /** Null for Message, which is not read into a record. */
  final EntityType<?> type;
  /** Whether the published schema holds as it stands, as it does for all but learners and destination and progression records. */
  final boolean strict;
  /** Names of the elements, interned. */
  final String[] names;
  /** The element's field; null for a child record. */
  final FieldDefinition[] fields;
  /** The element's child record; null for a field. */
  final Layout[] children;
  final int[] slots;
  /** Whether the published schema holds for the field. */
  final boolean[] strictFields;
  /** Most characters of a text. */
  final int[] longest;
  private final boolean[] mandatory;
  private final boolean[] repeatable;

  private Layout(EntityDefinition definition, EntityType<?> type, boolean strict) {
    int size = definition.elements().size();
    this.name = definition.name();
    this.type = type;
    this.strict = strict;
    names = new String[size];
    fields = new FieldDefinition[size];
    children = new Layout[size];
    slots = new int[size];
    strictFields = new boolean[size];
    longest = new int[size];
    mandatory = new boolean[size];
    repeatable = new boolean[size];
    for (int i = 0; i < size; i++) {
      ElementDefinition element = definition.elements().get(i);
      names[i] = element.name().intern();
      mandatory[i] = strict && element.mandatory() && !isRecordOfReturn(element.name());
      if (element instanceof FieldDefinition field) {
        fields[i] = field;
        slots[i] = type.slot(field.name());
        strictFields[i] = strict || STRICT_FIELD.equals(field.name());
        longest[i] = strict ? Integer.MAX_VALUE : SHORT_TEXTS.contains(field.name()) ? 100 : 1000;
      } else if (element instanceof EntityDefinition child) {
        children[i] = new Layout(child, EntityTypes.of(child.name()), strict && !isRecordOfReturn(child.name()));
        slots[i] = type == null ? NONE : type.childSlot(child.name());
        repeatable[i] = !strict || child.maxOccurs() > 1;
      }
    }
  }

  /** The layout of the year's Message. */
  static Layout of(Specification specification) {
    return MESSAGES.computeIfAbsent(specification, year -> new Layout(year.message(), null, true));
  }

  private static boolean isRecordOfReturn(String name) {
    return name.equals(Learner.TYPE.name()) || name.equals(LearnerDestinationandProgression.TYPE.name());
  }

  /** Whether it is a record that the return consists of, a learner or a destination and progression record. */
  boolean isRecordOfReturn() {
    return isRecordOfReturn(name);
  }

  int size() {
    return names.length;
  }

  /** The place of an interned name, looked for from a place on. */
  int find(String interned, int from) {
    for (int i = Math.max(from, 0); i < names.length; i++) {
      if (names[i] == interned) {
        return i;
      }
    }
    return NONE;
  }

  /** The layout of a kind of record, here or below; null where the year has none. */
  Layout below(EntityType<?> wanted) {
    if (type == wanted) {
      return this;
    }
    for (Layout child : children) {
      Layout found = child == null ? null : child.below(wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  boolean isMandatory(int element) {
    return mandatory[element];
  }

  /** Whether the element may stand several times on end. */
  boolean isRepeatable(int element) {
    return repeatable[element];
  }
}
