package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecCommandTest {

  @Test
  void showsAYearInShort() {
    Outcome outcome = Outcome.of("spec", "--year", "2526");

    assertThat(outcome.code()).isEqualTo(Ilr.FINE);
    assertThat(outcome.out()).contains("ILR 2025-26").contains("LearningDeliveryFAM").contains("R01").contains("closes 2025-09-04")
        .contains("worked out").containsPattern("removed +Learner/ContactPreference").containsPattern("added +LearnDelFAMCode.SOF 121");
  }

  @Test
  void showsAnEntity() {
    Outcome outcome = Outcome.of("spec", "--year", "2021", "learningdelivery");

    assertThat(outcome.code()).isEqualTo(Ilr.FINE);
    assertThat(outcome.out()).containsPattern("LearnAimRef +\\* +text, 1 to 8 characters +Learning aim reference")
        .containsPattern("AimSeqNumber +\\* +number 1 to 98").containsPattern("AppFinRecord/ +0\\.\\.n");
  }

  @Test
  void showsAFieldWithItsYearsAndCodes() {
    Outcome outcome = Outcome.of("spec", "--year", "1920", "PHours");
    assertThat(outcome.out()).contains("Planned hours").contains("stands in     Learner/LearningDelivery").doesNotContain("2018-19,");

    assertThat(Outcome.of("spec", "--year", "2021", "ESMCode.BSI").out()).containsPattern("3 .*\\(to 2020-07-31\\)");
  }

  @Test
  void aNameOfAnotherYear() {
    Outcome outcome = Outcome.of("spec", "--year", "2021", "TLOut");

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("2020-21 has no entity, field or code list 'TLOut'").contains("2024-25, 2025-26, 2026-27");
  }

  @Test
  void aNameMistyped() {
    assertThat(Outcome.of("spec", "--year", "2021", "LearnAimReff").err()).contains("Did you mean").contains("LearnAimRef");
  }

  @Test
  void writesTheSchema() {
    Outcome outcome = Outcome.of("spec", "--year", "2526", "--xsd");

    assertThat(outcome.code()).isEqualTo(Ilr.FINE);
    assertThat(outcome.out()).startsWith("<?xml").contains("targetNamespace=\"ESFA/ILR/2025-26\"");
  }

  @Test
  void anUnknownYear() {
    Outcome outcome = Outcome.of("spec", "--year", "1718");

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("1718").contains("2627");
  }
}
