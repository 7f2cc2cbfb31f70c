package org.openilr.service.corrections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityBuilder;
import org.openilr.learners.EntityTypes;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.specification.Code;
import org.openilr.specification.ElementDefinition;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Specification;

/**
 * A learner as a form, made from the specification of the year: a block for each record, an input for each field. An input is named by its place, such as
 * {@code LearningDelivery.0.LearningDeliveryFAM.1.LearnDelFAMCode}; texts are kept as they are typed.
 */
final class RecordForm {

  /** As many codes as a person can choose from; longer lists are typed. */
  private static final int MOST_CODES = 150;
  /** More of a kind than any learner has. */
  private static final int MOST_RECORDS = 200;

  private final Specification specification;
  private final Map<String, String> values = new LinkedHashMap<>();
  /** How many records of each kind there are, by their place without the last number. */
  private final Map<String, Integer> counts = new HashMap<>();

  private RecordForm(Specification specification) {
    this.specification = specification;
  }

  /**
   * A field.
   *
   * @param name of the input
   * @param value as it stands in the file; empty for none
   * @param codes that it may hold; empty where there is no list, or a very long one
   * @param hint what it may hold, for people; empty for none
   */
  record Field(String name, String label, String element, String value, List<Code> codes, String hint) {

    /** Whether its value is none of the codes, and so has to be shown beside them. */
    public boolean isOtherValue() {
      return !value.isEmpty() && codes.stream().noneMatch(code -> code.code().equalsIgnoreCase(value));
    }
  }

  /**
   * A record, or the kinds of records within one.
   *
   * @param place of the record, such as LearningDelivery.0; empty for the learner
   * @param title what it is
   * @param about what tells it from others of its kind, such as the aim's reference; empty for none
   */
  record Block(String place, String title, String about, List<Field> fields, List<Kind> kinds) {}

  /**
   * The records of one kind within a record.
   *
   * @param place of another one; what the button that adds one says
   */
  record Kind(String place, String title, List<Block> records) {}

  /** The form of a learner. */
  static RecordForm of(Learner learner, Specification specification) {
    RecordForm form = new RecordForm(specification);
    form.take(learner, form.definition(), "");
    return form;
  }

  /**
   * The form as it was sent.
   *
   * @param sent inputs by name; names that the year does not have are passed over
   */
  static RecordForm of(Map<String, String> sent, Specification specification) {
    RecordForm form = new RecordForm(specification);
    form.take(new TreeMap<>(sent), form.definition(), "");
    return form;
  }

  private EntityDefinition definition() {
    return specification.entity(Learner.TYPE.name()).orElseThrow();
  }

