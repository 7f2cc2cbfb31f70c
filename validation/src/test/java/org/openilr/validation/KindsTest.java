package org.openilr.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;

/** The kinds of learner that examples and samples start from are valid in every year that they exist in. */
class KindsTest {

  static List<Year> years() {
    return Year.SUPPORTED;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("years")
  void aLearnerOfEachKindRaisesNoError(Year year) {
    List<String> found = new ArrayList<>();
    for (String kind : Situations.kinds(year)) {
      Situation situation = new Situations(year).build(kind, Map.of());
      RuleSet.of(ExampleFacts.of(situation), Channel.ONLINE).check(situation.learners().get(0), errors(kind, found));
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("years")
  void aDestinationRaisesNoError(Year year) {
    if (Specification.of(year).entity("LearnerDestinationandProgression").isPresent()) {
      Situation situation = new Situations(year).build("adult", Map.of("destination", Map.of()));
      List<String> found = new ArrayList<>();
      for (LearnerDestinationandProgression destination : situation.destinations()) {
        RuleSet.of(ExampleFacts.of(situation), Channel.ONLINE).check(destination, errors("destination", found));
      }
      assertThat(found).isEmpty();
    }
  }

  @Test
  void kindsComeAndGoWithTheYears() {
    assertThat(Situations.kinds(Year.of("1819"))).contains("adult", "european social fund").doesNotContain("t level", "adult skills fund");
    assertThat(Situations.kinds(Year.of("2526"))).contains("t level", "adult skills fund").doesNotContain("adult", "european social fund");
  }

  private static Findings errors(String kind, List<String> found) {
    return new Findings() {
      @Override
      public void raised(Finding finding) {
        if (finding.rule().severity() != Severity.WARNING) {
          found.add(kind + ": " + finding.rule().id() + " " + finding.fieldValues());
        }
      }

      @Override
      public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
        throw new AssertionError("Rule " + rule.id() + " broke down", failure);
      }
    };
  }
}
