package org.openilr.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openilr.learners.FileName;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.validation.examples.Example;
import org.openilr.validation.examples.ExampleBook;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.keys.DestinationKeys;
import org.openilr.validation.keys.LearnerKeys;
import org.openilr.validation.keys.ReturnKeys;

/** Runs the examples of every rule. {@code -Dopenilr.rules=AchDate} runs those whose id starts so. */
class ExamplesTest {

  /** Its codes would have to end, and none does. */
  private static final String NEVER_RAISED = "LearnFAMType_03";

  private static final String ONLY = System.getProperty("openilr.rules", "");

  @TestFactory
  Stream<DynamicNode> examples() {
    return ids().map(id -> dynamicContainer(id, ExampleBook.of(id).stream()
        .map(example -> dynamicTest((example.raised() ? "raised: " : "not raised: ") + example.text(), () -> check(example)))));
  }

  @Test
  void everyRuleHasAnExampleOfEitherKind() {
    assertThat(ids().filter(id -> !id.equals(NEVER_RAISED) && ExampleBook.of(id).stream().noneMatch(Example::raised)
        || ExampleBook.of(id).stream().allMatch(Example::raised)).toList()).as("rules without examples").isEmpty();
  }

  private static Stream<String> ids() {
    return RuleCatalogue.methods().stream().map(rule -> rule.info().id()).distinct().filter(id -> id.startsWith(ONLY));
  }

  private static void check(Example example) {
    List<Finding> found = Run.of(example.situation(), example.rule());
    assertThat(found).as("times raised").hasSize(example.times());
    if (example.raised() && example.values() != null) {
      assertThat(found.get(0).fieldValues()).isEqualTo(example.values());
    }
  }

  /** One run of one rule over a situation. */
  private static final class Run implements Findings {

    private final List<Finding> found = new ArrayList<>();

    static List<Finding> of(Situation situation, String rule) {
      Facts facts = ExampleFacts.of(situation);
      RuleSet rules = RuleSet.of(facts, Channel.ONLINE, info -> info.id().equals(rule));
      Run run = new Run();
      rules.checkName(FileName.of(situation.file().name()), run);
      rules.checkFile(run);
      LearnerKeys learners = new LearnerKeys(situation.learners().size());
      for (Learner learner : situation.learners()) {
        learners.add(learner, rules.check(learner, run), false, false);
      }
      DestinationKeys destinations = new DestinationKeys(situation.destinations().size());
      for (LearnerDestinationandProgression destination : situation.destinations()) {
        destinations.add(destination, rules.check(destination, run), false, false);
      }
      run.across(rules, learners, destinations);
      List<Finding> raised = run.found.stream().filter(finding -> finding.rule().id().equals(rule)).toList();
      if (!rule.equals("Entity_1")) {
        assertThat(run.found).as("all that is found; a learner who breaks a field definition is seen by no other rule").isEqualTo(raised);
      }
      return raised;
    }

    private void across(RuleSet rules, LearnerKeys learners, DestinationKeys destinations) {
      ReturnKeys keys = new ReturnKeys(1000);
      keys.add(learners);
      keys.add(destinations);
      keys.complete();
      rules.check(keys, this);
      for (int row = 0; row < keys.learners(); row++) {
        rules.check(keys.learner(row), this);
      }
      for (int row = 0; row < keys.destinations(); row++) {
        rules.check(keys.destination(row), this);
      }
    }

    @Override
    public void raised(Finding finding) {
      found.add(finding);
    }

    @Override
    public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
      throw new AssertionError("Rule " + rule.id() + " broke down", failure);
    }
  }
}
