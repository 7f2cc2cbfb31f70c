package org.openilr.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openilr.learners.RejectedFileException;
import org.openilr.reference.Reference;
import org.openilr.reference.ReferenceBuilder;
import org.openilr.reference.Table;
import org.openilr.specification.Specification;
import org.openilr.validation.Facts;
import org.openilr.validation.examples.Situation;

/** The files that {@code ilr sample --raise} makes; that each raises its rule is seen in {@link ApprovedFindingsTest}. */
class RaisedRulesTest {

  /** Raised by files that cannot be read, by a value with which a file is refused, or by codes that end, of which there are none. */
  private static final List<String> NOT_BY_A_RETURN = List.of("FD_OTJActHours_AL", "FD_OTJActHours_AR", "LearnFAMType_03",
      "Namespace Mismatch", "Protected ZIP File", "Schema", "ZIP_CORRUPT", "ZIP_EMPTY", "ZIP_INCONSISTENT_FILENAME", "ZIP_TOO_MANY_FILES");

  @Test
  void rulesOnFilesThatCannotBeReadHaveNoReturn() {
    assertThat(NOT_BY_A_RETURN).allMatch(id -> RaisedRule.of(id).isEmpty());
    assertThat(RaisedRule.of("NoSuchRule_01")).isEmpty();
  }

  /** Checks the file that is made for a rule. */
  static WholeCheck check(RaisedRule raised, Path folder) throws IOException, RejectedFileException {
    Situation situation = raised.situation();
    Path file = folder.resolve(situation.file().name());
    try (OutputStream out = Files.newOutputStream(file)) {
      SampleReturn.write(situation, out);
    }
    return WholeCheck.of(file, new Facts(Specification.of(situation.year()), reference(situation), situation.file(),
        situation.period(), situation.now()));
  }

  private static Reference reference(Situation situation) {
    ReferenceBuilder reference = Reference.onTopOf(Reference.sample());
    situation.reference().forEach(reference::rows);
    situation.without().forEach(table -> reference.without(Table.find(table).orElseThrow()));
    return reference.build();
  }
}
