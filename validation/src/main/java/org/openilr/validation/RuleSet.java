package org.openilr.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityType;
import org.openilr.learners.FileName;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.validation.keys.DestinationKey;
import org.openilr.validation.keys.LearnerKey;
import org.openilr.validation.keys.ReturnKeys;
import org.openilr.validation.keys.TraineeshipKey;

/**
 * The rules that run for one return, bound once. Safe for many threads: rules are functions of one record and the facts, and keep
 * nothing between records.
 */
public final class RuleSet {

  /** The order of the findings on one record: on the learner first, then aim by aim, then by rule. */
  public static final Comparator<Finding> FILE_ORDER =
      Comparator.comparingInt(Finding::delivery).thenComparing(finding -> finding.rule().id());

  private final Facts facts;
  private final FieldDefinitionRules fieldDefinitions;
  private final List<BoundRule> fileRules = new ArrayList<>();
  private final Layer learnerRules = new Layer(Learner.TYPE);
  private final Layer destinationRules = new Layer(LearnerDestinationandProgression.TYPE);
  private final List<KeyRule> nameRules = new ArrayList<>();
  private final List<KeyRule> returnRules = new ArrayList<>();
  private final List<KeyRule> learnerKeyRules = new ArrayList<>();
  private final List<KeyRule> destinationKeyRules = new ArrayList<>();
  private final List<KeyRule> traineeshipKeyRules = new ArrayList<>();
  private final List<NotChecked> notChecked = new ArrayList<>();
  private final Map<String, RuleInfo> infos = new HashMap<>();

  private RuleSet(Facts facts, Channel channel, Predicate<RuleInfo> wanted) {
    this.facts = facts;
    this.fieldDefinitions = FieldDefinitionRules.of(facts.specification());
    fieldDefinitions.rules().forEach(rule -> infos.put(rule.id(), rule));
    YearFields fields = YearFields.of(facts.specification());
    for (RuleMethod method : RuleCatalogue.methods()) {
      RuleInfo info = method.info();
      if (!wanted.test(info) || !method.holdsIn(fields) || !(channel == Channel.ONLINE ? info.online() : info.desktop())) {
        continue;
      }
      List<Table> missing = info.needs().stream().filter(table -> !facts.reference().has(table)).toList();
      if (!missing.isEmpty()) {
        notChecked.add(new NotChecked(info, missing));
        continue;
      }
      infos.put(info.id(), info);
      switch (method.level().root()) {
        case NAME -> nameRules.add(new KeyRule(method));
        case RETURN -> returnRules.add(new KeyRule(method));
        case LEARNER_KEY -> learnerKeyRules.add(new KeyRule(method));
        case DESTINATION_KEY -> destinationKeyRules.add(new KeyRule(method));
        case TRAINEESHIP_KEY -> traineeshipKeyRules.add(new KeyRule(method));
        case FILE -> fileRules.add(new BoundRule(method));
        case LEARNER -> learnerRules.add(method.level().types(), new BoundRule(method));
        case DESTINATION -> destinationRules.add(method.level().types(), new BoundRule(method));
      }
    }
  }

  /** The rules of the facts' year that run in a channel and for which the reference data has the tables. */
  public static RuleSet of(Facts facts, Channel channel) {
    return new RuleSet(facts, channel, rule -> true);
  }

  /**
   * As {@link #of(Facts, Channel)}, without the rules that look at a single learner or destination and progression record: what is still
   * checked of a file that is refused as a whole.
   */
  public static RuleSet ofRefusedFile(Facts facts, Channel channel) {
    RuleSet rules = of(facts, channel);
    rules.learnerRules.clear();
    rules.destinationRules.clear();
    return rules;
  }

  /** As {@link #of(Facts, Channel)}, of the wanted rules only; the field definitions are always checked. */
  static RuleSet of(Facts facts, Channel channel, Predicate<RuleInfo> wanted) {
    return new RuleSet(facts, channel, wanted);
  }

  /**
   * A rule left out because the reference data lacks tables that it needs.
   *
   * @param missing the tables, at least one
   */
  public record NotChecked(RuleInfo rule, List<Table> missing) {}

  /** The rules that run, by id. */
  public Map<String, RuleInfo> infos() {
    return Collections.unmodifiableMap(infos);
  }

  /** The rules left out, by id. */
  public List<NotChecked> notChecked() {
    return List.copyOf(notChecked);
  }

  /**
   * Checks the file's name. The service refuses a file for whatever is raised here when it is handed in; to a file that is checked
   * elsewhere it says how the file must be renamed before.
   */
  public void checkName(FileName name, Findings findings) {
    run(nameRules, name, findings);
  }

