package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

class EntityBuilderTest {

  private static final Specification YEAR = Specification.of(Year.of("2021"));

  @Test
  void valuesAndTexts() {
    Learner values = Learner.TYPE.builder(YEAR).set("ULN", 9999999999L).set("DateOfBirth", LocalDate.of(2003, 2, 28)).set("Ethnicity", 31).build();
    Learner texts = Learner.TYPE.builder(YEAR).set("ULN", "9999999999").set("DateOfBirth", "2003-02-28").set("Ethnicity", "31").build();
    assertThat(values).isEqualTo(texts);
    assertThat(values.uln()).isEqualTo(9999999999L);
    assertThat(Learner.TYPE.builder(YEAR).set("ULN", 1).build().uln()).isEqualTo(1L);
    assertThat(LearningDeliveryHE.TYPE.builder(YEAR).set("STULOAD", new BigDecimal("1E+2")).build().stuload()).isEqualTo(new BigDecimal("100"));
  }

  @Test
  void textThatIsNoValueIsKept() {
    Learner learner = Learner.TYPE.builder(YEAR).set("ULN", "unknown").build();
    assertThat(learner.uln()).isNull();
    assertThat(learner.slot(Learner.TYPE.slot("ULN"))).isEqualTo(new AsWritten("unknown", null));
  }

  @Test
  void goesOnFromARecord() {
    Learner learner = Returns.learner(YEAR, "A1");
    Learner changed = Learner.TYPE.builder(YEAR, learner).set("ULN", null).set("LearnerFAM", null)
        .set("LearningDelivery", List.of(learner.learningDeliveries().get(0), learner.learningDeliveries().get(0))).build();
    assertThat(changed.learnRefNumber()).isEqualTo("A1");
    assertThat(changed.uln()).isNull();
    assertThat(changed.learnerFAMs()).isEmpty();
    assertThat(changed.learningDeliveries()).hasSize(2);
    assertThat(learner).isEqualTo(Returns.learner(YEAR, "A1"));
  }

  @Test
  void aBuilderMayGoOn() {
    EntityBuilder<Learner> builder = Learner.TYPE.builder(YEAR).set("Sex", "F");
    Learner before = builder.build();
    builder.set("Sex", "M");
    assertThat(before.sex()).isEqualTo("F");
    assertThat(builder.build().sex()).isEqualTo("M");
  }

  @Test
  void whatTheYearOrTheFieldCannotHold() {
    EntityBuilder<Learner> learner = Learner.TYPE.builder(YEAR);
    assertThatThrownBy(() -> learner.set("OTJHours", 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("OTJHours");
    assertThatThrownBy(() -> learner.set("ULN", LocalDate.EPOCH)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ULN");
    assertThatThrownBy(() -> learner.set("DateOfBirth", 2003)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> learner.set("DateOfBirth", LocalDate.of(12003, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> learner.set("Sex", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> learner.set("LearnerHE", "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> learner.set("LearnerHE", List.of(Returns.provider(YEAR)))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> learner.add(Returns.provider(YEAR))).isInstanceOf(IllegalArgumentException.class);
    Specification later = Specification.of(Year.of("2425"));
    assertThatThrownBy(() -> DPOutcome.TYPE.builder(later)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2024-25");
  }

  @Test
  void priorAttainmentIsAFieldInOneYearAndARecordInAnother() {
    Specification later = Specification.of(Year.of("2122"));
    assertThat(Learner.TYPE.builder(YEAR).set("PriorAttain", 7).build().priorAttain()).isEqualTo(7);
    PriorAttain record = PriorAttain.TYPE.builder(later).set("PriorLevel", 7).build();
    assertThat(Learner.TYPE.builder(later).add(record).build().priorAttains()).containsExactly(record);
    assertThatThrownBy(() -> Learner.TYPE.builder(YEAR).add(record)).isInstanceOf(IllegalArgumentException.class);
  }
}
