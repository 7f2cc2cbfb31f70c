package org.openilr.statements.eas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;

/** Statements of the sample college for tests. */
final class Statements {

  static final Year YEAR = Year.of("2021");
  static final int UKPRN = 10000001;
  static final EasFileName NAME = EasFileName.of("EASDATA-10000001-20210801-093000.csv");
  static final String HEADINGS = Stream.of(EasColumn.values()).map(EasColumn::heading).collect(Collectors.joining(",", "", "\n"));

  private Statements() {}

  /** Checks rows under the usual headings for R12. */
  static EasResult check(String rows) {
    return check((HEADINGS + rows).getBytes(StandardCharsets.UTF_8), Reference.sample());
  }

  /** Checks a file for R12. */
  static EasResult check(byte[] file, Reference reference) {
    try {
      return EasCheck.run(NAME, new ByteArrayInputStream(file), new EasFacts(YEAR, UKPRN, 12, reference));
    } catch (IOException e) {
      throw new AssertionError("Reading from memory failed", e);
    }
  }
}
