package org.openilr.processing.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Values;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.processing.CheckResult;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.FundingReceiver;
import org.openilr.processing.FundingTotals;
import org.openilr.processing.Progress;
import org.openilr.processing.ReturnCheck;
import org.openilr.validation.Severity;

/**
 * One of two returns that are compared: of each learner a mark of the record, validity and money, which takes some hundred bytes; the records
 * themselves are read again for those who changed.
 */
final class ReturnSide implements FundingReceiver<List<Map.Entry<String, LearnerFunding>>> {

  private final CheckSettings settings;
  private final Map<String, Long> findings = new TreeMap<>();
  private final Set<String> invalid = new HashSet<>();
  private final Map<String, BigDecimal> money = new HashMap<>();
  private final FundingTotals totals = new FundingTotals();
  private final Map<String, Integer> marks = new LinkedHashMap<>();
  private boolean funded;

  private ReturnSide(CheckSettings settings) {
    this.settings = settings;
  }

  static ReturnSide read(CheckSettings settings, Progress progress) throws IOException, RejectedFileException {
    ReturnSide side = new ReturnSide(settings);
    side.check(progress);
    return side;
  }

  private CheckResult result;

  private void check(Progress progress) throws IOException, RejectedFileException {
    result = ReturnCheck.run(settings, progress, (finding, about) -> {
      findings.merge(finding.rule().id(), 1L, Long::sum);
      if (finding.rule().severity() == Severity.ERROR && finding.learnRefNumber() != null) {
        invalid.add(key(finding.learnRefNumber()));
      }
    }, this);
    try (ReturnReader reader = ReturnReader.open(settings.file())) {
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        if (record instanceof Learner learner && learner.learnRefNumber() != null) {
          marks.merge(key(learner.learnRefNumber()), learner.hashCode(), (one, other) -> 31 * one + other);
        } else if (record instanceof LearnerDestinationandProgression destination && destination.learnRefNumber() != null) {
          marks.computeIfPresent(key(destination.learnRefNumber()), (learner, mark) -> 31 * mark + destination.hashCode());
        }
      }
    }
  }

  /** Reference numbers are the same whatever their letter case. */
  static String key(String learnRefNumber) {
    return learnRefNumber.trim().toUpperCase(Locale.ROOT);
  }

  Comparison.Side side() {
    return new Comparison.Side(result, findings, funded ? totals : null);
  }

  CheckResult result() {
    return result;
  }

  Set<String> learners() {
    return marks.keySet();
  }

  Integer mark(String learner) {
    return marks.get(learner);
  }

  boolean isValid(String learner) {
    return marks.containsKey(learner) && !invalid.contains(learner) && !result.refused();
  }

  BigDecimal money(String learner) {
    return money.getOrDefault(learner, BigDecimal.ZERO);
  }

  boolean isFunded() {
    return funded;
  }

  /**
   * A learner with the outcomes of the destination and progression records.
   *
   * @param outcomes in file order
   */
  record Full(Learner learner, List<DPOutcome> outcomes) {}

  /** Reads the records of some learners; of several with one reference number the first. */
  Map<String, Full> read(Set<String> wanted) throws IOException, RejectedFileException {
    Map<String, Full> read = new HashMap<>();
    try (ReturnReader reader = ReturnReader.open(settings.file())) {
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        if (record instanceof Learner learner && learner.learnRefNumber() != null && wanted.contains(key(learner.learnRefNumber()))) {
          read.putIfAbsent(key(learner.learnRefNumber()), new Full(learner, new ArrayList<>()));
        } else if (record instanceof LearnerDestinationandProgression destination && destination.learnRefNumber() != null) {
          Full learner = read.get(key(destination.learnRefNumber()));
          if (learner != null) {
            learner.outcomes().addAll(destination.dpOutcomes());
          }
        }
      }
    }
    return read;
  }

  @Override
  public void provider(FundingModel model, Values values) {
    funded = true;
  }

  @Override
  public List<Map.Entry<String, LearnerFunding>> part() {
    return new ArrayList<>();
  }

  @Override
  public void add(List<Map.Entry<String, LearnerFunding>> part, FundedLearner learner) {
    learner.fundings().forEach(funding -> part.add(Map.entry(key(learner.learner().learnRefNumber()), funding)));
  }

  @Override
  public void take(List<Map.Entry<String, LearnerFunding>> part) {
    for (Map.Entry<String, LearnerFunding> one : part) {
      money.merge(one.getKey(), Money.of(one.getValue()), BigDecimal::add);
      totals.add(one.getValue());
    }
  }
}
