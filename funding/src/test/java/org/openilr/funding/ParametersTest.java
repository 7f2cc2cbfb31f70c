package org.openilr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openilr.funding.fm25.YoungPeople;
import org.openilr.funding.fm35.AdultSkills;
import org.openilr.funding.fm36.Apprenticeships;
import org.openilr.specification.Year;

class ParametersTest {

  @Test
  void aRateHoldsFromItsDayUntilTheNext() {
    Parameters young = Model.of(YoungPeople.class).parameters();
    assertThat(young.decimal("NationalRateFullTime", LocalDate.of(2022, 7, 31))).isEqualByComparingTo("4188");
    assertThat(young.decimal("NationalRateFullTime", LocalDate.of(2022, 8, 1))).isEqualByComparingTo("4542");
    assertThat(young.decimal("LHThresholdPartTime4", LocalDate.of(2025, 7, 31))).isEqualByComparingTo("450");
    assertThat(young.decimal("LHThresholdPartTime4", LocalDate.of(2025, 8, 1))).isEqualByComparingTo("485");
    assertThat(young.decimal("LHThresholdFullTime", LocalDate.of(2022, 8, 1))).isEqualByComparingTo("580");
    assertThat(young.decimal("NationalRateFullTime", LocalDate.of(2023, 8, 1))).isEqualByComparingTo("4753");
    assertThat(young.decimal("NationalRateFullTime", LocalDate.of(2024, 8, 1))).isEqualByComparingTo("4843");
    assertThat(young.decimal("NationalRateFullTime", LocalDate.of(2025, 8, 1))).isEqualByComparingTo("5105");
    assertThat(young.decimal("NationalRatePartTime4", LocalDate.of(2025, 8, 1))).isEqualByComparingTo("4223");
    assertThat(young.decimal("NationalRatePartTime3", LocalDate.of(2025, 8, 1))).isEqualByComparingTo("3434");
    assertThat(young.decimal("NationalRatePartTime2", LocalDate.of(2025, 8, 1))).isEqualByComparingTo("2715");
    Parameters adults = Model.of(AdultSkills.class).parameters();
    assertThat(adults.decimal("FreeCoursesUpliftLong", LocalDate.of(2021, 4, 1))).isEqualByComparingTo("600");
    assertThat(adults.decimal("FreeCoursesUpliftShort", LocalDate.of(2021, 4, 1))).isEqualByComparingTo("150");
    assertThat(young.decimal("LongLearningHours", LocalDate.of(2025, 8, 1))).isEqualByComparingTo("450");
    Parameters apprentices = Model.of(Apprenticeships.class).parameters();
    assertThat(apprentices.decimal("DefaultEmpContPercACT1", LocalDate.of(2017, 4, 30))).isEqualByComparingTo("0");
    assertThat(apprentices.decimal("DefaultEmpContPercACT1", LocalDate.of(2019, 3, 31))).isEqualByComparingTo("0.1");
  }

  @Test
  void theRatesOfTheYearAreThoseOfItsFirstDay() {
    assertThat(new Rates(Model.of(YoungPeople.class).parameters(), Year.of("2021")).number("LHThresholdFullTime")).isEqualTo(540);
  }

  @Test
  void aRateBeforeItsFirstDayIsAFaultOfTheData() {
    assertThatThrownBy(() -> Model.of(YoungPeople.class).parameters().decimal("NationalRateFullTime", LocalDate.of(2019, 8, 1)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NationalRateFullTime").hasMessageContaining("2019-08-01");
  }

  @Test
  void everyParameterHasASourceAndEveryAttributeSaysWhatItIs() {
    for (Calculation calculation : Calculations.of(Year.of("2021"))) {
      Model model = Model.of(calculation.getClass());
      for (Parameters.Parameter parameter : model.parameters().list()) {
        assertThat(parameter.source()).as(parameter.name()).isNotBlank();
      }
      for (Attribute.Level level : Attribute.Level.values()) {
        for (Attribute attribute : model.attributes(level).list()) {
          assertThat(attribute.says()).as(calculation.model() + " " + attribute.name()).isNotBlank();
        }
      }
    }
  }
}
