package org.openilr.statements.eas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openilr.specification.Year;

class EasYearTest {

  private static final EasYear DATA = EasYear.of(Year.of("2021"));

  @Test
  void holdsTheTablesOfTheService() {
    assertThat(DATA.fundingLines()).hasSize(28);
    assertThat(DATA.adjustmentTypes()).hasSize(19);
    assertThat(DATA.paymentTypes()).hasSize(104).extracting(PaymentType::id).doesNotHaveDuplicates();
    assertThat(DATA.devolvedAreas()).hasSize(8).containsEntry(112, "West Midlands");
  }

  @Test
  void everyPaymentTypeIsAPairOfItsYear() {
    assertThat(DATA.paymentTypes()).allSatisfy(payment -> {
      assertThat(DATA.paymentType(payment.fundingLine(), payment.adjustmentType())).isEqualTo(payment);
      assertThat(DATA.paymentType(payment.id())).isEqualTo(payment);
    });
    assertThat(DATA.fundingLines()).allSatisfy(line -> assertThat(DATA.paymentTypes()).anyMatch(payment -> payment.fundingLine().equals(line)));
    assertThat(DATA.adjustmentTypes()).allSatisfy(type -> assertThat(DATA.paymentTypes()).anyMatch(payment -> payment.adjustmentType().equals(type)));
  }

  @Test
  void knowsWhatALineIsPaidFrom() {
    FundingLine bursary = DATA.fundingLine(Names.comparable("Advanced Learner Loans Bursary"));
    assertThat(bursary.fundingStreamPeriodCodes()).isEqualTo(Set.of("ALLB2021", "ALLBC2021"));
    assertThat(DATA.paymentType(bursary, DATA.adjustmentType(Names.comparable("ALLB excess support"))).id()).isEqualTo(35);
    assertThat(DATA.fundingLines().stream().filter(FundingLine::devolved).map(FundingLine::id)).containsExactly(21, 22);
    assertThat(DATA.fundingLines()).allMatch(line -> line.devolved() == line.fundingStreamPeriodCodes().isEmpty());
  }

  @Test
  void apprenticeshipsFromMay2017AreMarked() {
    List<Integer> marked = DATA.paymentTypes().stream().filter(PaymentType::fm36).map(payment -> payment.fundingLine().id()).distinct().toList();
    assertThat(marked).containsExactly(7, 8, 9, 10, 11, 12, 13, 14);
  }

  @Test
  void noTwoNamesCompareAsTheSame() {
    assertThat(DATA.fundingLines().stream().map(line -> Names.comparable(line.name()))).doesNotHaveDuplicates();
    assertThat(DATA.adjustmentTypes().stream().map(type -> Names.comparable(type.name()))).doesNotHaveDuplicates();
  }

  @Test
  void saysWhichYearsThereAre() {
    assertThatThrownBy(() -> EasYear.of(Year.of("2122"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2021-22")
        .hasMessageContaining("2020-21");
  }
}
