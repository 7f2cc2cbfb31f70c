package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  void saysWhatARuleChecksWithExamples() {
    Outcome outcome = Outcome.of("explain", "AchDate_03");

    assertThat(outcome.code()).isEqualTo(Ilr.FINE);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).startsWith("AchDate_03  error, all years")
        .contains("\nRaised when\n", "\nWhy\n", "\nHow to put it right\n", "\nExamples\n", "  raised      ", "  not raised  ");
  }

  @Test
  void takesIdsInAnyLetterCaseAndSeveralAtOnce() {
    Outcome outcome = Outcome.of("explain", "achdate_03", "ACHDATE_02");

    assertThat(outcome.code()).isEqualTo(Ilr.FINE);
    assertThat(outcome.out()).contains("AchDate_03  ", "AchDate_02  ");
  }

  @Test
  void namesTheNearestRulesForAnUnknownId() {
    Outcome outcome = Outcome.of("explain", "AchDat-3");

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("ilr: There is no rule AchDat-3. Did you mean ").contains("AchDate_03");
  }

  @Test
  void namesTheRulesOfAField() {
    assertThat(Outcome.of("explain", "AchDate").err()).contains("Did you mean AchDate_02, AchDate_03");
  }

  @Test
  void pointsToTheListWhenNothingIsNear() {
    assertThat(Outcome.of("explain", "whatever").err()).contains("There is no rule whatever. ilr rules lists them all.");
  }

  @Test
  void showsWhatEarlierFormsOfARuleSaidDifferently() {
    Outcome outcome = Outcome.of("explain", "AFinDate_12");

    assertThat(outcome.out()).startsWith("AFinDate_12  error, all years").contains("\nIn the years until 2024-25\n", "raised when");
  }

  @Test
  void givesTheYearsThatHaveTheField() {
    assertThat(Outcome.of("explain", "EmpOutcome_01").out()).startsWith("EmpOutcome_01  error, until 2023-24");
  }

  @Test
  void explainsFieldDefinitionRules() {
    assertThat(Outcome.of("explain", "FD_LearnRefNumber_AL").out()).startsWith("FD_LearnRefNumber_AL  error, all years")
        .contains("Learner reference number");
  }
}