  /** Checks what is known before any learner is read: header and provider. */
  public void checkFile(Findings findings) {
    for (BoundRule rule : fileRules) {
      rule.run(null, null, null, -1, facts, findings);
    }
  }

  /**
   * Checks a learner. The field definitions come first; a learner who breaks one is seen by no other rule.
   *
   * @return whether the field definitions are kept, so that the learner belongs to the return that other rules see
   */
  public boolean check(Learner learner, Findings findings) {
    return check(learner, learnerRules, findings);
  }

  /** Checks a destination and progression record, like a learner. */
  public boolean check(LearnerDestinationandProgression destination, Findings findings) {
    return check(destination, destinationRules, findings);
  }

  /**
   * Checks the return as a whole, when all of it is read.
   *
   * @param keys complete
   */
  public void check(ReturnKeys keys, Findings findings) {
    run(returnRules, keys, findings);
  }

  /**
   * Checks a learner against the others and the destination and progression records of the return, when all of it is read. A learner
   * who breaks a field definition is passed over.
   */
  public void check(LearnerKey learner, Findings findings) {
    if (!learner.isClean()) {
      return;
    }
    Sorted sorted = new Sorted(findings);
    run(learnerKeyRules, learner, sorted);
    for (TraineeshipKey aim : learner.traineeships()) {
      run(traineeshipKeyRules, aim, sorted);
    }
    sorted.handOn();
  }

  /** Checks a destination and progression record against the others, like a learner. */
  public void check(DestinationKey destination, Findings findings) {
    if (destination.isClean()) {
      Sorted sorted = new Sorted(findings);
      run(destinationKeyRules, destination, sorted);
      sorted.handOn();
    }
  }

  private void run(List<KeyRule> rules, Object key, Findings findings) {
    for (int i = 0; i < rules.size(); i++) {
      rules.get(i).run(key, facts, findings);
    }
  }

  private boolean check(Entity root, Layer layer, Findings findings) {
    Sorted sorted = new Sorted(findings);
    boolean clean = fieldDefinitions.check(root, sorted);
    if (clean) {
      layer.run(root, null, -1, 0, facts, sorted);
    }
    sorted.handOn();
    return clean;
  }

  /** Collects the findings of one record and hands them on in file order: the learner before the aims, then by rule. */
  private static final class Sorted implements Findings {

    private final Findings target;
    private List<Finding> found;

    Sorted(Findings target) {
      this.target = target;
    }

    @Override
    public void raised(Finding finding) {
      if (found == null) {
        found = new ArrayList<>();
      }
      found.add(finding);
    }

    @Override
    public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
      target.failed(rule, learnRefNumber, failure);
    }

    void handOn() {
      if (found != null) {
        found.sort(FILE_ORDER);
        found.forEach(target::raised);
      }
    }
  }

  /** The rules of one kind of record, and below it those of the records within. */
  private static final class Layer {

    private final EntityType<?> type;
    private final List<BoundRule> rules = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();

    Layer(EntityType<?> type) {
      this.type = type;
    }

    void clear() {
      rules.clear();
      layers.clear();
      slots.clear();
    }

    void add(List<EntityType<?>> path, BoundRule rule) {
      if (path.size() == 1) {
        rules.add(rule);
        return;
      }
      EntityType<?> next = path.get(1);
      int slot = type.childSlot(next.name());
      int at = slots.indexOf(slot);
      if (at < 0) {
        at = slots.size();
        slots.add(slot);
        layers.add(new Layer(next));
      }
      layers.get(at).add(path.subList(1, path.size()), rule);
    }

    void run(Entity root, Entity child, int delivery, int depth, Facts facts, Findings findings) {
      Entity self = depth == 0 ? root : child;
      for (int i = 0; i < rules.size(); i++) {
        rules.get(i).run(root, child, null, delivery, facts, findings);
      }
      for (int at = 0; at < layers.size(); at++) {
        Layer layer = layers.get(at);
        List<? extends Entity> records = records(self, slots.get(at));
        for (int i = 0; i < records.size(); i++) {
          if (depth == 0) {
            layer.run(root, records.get(i), layer.type == LearningDelivery.TYPE ? i : -1, 1, facts, findings);
          } else {
            layer.runInnermost(root, child, records.get(i), delivery, facts, findings);
          }
        }
      }
    }

    private void runInnermost(Entity root, Entity child, Entity grandchild, int delivery, Facts facts, Findings findings) {
      for (int i = 0; i < rules.size(); i++) {
        rules.get(i).run(root, child, grandchild, delivery, facts, findings);
      }
    }

    @SuppressWarnings("unchecked") // the slot of child records holds nothing else
    private static List<? extends Entity> records(Entity parent, int slot) {
      Object records = parent.slot(slot);
      return records == null ? List.of() : (List<? extends Entity>) records;
    }
  }
}
