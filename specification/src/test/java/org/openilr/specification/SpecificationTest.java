package org.openilr.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecificationTest {

  private static Specification year(String code) {
    return Specification.of(Year.of(code));
  }

  private static List<String> elements(String year, String entity) {
    return year(year).entity(entity).orElseThrow().elements().stream().map(ElementDefinition::name).toList();
  }

  @Test
  void everySupportedYearCanBeRead() {
    assertThat(Year.SUPPORTED).allSatisfy(year -> {
      Specification specification = Specification.of(year);
      assertThat(specification.entity("LearningDelivery")).isPresent();
      assertThat(specification.codes("FundModel").codes()).isNotEmpty();
      assertThat(specification.periods()).isNotEmpty();
      assertThat(specification.fields("Year").get(0).only()).isEqualTo(year.code());
    });
  }

  @Test
  void fieldsComeAndGoWhereTheYearPutsThem() {
    assertThat(elements("1819", "Learner")).contains("OTJHours");
    assertThat(elements("1920", "Learner")).doesNotContain("OTJHours");
    assertThat(elements("1920", "LearningDelivery")).containsSubsequence("FundModel", "PHours", "ProgType");
    assertThat(elements("2021", "LearningDelivery")).containsSubsequence("PHours", "OTJActHours", "ProgType");
    assertThat(elements("2526", "LearningDeliveryHE")).containsSubsequence("QUALENT3", "SOC", "SEC", "UCASSCHEMECODE");
  }

  @Test
  void priorAttainmentIsAFieldAndThenAnEntity() {
    assertThat(year("2021").entity("PriorAttain")).isEmpty();
    assertThat(year("2021").entity("Learner").orElseThrow().element("PriorAttain").orElseThrow()).isInstanceOf(FieldDefinition.class);
    assertThat(year("2122").entity("PriorAttain").orElseThrow().elements()).hasSize(2);
    assertThat(elements("2122", "Learner")).containsSubsequence("Email", "PriorAttain", "ContactPreference");
  }

  @Test
  void aCodeIsCurrentFromItsFirstToItsLastDay() {
    CodeList monitoring = year("2021").codes("ESMCode.BSI");
    assertThat(monitoring.isCurrent(3, LocalDate.of(2020, 7, 31))).isTrue();
    assertThat(monitoring.isCurrent(3, LocalDate.of(2020, 8, 1))).isFalse();
    assertThat(monitoring.isCurrent(5, LocalDate.of(2020, 7, 31))).isFalse();
    assertThat(monitoring.isCurrent(5, LocalDate.of(2020, 8, 1))).isTrue();
    assertThat(monitoring.isCurrent(1, LocalDate.of(1950, 1, 1))).isTrue();
    assertThat(monitoring.isCurrent(99, LocalDate.of(2020, 8, 1))).isFalse();
    assertThat(monitoring.isCurrent(1, null)).isFalse();
  }

  @Test
  void listsComeAndGo() {
    assertThat(year("1920").codes("LearnFAMCode.PPE").codes()).isNotEmpty();
    assertThat(year("2021").codes("LearnFAMCode.PPE").codes()).isEmpty();
    assertThat(year("2425").codes("FundModel").contains("38")).isTrue();
    assertThat(year("2324").codes("FundModel").contains("38")).isFalse();
  }

  @Test
  void letterCaseAndLeadingZeros() {
    assertThat(year("2021").codes("Sex").contains("f")).isTrue();
    assertThat(year("2021").codes("LearnDelFAMCode.LDM").contains("034")).isTrue();
    assertThat(year("2021").codes("LearnDelFAMCode.LDM").contains("34")).isFalse();
  }

  @Test
  void periodsSayHowTheirDatesAreKnown() {
    assertThat(year("2021").periods()).hasSize(14);
    assertThat(year("2021").periods().get(3))
        .isEqualTo(new ReturnPeriod(4, LocalDate.of(2020, 11, 13), LocalDate.of(2020, 12, 4), ReturnPeriod.Source.PUBLISHED));
    assertThat(year("2526").periods().get(0).source()).isEqualTo(ReturnPeriod.Source.COMPUTED);
  }

  @Test
  void unknownYears() {
    assertThatThrownBy(() -> Year.of("1718")).hasMessageContaining("There is no ILR year '1718'").hasMessageContaining("2627");
  }
}
