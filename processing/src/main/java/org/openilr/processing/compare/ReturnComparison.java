package org.openilr.processing.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openilr.funding.FundingFacts;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.Progress;
import org.openilr.processing.compare.Comparison.DataChange;
import org.openilr.processing.compare.Comparison.Fate;
import org.openilr.processing.compare.Comparison.LearnerChange;

/**
 * Compares two returns of a provider. Which change of data explains which change of money is found by making the changes one after the other: the
 * older learner gets the newer one's own fields, then aim by aim what changed there, and is valued after each step. So the parts add up to the
 * whole, whatever the calculation does.
 */
public final class ReturnComparison {

  /** Learners whose changes are told one by one. */
  static final int MOST_TOLD = 2_000;

  private final ReturnSide before;
  private final ReturnSide after;
  private final FundingFacts facts;

  private ReturnComparison(ReturnSide before, ReturnSide after, CheckSettings newer) {
    this.before = before;
    this.after = after;
    this.facts = !before.isFunded() || !after.isFunded() || !before.result().year().equals(after.result().year()) ? null
        : new FundingFacts(after.result().year(), newer.reference(), after.result().ukprn());
  }

  /**
   * Compares.
   *
   * @param progress of both together: the older return is the first half
   * @throws RejectedFileException when one of the files is no return
   * @throws IOException when one cannot be read, or they are returns of different providers
   */
  public static Comparison run(CheckSettings older, CheckSettings newer, Progress progress) throws IOException, RejectedFileException {
    ReturnSide before = ReturnSide.read(older, (read, bytes, records) -> progress.at(read, 2 * bytes, records));
    ReturnSide after = ReturnSide.read(newer, (read, bytes, records) -> progress.at(bytes + read, 2 * bytes, before.result().allLearners() + records));
    if (!Objects.equals(before.result().ukprn(), after.result().ukprn())) {
      throw new IOException("The returns are of different providers, " + before.result().ukprn() + " and " + after.result().ukprn() + ".");
    }
    return new ReturnComparison(before, after, newer).compare();
  }

  private Comparison compare() throws IOException, RejectedFileException {
    Set<String> all = new LinkedHashSet<>(before.learners());
    all.addAll(after.learners());
    List<String> different = new ArrayList<>();
    int added = 0;
    int removed = 0;
    for (String learner : all) {
      added += before.mark(learner) == null ? 1 : 0;
      removed += after.mark(learner) == null ? 1 : 0;
      if (!Objects.equals(before.mark(learner), after.mark(learner)) || before.isValid(learner) != after.isValid(learner)
          || difference(learner).signum() != 0) {
        different.add(learner);
      }
    }
    different.sort(Comparator.comparing((String learner) -> difference(learner).abs()).reversed().thenComparing(Comparator.naturalOrder()));
    List<String> told = different.subList(0, Math.min(MOST_TOLD, different.size()));
    Map<String, ReturnSide.Full> old = before.read(new HashSet<>(told));
    Map<String, ReturnSide.Full> now = after.read(new HashSet<>(told));
    List<LearnerChange> changes = new ArrayList<>();
    for (String learner : told) {
      changes.add(change(learner, old.get(learner), now.get(learner)));
    }
    return new Comparison(before.side(), after.side(), changes, added, removed, different.size() - added - removed, all.size() - different.size());
  }

  private BigDecimal difference(String learner) {
    return after.money(learner).subtract(before.money(learner));
  }

  private LearnerChange change(String key, ReturnSide.Full old, ReturnSide.Full now) {
    BigDecimal money = difference(key);
    if (old == null || now == null) {
      return new LearnerChange((old == null ? now : old).learner().learnRefNumber(), old == null ? Fate.ADDED : Fate.REMOVED, money, List.of());
    }
    Fate fate = before.isValid(key) == after.isValid(key) ? Fate.CHANGED : after.isValid(key) ? Fate.BECAME_VALID : Fate.NO_LONGER_VALID;
    boolean valued = facts != null && fate == Fate.CHANGED && after.isValid(key);
    return new LearnerChange(now.learner().learnRefNumber(), fate, money, steps(old, now, valued));
  }

  private List<DataChange> steps(ReturnSide.Full old, ReturnSide.Full now, boolean valued) {
    List<DataChange> steps = new ArrayList<>();
    Learner made = with(now.learner(), old.learner().learningDeliveries());
    BigDecimal[] last = {valued ? Money.of(old.learner(), old.outcomes(), facts) : null};
    Differences own = Differences.of(old.learner(), now.learner(), LearningDelivery.TYPE.name());
    if (!old.outcomes().equals(now.outcomes())) {
      own.fields.add("DPOutcome");
      own.words.add("The destinations have changed");
    }
    if (!own.fields.isEmpty()) {
      steps.add(new DataChange(null, own.words, own.fields, step(made, now, last)));
    }
    List<LearningDelivery> aims = new ArrayList<>(old.learner().learningDeliveries());
    List<LearningDelivery> left = new ArrayList<>(aims);
    for (LearningDelivery aim : now.learner().learningDeliveries()) {
      LearningDelivery same = same(aim, left);
      if (same == null) {
        aims.add(aim);
        steps.add(new DataChange(aim.aimSeqNumber(), List.of("The aim " + aim.learnAimRef() + " is new"), List.of("aim added"),
            step(with(now.learner(), aims), now, last)));
        continue;
      }
      left.remove(same);
      if (!same.equals(aim)) {
        aims.set(aims.indexOf(same), aim);
        Differences differences = Differences.of(same, aim, null);
        steps.add(new DataChange(aim.aimSeqNumber(), differences.words, differences.fields, step(with(now.learner(), aims), now, last)));
      }
    }
    for (LearningDelivery gone : left) {
      aims.remove(gone);
      steps.add(new DataChange(gone.aimSeqNumber(), List.of("The aim " + gone.learnAimRef() + " is gone"), List.of("aim removed"),
          step(with(now.learner(), aims), now, last)));
    }
    return steps;
  }

  private static Learner with(Learner learner, List<LearningDelivery> aims) {
    return (Learner) learner.with(LearningDelivery.TYPE.name(), List.copyOf(aims));
  }

  /** What the money does in a step; null where money is not compared. */
  private BigDecimal step(Learner made, ReturnSide.Full now, BigDecimal[] last) {
    if (last[0] == null) {
      return null;
    }
    BigDecimal next = Money.of(made, now.outcomes(), facts);
    BigDecimal difference = next.subtract(last[0]);
    last[0] = next;
    return difference;
  }

  /** The aim that this one was before: by the software's own identifier, else by what it is and when it started, else by its number. */
  private static LearningDelivery same(LearningDelivery aim, List<LearningDelivery> old) {
    for (LearningDelivery each : old) {
      if (aim.swSupAimId() != null && aim.swSupAimId().equals(each.swSupAimId())) {
        return each;
      }
    }
    for (LearningDelivery each : old) {
      if (Objects.equals(aim.learnAimRef(), each.learnAimRef()) && Objects.equals(aim.learnStartDate(), each.learnStartDate())) {
        return each;
      }
    }
    for (LearningDelivery each : old) {
      if (Objects.equals(aim.learnAimRef(), each.learnAimRef()) && Objects.equals(aim.aimSeqNumber(), each.aimSeqNumber())) {
        return each;
      }
    }
    return null;
  }
}
