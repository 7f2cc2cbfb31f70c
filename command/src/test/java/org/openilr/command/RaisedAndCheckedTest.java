package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.samples.RaisedRule;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.examples.Situation;

/**
 * What {@code ilr sample --raise} makes raises the rule in {@code ilr check}, with the reference data that come with it: every twelfth rule, all
 * with {@code -Dopenilr.raised=all}. (That every rule is raised by its file is tested in the room samples.)
 */
class RaisedAndCheckedTest {

  @TempDir
  private Path folder;

  @TestFactory
  Stream<DynamicTest> theFileMadeForARuleRaisesIt() {
    List<RaisedRule> raised = RuleCatalogue.rules().stream().map(RuleInfo::id).distinct().flatMap(id -> RaisedRule.of(id).stream())
        .filter(rule -> rule.situation().file().upload() == null).toList();
    int step = "all".equals(System.getProperty("openilr.raised")) ? 1 : 12;
    return IntStream.range(0, raised.size()).filter(i -> i % step == 0).mapToObj(raised::get)
        .map(rule -> dynamicTest(rule.rule(), () -> check(rule)));
  }

  private void check(RaisedRule raised) throws IOException {
    Path made = folder.resolve(raised.rule().replace(' ', '_'));
    Outcome sample = Outcome.of("sample", "--raise", raised.rule(), "--out", made.toString());
    assertThat(sample.code()).as(sample.err()).isZero();
    Situation situation = raised.situation();
    List<String> arguments = new ArrayList<>(List.of("check", made.resolve(situation.file().name()).toString(), "--out", made.resolve("r").toString(),
        "--at", situation.now().toString(), "--period", Integer.toString(situation.period()), "--quiet"));
    Path pack = made.resolve("reference-" + raised.rule());
    if (Files.exists(pack)) {
      arguments.addAll(List.of("--reference", pack.toString()));
    }
    Outcome checked = Outcome.of(arguments.toArray(String[]::new));
    assertThat(checked.code()).as(checked.err()).isLessThan(Ilr.FAILURE);
    assertThat(Files.readAllLines(made.resolve("r").resolve("findings.csv"))).anyMatch(line -> line.startsWith(raised.rule() + ","));
  }
}
