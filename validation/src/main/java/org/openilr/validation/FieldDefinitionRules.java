package org.openilr.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityType;
import org.openilr.learners.EntityTypes;
import org.openilr.learners.LearningDelivery;
import org.openilr.specification.ElementDefinition;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/**
 * The rules FD_… of a year, derived from its specification: length, mandation, pattern, range and number of records. Every field of
 * the learners and the destination and progression records has its check, compiled once.
 */
final class FieldDefinitionRules {

  private final Map<EntityType<?>, RecordCheck> roots = new HashMap<>();

  private FieldDefinitionRules(Specification specification) {
    for (EntityDefinition root : specification.message().entities()) {
      if (root.name().startsWith("Learner")) {
        RecordCheck check = new RecordCheck(specification.year(), root);
        roots.put(check.type, check);
      }
    }
  }

  /** The rules of one year; what they say of themselves speaks of that year only. */
  static FieldDefinitionRules of(Specification specification) {
    return new FieldDefinitionRules(specification);
  }

  /** Every rule of every year by id, alike rules of consecutive years as one. */
  static List<RuleInfo> infos() {
    return OfAllYears.INFOS;
  }

  /** Worked out only when somebody asks, since it reads the specification of every year. */
  private static final class OfAllYears {
    static final List<RuleInfo> INFOS = ofAllYears();
  }

  private static List<RuleInfo> ofAllYears() {
    Map<String, List<RuleInfo>> forms = new HashMap<>();
    for (Year year : Year.SUPPORTED) {
      for (RuleInfo rule : of(Specification.of(year)).rules()) {
        List<RuleInfo> earlier = forms.computeIfAbsent(rule.id(), id -> new ArrayList<>());
        RuleInfo last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        if (last != null && last.to().equals(year.previous()) && rule.equals(last.during(year, year))) {
          earlier.set(earlier.size() - 1, last.during(last.from(), year));
        } else {
          earlier.add(rule);
        }
      }
    }
    return forms.values().stream().flatMap(List::stream).sorted(Comparator.comparing(RuleInfo::id).thenComparing(RuleInfo::from)).toList();
  }

  /** The rules of the year, in the order of the specification. */
  List<RuleInfo> rules() {
    return roots.values().stream().flatMap(RecordCheck::rules).toList();
  }

  /**
   * Checks a learner or destination and progression record with all records in it.
   *
   * @return whether it keeps every rule
   */
  boolean check(Entity root, Findings findings) {
    RecordCheck check = roots.get(root.type());
    return check == null || check.run(root, root, null, -1, findings);
  }

  /** The checks of one kind of record. */
  private static final class RecordCheck {

    private final EntityType<?> type;
    private final FieldCheck[] fields;
    private final int[] slots;
    private final ChildCheck[] children;

    RecordCheck(Year year, EntityDefinition entity) {
      this.type = EntityTypes.of(entity.name());
      this.fields = entity.fields().stream()
          .map(field -> FieldCheck.of(field, new FieldRuleTexts(year, field, entity))).toArray(FieldCheck[]::new);
      this.slots = entity.fields().stream().map(FieldDefinition::name).mapToInt(type::slot).toArray();
      this.children = entity.entities().stream().map(child -> new ChildCheck(year, child, entity, type)).toArray(ChildCheck[]::new);
    }

    Stream<RuleInfo> rules() {
      return Stream.concat(Stream.of(fields).flatMap(FieldCheck::rules), Stream.of(children).flatMap(ChildCheck::rules));
    }

    boolean run(Entity entity, Entity root, LearningDelivery aim, int delivery, Findings findings) {
      boolean kept = true;
      for (int i = 0; i < fields.length; i++) {
        Object value = entity.slot(slots[i]);
        if (!fields[i].keeps(value)) {
          for (FieldCheck.Broken broken : fields[i].broken(value)) {
            findings.raised(finding(broken.rule(), broken.values(), root, aim, delivery));
            kept = false;
          }
        }
      }
      for (ChildCheck child : children) {
        kept &= child.run(entity, root, aim, delivery, findings);
      }
      return kept;
    }
  }

  /** The checks of the child records of one kind: how many there are, and each of them. */
  private static final class ChildCheck {

    private final RuleInfo occurrence;
    private final int least;
    private final int most;
    private final int slot;
    private final RecordCheck record;

    ChildCheck(Year year, EntityDefinition entity, EntityDefinition parent, EntityType<?> parentType) {
      this.least = entity.minOccurs();
      this.most = entity.maxOccurs();
      boolean limited = least > 0 || most != ElementDefinition.UNBOUNDED;
      this.occurrence = limited ? new FieldRuleTexts(year, entity, parent).occurrence() : null;
      this.slot = parentType.childSlot(entity.name());
      this.record = new RecordCheck(year, entity);
    }

    Stream<RuleInfo> rules() {
      return Stream.concat(Stream.ofNullable(occurrence), record.rules());
    }

    @SuppressWarnings("unchecked") // the slot of child records holds nothing else
    boolean run(Entity parent, Entity root, LearningDelivery aim, int delivery, Findings findings) {
      Object held = parent.slot(slot);
      List<? extends Entity> records = held == null ? List.of() : (List<? extends Entity>) held;
      boolean kept = records.size() >= least && records.size() <= most;
      if (!kept) {
        findings.raised(finding(occurrence, List.of(FieldValue.of("Actual Occurrences", records.size())), root, aim, delivery));
      }
      for (int i = 0; i < records.size(); i++) {
        Entity one = records.get(i);
        kept &= one instanceof LearningDelivery own ? record.run(one, root, own, i, findings)
            : record.run(one, root, aim, delivery, findings);
      }
      return kept;
    }
  }

  private static Finding finding(RuleInfo rule, List<FieldValue> values, Entity root, LearningDelivery aim, int delivery) {
    return new Finding(rule, (String) root.value("LearnRefNumber"), aim == null ? null : aim.aimSeqNumber(), delivery, values);
  }
}
