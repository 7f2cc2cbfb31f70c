package org.openilr.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.openilr.learners.CollectionDetails;
import org.openilr.learners.Entity;
import org.openilr.learners.FileName;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.LearningProvider;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.reference.Reference;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.openilr.validation.Facts;
import org.openilr.validation.FileFacts;
import org.openilr.validation.Finding;
import org.openilr.validation.Findings;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.RuleSet;
import org.openilr.validation.Severity;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;
import org.openilr.validation.keys.DestinationKeys;
import org.openilr.validation.keys.LearnerKeys;
import org.openilr.validation.keys.ReturnKeys;

/** Runs every rule over small returns and counts what is raised. */
final class WholeCheck implements Findings {

  final Map<String, Integer> found = new TreeMap<>();
  /** A mark of what was found of each rule: on whom, and which values. */
  final Map<String, Integer> marks = new TreeMap<>();
  private final Set<String> errors = new HashSet<>();

  /** Checks a file as it stands, surrounded by what a situation without changes has. */
  static WholeCheck of(Path file) throws IOException, RejectedFileException {
    Year year;
    try (ReturnReader reader = ReturnReader.open(file)) {
      year = reader.year();
    }
    return of(file, usual(year));
  }

  /**
   * Checks a file.
   *
   * @param surroundings all but what is known of the file itself
   */
  static WholeCheck of(Path file, Facts surroundings) throws IOException, RejectedFileException {
    WholeCheck check = new WholeCheck();
    try (ReturnReader reader = ReturnReader.open(file)) {
      CollectionDetails details = reader.header().collectionDetails();
      LearningProvider provider = reader.learningProvider();
      FileFacts facts = new FileFacts(file.getFileName().toString(), reader.header().source().ukprn(), provider.ukprn(),
          details.filePreparationDate(), surroundings.file().upload());
      RuleSet rules = RuleSet.of(new Facts(surroundings.specification(), surroundings.reference(), facts, surroundings.period(),
          surroundings.now()), Channel.ONLINE);
      rules.checkName(FileName.of(file), check);
      rules.checkFile(check);
      ReturnKeys keys = new ReturnKeys(10_000);
      LearnerKeys learners = new LearnerKeys(10_000);
      DestinationKeys destinations = new DestinationKeys(10_000);
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        if (record instanceof Learner learner) {
          learners.add(learner, rules.check(learner, check), false, false);
        } else {
          LearnerDestinationandProgression destination = (LearnerDestinationandProgression) record;
          destinations.add(destination, rules.check(destination, check), false, false);
        }
      }
      keys.add(learners);
      keys.add(destinations);
      keys.complete();
      rules.check(keys, check);
      for (int row = 0; row < keys.learners(); row++) {
        rules.check(keys.learner(row), check);
      }
      for (int row = 0; row < keys.destinations(); row++) {
        rules.check(keys.destination(row), check);
      }
    }
    return check;
  }

  /** Checks learners alone, without a file. */
  static WholeCheck of(Year year, List<Learner> learners) {
    WholeCheck check = new WholeCheck();
    RuleSet rules = RuleSet.of(usual(year), Channel.ONLINE);
    learners.forEach(learner -> rules.check(learner, check));
    return check;
  }

  /** How many of the learners raise an error. */
  static int wrong(Year year, List<Learner> learners) {
    WholeCheck check = new WholeCheck();
    RuleSet rules = RuleSet.of(usual(year), Channel.ONLINE);
    int wrong = 0;
    for (Learner learner : learners) {
      check.found.clear();
      rules.check(learner, check);
      wrong += check.errors().isEmpty() ? 0 : 1;
    }
    return wrong;
  }

  private static Facts usual(Year year) {
    Situation situation = new Situations(year).build(Situations.kinds(year).get(0), Map.of());
    return new Facts(Specification.of(year), Reference.sample(), situation.file(), situation.period(), situation.now());
  }

  /** How often rules that are no warnings were raised. */
  Map<String, Integer> errors() {
    Map<String, Integer> only = new TreeMap<>(found);
    only.keySet().retainAll(errors);
    return only;
  }

  @Override
  public void raised(Finding finding) {
    found.merge(finding.rule().id(), 1, Integer::sum);
    marks.merge(finding.rule().id(), Objects.hash(finding.rule().severity().letter(), finding.learnRefNumber(), finding.aimSeqNumber(),
        finding.fieldValues()), (before, next) -> 31 * before + next);
    if (finding.rule().severity() != Severity.WARNING) {
      errors.add(finding.rule().id());
    }
  }

  @Override
  public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
    throw new AssertionError("Rule " + rule.id() + " broke down", failure);
  }
}
