package org.openilr.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTypeTest {

  @ParameterizedTest
  @ValueSource(strings = {"2020-02-29", " 2020-02-29 ", "2020-02-29 00:00:00", "2020-02-29 10:11:12.123", "2020-02-29T00:00:00", "29/02/2020"})
  void readsADayInEveryFormOfTheOfficialFiles(String text) {
    assertThat(ColumnType.DATE.parse(text)).isEqualTo(LocalDate.of(2020, 2, 29));
  }

  @Test
  void readsAMonthAsItsFirstDay() {
    assertThat(ColumnType.DATE.parse("199606")).isEqualTo(LocalDate.of(1996, 6, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-02-29", "2020-13-01", "32/01/2020", "20200229", "2020-2-29", "2020/02/29", "29-02-2020", "2020-02-29x", "202013",
      "yesterday", "٢٠٢٠-٠٢-٢٩"})
  void refusesWhatIsNoDay(String text) {
    assertThatThrownBy(() -> ColumnType.DATE.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessage("is not a date");
  }

  @Test
  void anEmptyCellIsNull() {
    for (ColumnType type : ColumnType.values()) {
      assertThat(type.parse("")).isNull();
      assertThat(type.parse("  ")).isNull();
      assertThat(type.parse(null)).isNull();
    }
  }

  @Test
  void readsPostcodesInOneForm() {
    assertThat(ColumnType.POSTCODE.parse("SW1A 1AA")).isEqualTo("SW1A 1AA");
    assertThat(ColumnType.POSTCODE.parse("sw1a1aa")).isEqualTo("SW1A 1AA");
    assertThat(ColumnType.POSTCODE.parse("M1   1AE")).isEqualTo("M1 1AE");
    assertThatThrownBy(() -> ColumnType.POSTCODE.parse("M1 1")).hasMessage("is not a postcode");
    assertThatThrownBy(() -> ColumnType.POSTCODE.parse("SW1AA 1AAA")).hasMessage("is not a postcode");
  }

  @Test
  void readsWholeNumbers() {
    assertThat(ColumnType.INTEGER.parse("-2")).isEqualTo(-2);
    assertThat(ColumnType.INTEGER.parse("5.00")).isEqualTo(5);
    assertThatThrownBy(() -> ColumnType.INTEGER.parse("5.5")).hasMessageContaining("whole number");
    assertThatThrownBy(() -> ColumnType.INTEGER.parse("3000000000")).hasMessageContaining("whole number");
    assertThatThrownBy(() -> ColumnType.INTEGER.parse("five")).hasMessage("is not a number");
  }

  @Test
  void keepsEveryDigitOfADecimal() {
    assertThat(ColumnType.DECIMAL.parse("2.10")).isEqualTo(new BigDecimal("2.10"));
    assertThat(ColumnType.stored(ColumnType.DECIMAL.parse("0.97300"))).isEqualTo("0.97300");
  }

  @Test
  void refusesNumbersThatWouldFillTheMemory() {
    assertThatThrownBy(() -> ColumnType.DECIMAL.parse("1E999999999")).hasMessage("is not a number");
    assertThatThrownBy(() -> ColumnType.DECIMAL.parse("9".repeat(41))).hasMessage("is not a number");
  }

  @Test
  void aLearnerNumberHasTenDigits() {
    assertThat(ColumnType.ULN.parse("1000000043")).isEqualTo(1000000043L);
    assertThatThrownBy(() -> ColumnType.ULN.parse("999999999")).hasMessageContaining("ten digits");
    assertThatThrownBy(() -> ColumnType.ULN.parse("10000000000")).hasMessageContaining("ten digits");
  }

  @Test
  void yesAndNo() {
    assertThat(ColumnType.FLAG.parse("Y")).isEqualTo(true);
    assertThat(ColumnType.FLAG.parse("true")).isEqualTo(true);
    assertThat(ColumnType.FLAG.parse("0")).isEqualTo(false);
    assertThatThrownBy(() -> ColumnType.FLAG.parse("maybe")).hasMessageContaining("neither true nor false");
  }

  @Test
  void codesAreKeptInCapitals() {
    assertThat(ColumnType.CODE.parse(" Tailored_Learning ")).isEqualTo("TAILORED_LEARNING");
  }
}