  private void take(Entity record, EntityDefinition definition, String at) {
    for (ElementDefinition element : definition.elements()) {
      if (element instanceof EntityDefinition kind) {
        List<?> children = (List<?>) record.slot(record.type().childSlot(kind.name()));
        for (int i = 0; children != null && i < children.size(); i++) {
          take((Entity) children.get(i), kind, at + kind.name() + "." + i + ".");
        }
        counts.put(at + kind.name(), children == null ? 0 : children.size());
      } else {
        Object value = record.slot(record.type().slot(element.name()));
        if (value != null) {
          values.put(at + element.name(), text(value));
        }
      }
    }
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private void take(TreeMap<String, String> sent, EntityDefinition definition, String at) {
    for (ElementDefinition element : definition.elements()) {
      String place = at + element.name();
      if (element instanceof EntityDefinition kind) {
        int count = 0;
        while (count < MOST_RECORDS && has(sent, place + "." + count + ".")) {
          take(sent, kind, place + "." + count + ".");
          count++;
        }
        counts.put(place, count);
      } else if (sent.get(place) != null && !sent.get(place).isEmpty()) {
        values.put(place, sent.get(place));
      }
    }
  }

  private static boolean has(TreeMap<String, String> sent, String start) {
    String first = sent.ceilingKey(start);
    return first != null && first.startsWith(start);
  }

  /** Adds an empty record; nothing happens for a kind that the year does not have there. */
  void add(String kind) {
    if (counts.containsKey(kind)) {
      counts.merge(kind, 1, Integer::sum);
    }
  }

  /** Takes a record away, and moves up those behind it. */
  void remove(String place) {
    int dot = place.lastIndexOf('.');
    String kind = dot < 0 ? "" : place.substring(0, dot);
    Integer count = counts.get(kind);
    if (count == null || !place.substring(dot + 1).matches("\\d{1,3}")) {
      return;
    }
    int gone = Integer.parseInt(place.substring(dot + 1));
    for (int i = gone; i < count; i++) {
      move(kind + "." + (i + 1) + ".", kind + "." + i + ".");
    }
    if (gone < count) {
      counts.put(kind, count - 1);
    }
  }

  private void move(String from, String to) {
    values.keySet().removeIf(name -> name.startsWith(to));
    counts.keySet().removeIf(name -> name.startsWith(to));
    Map<String, String> moved = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (name.startsWith(from)) {
        moved.put(to + name.substring(from.length()), value);
      }
    });
    values.putAll(moved);
    Map<String, Integer> movedCounts = new HashMap<>();
    counts.forEach((name, count) -> {
      if (name.startsWith(from)) {
        movedCounts.put(to + name.substring(from.length()), count);
      }
    });
    counts.putAll(movedCounts);
  }

  /** The learner that the form says. Records without a single value are left out. */
  Learner learner() {
    return (Learner) build(definition(), Learner.TYPE.builder(specification), "");
  }

  private Entity build(EntityDefinition definition, EntityBuilder<?> builder, String at) {
    for (ElementDefinition element : definition.elements()) {
      String place = at + element.name();
      if (element instanceof EntityDefinition kind) {
        for (int i = 0; i < counts.getOrDefault(place, 0); i++) {
          String start = place + "." + i + ".";
          if (values.keySet().stream().anyMatch(name -> name.startsWith(start))) {
            builder.add(build(kind, EntityTypes.of(kind.name()).builder(specification), start));
          }
        }
      } else if (values.containsKey(place)) {
        builder.set(element.name(), values.get(place));
      }
    }
    return builder.build();
  }

  /** The form as a page shows it. */
  Block block() {
    return block(definition(), "", "Learner");
  }

  private Block block(EntityDefinition definition, String at, String title) {
    List<Field> fields = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    for (ElementDefinition element : definition.elements()) {
      String place = at + element.name();
      if (element instanceof EntityDefinition kind) {
        List<Block> records = new ArrayList<>();
        for (int i = 0; i < counts.getOrDefault(place, 0); i++) {
          records.add(block(kind, place + "." + i + ".", kind.title()));
        }
        kinds.add(new Kind(place, kind.title(), records));
      } else {
        FieldDefinition field = (FieldDefinition) element;
        fields.add(new Field(place, field.title(), field.name(), values.getOrDefault(place, ""), codes(definition, field, at), hint(field)));
      }
    }
    return new Block(at.isEmpty() ? "" : at.substring(0, at.length() - 1), title, about(definition, at), fields, kinds);
  }

  private String about(EntityDefinition definition, String at) {
    if (definition.name().equals(LearningDelivery.TYPE.name())) {
      return (values.getOrDefault(at + "AimSeqNumber", "") + " " + values.getOrDefault(at + "LearnAimRef", "")).strip();
    }
    StringBuilder about = new StringBuilder();
    for (FieldDefinition field : definition.fields()) {
      if (about.length() < 20 && values.containsKey(at + field.name()) && !at.isEmpty()) {
        about.append(about.isEmpty() ? "" : " ").append(values.get(at + field.name()));
      }
    }
    return about.toString();
  }

  /** Codes of the field, or of the field for the type that stands beside it, as with {@code LearnDelFAMCode.SOF}. */
  private List<Code> codes(EntityDefinition definition, FieldDefinition field, String at) {
    List<Code> codes = specification.codes(field.name()).codes();
    if (codes.isEmpty()) {
      codes = definition.fields().stream().filter(other -> other.name().endsWith("Type") && values.containsKey(at + other.name()))
          .map(other -> specification.codes(field.name() + "." + values.get(at + other.name())).codes()).filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
    }
    return codes.size() > MOST_CODES ? List.of() : codes;
  }

  private static String hint(FieldDefinition field) {
    return switch (field.type()) {
      case DATE -> "Such as 2020-09-30";
      case INT, LONG -> "A whole number";
      case DECIMAL -> "A number";
      case DATE_TIME -> "Such as 2020-09-30T09:15:00";
      default -> field.maxLength() == null ? "" : "Up to " + field.maxLength() + (field.maxLength() == 1 ? " character" : " characters");
    };
  }
}
