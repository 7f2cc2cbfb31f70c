package org.openilr.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.learners.RejectedFileException;
import org.openilr.reference.Reference;
import org.openilr.reference.ReferenceBuilder;
import org.openilr.reference.Table;
import org.openilr.specification.Specification;
import org.openilr.validation.Facts;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.examples.Example;
import org.openilr.validation.examples.ExampleBook;
import org.openilr.validation.examples.Situation;

/** Every rule with an example is raised by the file that {@code ilr sample --raise} makes of it. */
class RaisedRulesTest {

  @TempDir
  private Path folder;

  @TestFactory
  Stream<DynamicTest> everyRuleIsRaisedByTheFileMadeForIt() {
    return RuleCatalogue.rules().stream().map(RuleInfo::id).distinct()
        .flatMap(id -> ExampleBook.of(id).stream().filter(Example::raised).limit(1))
        .map(example -> dynamicTest(example.rule(), () -> check(example)));
  }

  private void check(Example example) throws IOException, RejectedFileException {
    Situation situation = example.situation();
    Path file = folder.resolve(situation.file().name());
    try (OutputStream out = Files.newOutputStream(file)) {
      SampleReturn.write(situation, out);
    }
    WholeCheck check = WholeCheck.of(file, new Facts(Specification.of(situation.year()), reference(situation), situation.file(),
        situation.period(), situation.now()));
    assertThat(check.found).containsKey(example.rule());
  }

  private static Reference reference(Situation situation) {
    ReferenceBuilder reference = Reference.onTopOf(Reference.sample());
    situation.reference().forEach(reference::rows);
    situation.without().forEach(table -> reference.without(Table.find(table).orElseThrow()));
    return reference.build();
  }
}
