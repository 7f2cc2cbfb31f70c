package org.openilr.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

  /**
   * How many records are checked side by side. Rule by rule over some records is faster than record by record over all rules: the code of
   * one rule stays in the processor's caches, that of all rules does not, and the records of a batch do as well.
   */
  private static final int BATCH = 50;

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

  /** The rules that look at the file as a whole or compare records with each other: they say nothing of a record that is checked alone. By id. */
  public List<RuleInfo> needingTheWholeFile() {
    return Stream.concat(fileRules.stream().map(BoundRule::info),
            Stream.of(nameRules, returnRules, learnerKeyRules, destinationKeyRules, traineeshipKeyRules).flatMap(List::stream).map(KeyRule::info))
        .distinct().sorted(Comparator.comparing(RuleInfo::id)).toList();
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

  /**
   * Checks learners who follow each other in the file, faster than one by one.
   *
   * @param findings where those of each learner go, in the order of the learners
   * @return for each learner, whether the field definitions are kept
   */
  public boolean[] checkLearners(List<Learner> learners, List<? extends Findings> findings) {
    return check(learners, learnerRules, findings);
  }

  /** Checks destination and progression records, like learners. */
  public boolean[] checkDestinations(List<LearnerDestinationandProgression> destinations, List<? extends Findings> findings) {
    return check(destinations, destinationRules, findings);
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
    return check(List.of(root), layer, List.of(findings))[0];
  }

  private boolean[] check(List<? extends Entity> roots, Layer layer, List<? extends Findings> findings) {
    boolean[] clean = new boolean[roots.size()];
    for (int from = 0; from < clean.length; from += BATCH) {
      int to = Math.min(clean.length, from + BATCH);
      Sorted[] sorted = new Sorted[to - from];
      Records records = new Records(to - from);
      for (int i = from; i < to; i++) {
        sorted[i - from] = new Sorted(findings.get(i));
        clean[i] = fieldDefinitions.check(roots.get(i), sorted[i - from]);
        if (clean[i]) {
          records.add(roots.get(i), null, null, -1, sorted[i - from]);
        }
      }
      layer.run(records, 0, facts);
      for (Sorted found : sorted) {
        found.handOn();
      }
    }
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

    /** @param depth 0 for learners and destination and progression records, 1 for those below them, 2 for the innermost */
    void run(Records records, int depth, Facts facts) {
      if (records.size == 0) {
        return;
      }
      for (int i = 0; i < rules.size(); i++) {
        records.run(rules.get(i), facts);
      }
      for (int at = 0; at < layers.size(); at++) {
        layers.get(at).run(records.below(slots.get(at), depth, layers.get(at).type), depth + 1, facts);
      }
    }
  }

  /** Records of one kind side by side, each with those around it and where its findings go. */
  private static final class Records {

    private Entity[] roots;
    private Entity[] children;
    private Entity[] grandchildren;
    private int[] deliveries;
    private Findings[] findings;
    private int size;

    Records(int room) {
      roots = new Entity[room];
      children = new Entity[room];
      grandchildren = new Entity[room];
      deliveries = new int[room];
      findings = new Findings[room];
    }

    void add(Entity root, Entity child, Entity grandchild, int delivery, Findings target) {
      if (size == roots.length) {
        int room = Math.max(8, 2 * size);
        roots = Arrays.copyOf(roots, room);
        children = Arrays.copyOf(children, room);
        grandchildren = Arrays.copyOf(grandchildren, room);
        deliveries = Arrays.copyOf(deliveries, room);
        findings = Arrays.copyOf(findings, room);
      }
      roots[size] = root;
      children[size] = child;
      grandchildren[size] = grandchild;
      deliveries[size] = delivery;
      findings[size++] = target;
    }

    void run(BoundRule rule, Facts facts) {
      for (int i = 0; i < size; i++) {
        rule.run(roots[i], children[i], grandchildren[i], deliveries[i], facts, findings[i]);
      }
    }

    /** The records of a kind that stand in a slot of these. */
    @SuppressWarnings("unchecked") // the slot of child records holds nothing else
    Records below(int slot, int depth, EntityType<?> type) {
      Records below = new Records(size);
      boolean aims = type == LearningDelivery.TYPE;
      for (int i = 0; i < size; i++) {
        Entity self = depth == 0 ? roots[i] : children[i];
        List<? extends Entity> records = self.slot(slot) == null ? List.of() : (List<? extends Entity>) self.slot(slot);
        for (int j = 0; j < records.size(); j++) {
          if (depth == 0) {
            below.add(roots[i], records.get(j), null, aims ? j : -1, findings[i]);
          } else {
            below.add(roots[i], children[i], records.get(j), deliveries[i], findings[i]);
          }
        }
      }
      return below;
    }
  }
}
