package org.openilr.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.openilr.validation.Facts;
import org.openilr.validation.Finding;
import org.openilr.validation.Findings;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.RuleSet;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;

/** What holds for any valid learner with anything in it changed. */
class MutatedLearnersTest {

  private static final int NEIGHBOURS = 70;

  /** Rules are bound once a year: that takes longer than a learner. */
  private final Map<Year, RuleSet> rules = new HashMap<>();

  @Provide
  Arbitrary<Year> years() {
    return Arbitraries.of(Year.SUPPORTED);
  }

  @Property(tries = 1500)
  void noRuleEverBreaksDown(@ForAll("years") Year year, @ForAll long seed) {
    check(rules(year), List.of(mutated(year, seed)));
  }

  @Property(tries = 60)
  void theFindingsDoNotDependOnTheNeighbours(@ForAll("years") Year year, @ForAll long seed) {
    Learner learner = mutated(year, seed);
    List<String> alone = check(rules(year), List.of(learner)).get(0);
    Random random = new Random(seed);
    List<Learner> block = new ArrayList<>();
    for (int i = 0; i < NEIGHBOURS; i++) {
      block.add(mutated(year, random.nextLong()));
    }
    int place = random.nextInt(NEIGHBOURS);
    block.set(place, learner);

    assertThat(check(rules(year), block).get(place)).isEqualTo(alone);
  }

  private static Learner mutated(Year year, long seed) {
    SampleSettings settings = new SampleSettings(year, 100, seed & 0xffff, 0, SampleSettings.kinds(year), SampleSettings.UKPRN);
    Random random = new Random(seed);
    Learner learner = new LearnerMaker(settings).learner(random.nextInt(100));
    return (Learner) new Mutation(Specification.of(year), random).of(learner);
  }

  private RuleSet rules(Year year) {
    return rules.computeIfAbsent(year, each -> {
      Situation usual = new Situations(each).build(Situations.kinds(each).get(0), Map.of());
      return RuleSet.of(new Facts(Specification.of(each), Reference.sample(), usual.file(), usual.period(), usual.now()), Channel.ONLINE);
    });
  }

  /** The findings of each learner. */
  private static List<List<String>> check(RuleSet rules, List<Learner> learners) {
    List<Found> found = new ArrayList<>();
    learners.forEach(learner -> found.add(new Found()));
    rules.checkLearners(learners, found);
    return found.stream().map(one -> one.findings).toList();
  }

  private static final class Found implements Findings {

    private final List<String> findings = new ArrayList<>();

    @Override
    public void raised(Finding finding) {
      findings.add(finding.rule().id() + " " + finding.aimSeqNumber() + " " + finding.fieldValues());
    }

    @Override
    public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
      throw new AssertionError("Rule " + rule.id() + " broke down", failure);
    }
  }
}
