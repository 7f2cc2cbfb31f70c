package org.openilr.validation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityType;
import org.openilr.learners.FileName;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.specification.Year;
import org.openilr.validation.keys.DestinationKey;
import org.openilr.validation.keys.LearnerKey;
import org.openilr.validation.keys.ReturnKeys;
import org.openilr.validation.keys.TraineeshipKey;

/** A rule's annotation and its method: what the runner needs to call it and to report what it says. */
final class RuleMethod {

  private final Rule rule;
  private final Method method;
  private final RuleInfo info;
  private final Level level;
  private volatile RuleCall call;

  RuleMethod(Rule rule, Method method) {
    this.rule = rule;
    this.method = method;
    this.level = Level.of(method);
    Rules group = method.getDeclaringClass().getAnnotation(Rules.class);
    this.info = new RuleInfo(rule.id(), rule.severity(), rule.says(), rule.when(),
        rule.why().isEmpty() && group != null ? group.why() : rule.why(), rule.fix(), on(),
        Year.of(rule.from()), Year.of(rule.to()), List.of(rule.needs()), rule.online(), rule.desktop(), rule.note());
  }

  RuleInfo info() {
    return info;
  }

  Level level() {
    return level;
  }

  Rule rule() {
    return rule;
  }

  Method method() {
    return method;
  }

  private String on() {
    return switch (level.root()) {
      case NAME, FILE, RETURN -> "File";
      case DESTINATION, DESTINATION_KEY -> "LearnerDestinationandProgression";
      case LEARNER_KEY -> "Learner";
      case TRAINEESHIP_KEY -> "LearningDelivery";
      case LEARNER -> level.delivery() && rule.withAim() ? "LearningDelivery" : "Learner";
    };
  }

  /** Whether the rule belongs to the year and the year has the fields that it is about. */
  boolean holdsIn(YearFields fields) {
    if (!info.holdsIn(fields.year())) {
      return false;
    }
    for (String field : rule.fields()) {
      if (!fields.has(field)) {
        return false;
      }
    }
    for (EntityType<?> type : level.types()) {
      if (!fields.has(type.name())) {
        return false;
      }
    }
    String subject = subject();
    return !Nesting.isElement(subject) || fields.has(subject);
  }

  /** The field or entity that the rule is named after. */
  private String subject() {
    int underscore = rule.id().lastIndexOf('_');
    return underscore < 0 ? rule.id() : rule.id().substring(0, underscore);
  }

  /** The call, linked on first use and then shared: a service binds the rules again for every provider and day. */
  RuleCall call() {
    RuleCall linked = call;
    if (linked == null) {
      linked = RuleCall.of(method, level);
      call = linked;
    }
    return linked;
  }

  /** The records that a rule runs over, outermost first: none for the file or for keys, up to three. */
  record Level(Root root, List<EntityType<?>> types) {

    /** What a rule looks at, and the class of the parameter that says so where it is no record. */
    enum Root {
      NAME(FileName.class), FILE(Facts.class), LEARNER(null), DESTINATION(null),
      RETURN(ReturnKeys.class), LEARNER_KEY(LearnerKey.class), DESTINATION_KEY(DestinationKey.class), TRAINEESHIP_KEY(TraineeshipKey.class);

      private final Class<?> parameter;

      Root(Class<?> parameter) {
        this.parameter = parameter;
      }
    }

    static Level of(Method method) {
      List<EntityType<?>> types = new ArrayList<>();
      Root root = Root.FILE;
      for (Class<?> parameter : method.getParameterTypes()) {
        if (Entity.class.isAssignableFrom(parameter)) {
          types.add(typeOf(parameter));
        } else if (parameter != Facts.class) {
          root = Stream.of(Root.values()).filter(one -> one.parameter == parameter).findFirst().orElseThrow(
              () -> new IllegalStateException(method + ": a rule takes records, keys and Facts, not " + parameter));
        }
      }
      if (types.isEmpty()) {
        return new Level(root, List.of());
      }
      EntityType<?> innermost = types.get(types.size() - 1);
      List<EntityType<?>> path = Nesting.path(innermost);
      if (!path.containsAll(types)) {
        throw new IllegalStateException(method + ": the records must lie within each other");
      }
      return new Level(path.get(0) == Learner.TYPE ? Root.LEARNER : Root.DESTINATION, path);
    }

    private static EntityType<?> typeOf(Class<?> recordClass) {
      try {
        return (EntityType<?>) recordClass.getField("TYPE").get(null);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(recordClass + " is no kind of record", e);
      }
    }

    /** How deep the record of a parameter lies: 0 for the outermost. */
    int position(Class<?> parameter) {
      for (int at = 0; at < types.size(); at++) {
        if (types.get(at).recordClass() == parameter) {
          return at;
        }
      }
      throw new IllegalStateException("A rule on " + types + " cannot have a parameter " + parameter);
    }

    boolean delivery() {
      return types.contains(LearningDelivery.TYPE);
    }

    EntityType<?> innermost() {
      return types.get(types.size() - 1);
    }

    /** How deep: 1 for the learner or destination record itself, up to 3. */
    int depth() {
      return types.size();
    }
  }

}
