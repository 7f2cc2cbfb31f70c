package org.openilr.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityBuilder;
import org.openilr.learners.EntityType;
import org.openilr.learners.EntityTypes;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.reference.Reference;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.openilr.validation.Facts;
import org.openilr.validation.Finding;
import org.openilr.validation.Findings;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.RuleSet;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;

/** Finds a record that breaks a field definition, by trying values until the rule on it is raised. */
final class BrokenField {

  private static final Year USUAL_YEAR = Year.of("2021");
  /** Characters and forms that one field or another does not take. */
  private static final List<String> ODD_TEXTS = List.of("字", "#", "2", "é", "a b", "-", "", "0000000000");
  /** A reader refuses a file with an unusable value in this field: it is the one that the department's relaxed schema does not relax. */
  private static final String STRICT_FIELD = "OTJActHours";
  private static final int LONGEST_NUMBER = 18;
  private static final int MANY = 120;

  private final RuleInfo rule;
  private final Specification specification;
  private final RuleSet rules;
  private final Situation base;

  BrokenField(RuleInfo rule) {
    this.rule = rule;
    Year year = rule.holdsIn(USUAL_YEAR) ? USUAL_YEAR : rule.to();
    specification = Specification.of(year);
    boolean destinations = specification.entity(LearnerDestinationandProgression.TYPE.name()).isPresent();
    base = new Situations(year).build(Situations.kinds(year).get(0), destinations ? Map.of("destination", Map.of()) : Map.of());
    rules = RuleSet.of(new Facts(specification, Reference.sample(), base.file(), base.period(), base.now()), Channel.ONLINE);
  }

  /** Empty where no value raises the rule, as for a rule on something else than a field. */
  Optional<RaisedRule> find() {
    for (EntityDefinition root : specification.message().entities()) {
      boolean learner = root.name().equals(Learner.TYPE.name());
      if (learner || root.name().equals(LearnerDestinationandProgression.TYPE.name())) {
        Optional<RaisedRule> found = find(learner ? "FD_" : "FD_DP_", root, root, change -> change);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Looks in a kind of record and those within.
   *
   * @param prefix how the ids of the rules begin
   * @param inside puts a change of such a record into one of the root
   */
  private Optional<RaisedRule> find(String prefix, EntityDefinition root, EntityDefinition entity,
      UnaryOperator<UnaryOperator<Entity>> inside) {
    for (FieldDefinition field : entity.fields()) {
      if (rule.id().startsWith(prefix + field.name() + "_") && !field.name().equals(STRICT_FIELD)) {
        for (String value : values(field)) {
          Optional<RaisedRule> found = raised(root, inside.apply(record -> with(record, field.name(), value)),
              value == null ? field.path() + " is missing" : field.path() + " is '" + value + "'");
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    for (EntityDefinition child : entity.entities()) {
      EntityType<?> type = EntityTypes.of(child.name());
      if (rule.id().startsWith(prefix + child.name() + "_")) {
        for (int number : new int[] {0, MANY}) {
          Optional<RaisedRule> found = raised(root, inside.apply(record -> with(record, child.name(), Collections.nCopies(number,
              first(record, type)))), "there are " + number + " records " + child.path());
          if (found.isPresent()) {
            return found;
          }
        }
      }
      Optional<RaisedRule> found = find(prefix, root, child,
          change -> inside.apply(record -> with(record, child.name(), List.of(change.apply(first(record, type))))));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The first record of a kind in another, or an empty one. */
  private static Entity first(Entity parent, EntityType<?> type) {
    return parent.slot(parent.type().childSlot(type.name())) instanceof List<?> children && !children.isEmpty()
        ? (Entity) children.get(0) : type.make(new Object[type.size()]);
  }

  private Entity with(Entity record, String element, Object value) {
    return builder(record.type(), record).set(element, value).build();
  }

  private <E extends Entity> EntityBuilder<E> builder(EntityType<E> type, Entity record) {
    return type.builder(specification, type.recordClass().cast(record));
  }

  /** Values to try; such that a reader takes the file all the same. */
  private static List<String> values(FieldDefinition field) {
    List<String> values = new ArrayList<>();
    values.add(null);
    if (field.max() != null) {
      values.add(field.max().add(BigDecimal.ONE).toPlainString());
    }
    if (field.min() != null) {
      values.add(field.min().subtract(BigDecimal.ONE).toPlainString());
    }
    switch (field.type()) {
      case INT, LONG -> values.add("9".repeat(LONGEST_NUMBER));
      case DECIMAL -> values.add("0." + "1".repeat(LONGEST_NUMBER));
      case TEXT, RESTRICTED_TEXT -> {
        if (field.maxLength() != null) {
          values.add("A".repeat(field.maxLength() + 1));
          values.add("1".repeat(field.maxLength() + 1));
        }
        values.addAll(ODD_TEXTS);
      }
      case DATE, DATE_TIME -> { }
    }
    return values;
  }

  private Optional<RaisedRule> raised(EntityDefinition root, UnaryOperator<Entity> change, String text) {
    boolean onLearner = root.name().equals(Learner.TYPE.name());
    Entity changed = change.apply(onLearner ? base.learners().get(0) : base.destinations().get(0));
    if (!raises(changed)) {
      return Optional.empty();
    }
    Situation situation = new Situation(base.year(), base.file(), onLearner ? List.of((Learner) changed) : base.learners(),
        onLearner ? List.of() : List.of((LearnerDestinationandProgression) changed), Map.of(), base.without(), base.period(), base.now());
    return Optional.of(new RaisedRule(rule.id(), situation, text));
  }

  private boolean raises(Entity record) {
    boolean[] found = new boolean[1];
    Findings findings = new Findings() {
      @Override
      public void raised(Finding finding) {
        found[0] |= finding.rule().id().equals(rule.id());
      }

      @Override
      public void failed(RuleInfo failed, String learnRefNumber, Exception failure) {
        throw new IllegalStateException("Rule " + failed.id() + " broke down", failure);
      }
    };
    if (record instanceof Learner learner) {
      rules.check(learner, findings);
    } else {
      rules.check((LearnerDestinationandProgression) record, findings);
    }
    return found[0];
  }
}
