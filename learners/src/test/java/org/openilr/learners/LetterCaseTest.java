package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterCaseTest {

  @ParameterizedTest
  @CsvSource({"LDM, ldm, true", "ldm, LDM, true", "LDM, LDN, false", "LDM, SDM, false", "034, 034, true", "034, 134, false", "LDM, LDMX, false",
      "'@A', '`A', false", "'[1', '{1', false"})
  void comparesCodes(String one, String other, boolean same) {
    assertThat(LetterCase.isSame(one, other)).isEqualTo(same);
  }

  @Test
  void nothingIsTheSameAsNothing() {
    assertThat(LetterCase.isSame(null, null)).isFalse();
    assertThat(LetterCase.isSame("A", null)).isFalse();
    assertThat(LetterCase.isSame(null, "A")).isFalse();
    assertThat(LetterCase.isSame("", "")).isTrue();
  }

  @Property
  void saysWhatTheLibrarySays(@ForAll("texts") String one, @ForAll("texts") String other) {
    assertThat(LetterCase.isSame(one, other)).isEqualTo(one.equalsIgnoreCase(other));
  }

  /** Short ones, so that many are equal; with letters whose other case lies outside of ASCII. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("aAbBkKsS\u212A\u017F1@`[{").ofMinLength(0).ofMaxLength(2);
  }
}
