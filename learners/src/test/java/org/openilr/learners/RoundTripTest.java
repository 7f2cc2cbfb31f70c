package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openilr.learners.Returns.Content;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** What is written is read again as it was, in every year. */
class RoundTripTest {

  @TempDir
  Path folder;

  static Stream<Specification> years() {
    return Year.SUPPORTED.stream().map(Specification::of);
  }

  @ParameterizedTest
  @MethodSource("years")
  void returnOfTheYear(Specification year) throws Exception {
    Content content = Returns.content(year, Returns.learner(year, "A1"), Returns.learner(year, "A2"));
    String xml = Returns.write(content);
    Content read = Returns.read(Returns.save(folder, "return.xml", xml));
    assertThat(read.parts()).isEqualTo(content.parts());
    assertThat(Returns.write(read)).isEqualTo(xml);
    assertThat(read.lines()).containsExactly(20, 54);
  }
}
