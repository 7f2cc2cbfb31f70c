package org.openilr.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** What docs/suppliers.md shows: checking one learner while it is typed. */
class OneLearnerTest {

  @Test
  void checksALearnerThatIsBeingTyped() {
    Specification specification = Specification.of(Year.of("2526"));
    Learner learner = Learner.TYPE.builder(specification).set("LearnRefNumber", "0012").set("TelNo", "ask me").build();
    FileFacts file = new FileFacts(null, 10000001, 10000001, LocalDate.now());
    Facts facts = new Facts(specification, Reference.sample(), file, 3, LocalDateTime.now());
    RuleSet rules = RuleSet.of(facts, Channel.ONLINE);

    List<String> raised = new ArrayList<>();
    rules.check(learner, new Findings() {
      @Override
      public void raised(Finding finding) {
        raised.add(finding.rule().id() + " " + finding.fieldValues());
      }

      @Override
      public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
        throw new AssertionError(rule.id(), failure);
      }
    });

    assertThat(raised).contains("FD_ULN_MA ").anyMatch(finding -> finding.startsWith("FD_TelNo_AP"));
  }
}
