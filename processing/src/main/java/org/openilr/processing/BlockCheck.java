package org.openilr.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.RuleSet;
import org.openilr.validation.Severity;
import org.openilr.validation.keys.DestinationKeys;
import org.openilr.validation.keys.LearnerKeys;

/** Checks records of one kind that follow each other in the file. Depends on nothing but these records and the rules. */
final class BlockCheck implements Callable<BlockCheck.Outcome> {

  private final List<Entity> records;
  private final RuleSet rules;
  private final boolean described;
  private final boolean funded;

  /**
   * @param described whether reports will ask who the findings are about
   * @param funded whether funding will ask for the outcomes of destination and progression records
   */
  BlockCheck(List<Entity> records, RuleSet rules, boolean described, boolean funded) {
    this.records = records;
    this.rules = rules;
    this.described = described;
    this.funded = funded;
  }

  /**
   * What came out of a block.
   *
   * @param learners null for a block of destination and progression records
   * @param destinations null for a block of learners
   * @param packed findings and what reports say of the records, for a spool
   * @param outcomes packed outcomes of destination and progression records, null where not wanted
   */
  record Outcome(LearnerKeys learners, DestinationKeys destinations, byte[] packed, byte[] outcomes, Map<Integer, Integer> aims, int loans,
      Failures failures) {}

  @Override
  public Outcome call() {
    boolean ofLearners = records.get(0) instanceof Learner;
    LearnerKeys learners = ofLearners ? new LearnerKeys(records.size()) : null;
    DestinationKeys destinations = ofLearners ? null : new DestinationKeys(records.size());
    Map<Integer, Integer> aims = new TreeMap<>();
    int loans = 0;
    Failures failures = new Failures();
    List<Found> found = new ArrayList<>(records.size());
    for (int i = 0; i < records.size(); i++) {
      found.add(new Found(failures));
    }
    boolean[] clean = ofLearners ? rules.checkLearners(all(records), found) : rules.checkDestinations(all(records), found);
    Packer packer = new Packer();
    for (int i = 0; i < records.size(); i++) {
      packer.record(clean[i], found.get(i).findings());
      boolean error = found.get(i).has(Severity.ERROR);
      boolean warning = found.get(i).has(Severity.WARNING);
      if (records.get(i) instanceof Learner learner) {
        learners.add(learner, clean[i], error, warning);
        packer.about(described ? learner : null);
        for (LearningDelivery aim : learner.learningDeliveries()) {
          Integer model = aim.fundModel() == null ? 0 : aim.fundModel();
          aims.merge(model, 1, Integer::sum);
          loans += model == 99 && aim.hasFAM("ADL") ? 1 : 0;
        }
      } else {
        destinations.add((LearnerDestinationandProgression) records.get(i), clean[i], error, warning);
        packer.about(null);
      }
    }
    return new Outcome(learners, destinations, packer.bytes(), !ofLearners && funded ? Outcomes.pack(records) : null, aims, loans, failures);
  }

  @SuppressWarnings("unchecked") // a block holds records of one kind
  private static <E extends Entity> List<E> all(List<Entity> records) {
    return (List<E>) records;
  }
}
