package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openilr.specification.FieldDefinition.Type.DATE;
import static org.openilr.specification.FieldDefinition.Type.DATE_TIME;
import static org.openilr.specification.FieldDefinition.Type.DECIMAL;
import static org.openilr.specification.FieldDefinition.Type.INT;
import static org.openilr.specification.FieldDefinition.Type.LONG;
import static org.openilr.specification.FieldDefinition.Type.RESTRICTED_TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openilr.specification.FieldDefinition.Type;

class FieldTextTest {

  private final FieldText texts = new FieldText();

  @Test
  void usualTextsAreBareValues() {
    assertThat(read(INT, "0")).isEqualTo(0);
    assertThat(read(INT, "-12")).isEqualTo(-12);
    assertThat(read(INT, "2147483647")).isEqualTo(2147483647);
    assertThat(read(LONG, "9999999999")).isEqualTo(9999999999L);
    assertThat(read(LONG, "1")).isEqualTo(1L);
    assertThat(read(DECIMAL, "100.0")).isEqualTo(new BigDecimal("100.0"));
    assertThat(read(DATE, "2020-02-29")).isEqualTo(LocalDate.of(2020, 2, 29));
    assertThat(read(DATE, "0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
    assertThat(read(DATE_TIME, "2020-08-01T09:30:00")).isEqualTo(LocalDateTime.of(2020, 8, 1, 9, 30));
    assertThat(read(DATE_TIME, "2020-08-01T09:30:00.25")).isEqualTo(LocalDateTime.of(2020, 8, 1, 9, 30, 0, 250_000_000));
    assertThat(read(RESTRICTED_TEXT, "034")).isEqualTo("034");
    assertThat(read(RESTRICTED_TEXT, "")).isEqualTo("");
    assertThat(read(RESTRICTED_TEXT, "Zoë")).isEqualTo("Zoë");
  }

  @Test
  void aNumberBeyondItsTypeIsStillANumber() {
    assertThat(read(INT, "2147483648")).isEqualTo(2147483648L);
    assertThat(read(INT, "999999999999999999")).isEqualTo(999999999999999999L);
  }

  @ParameterizedTest
  @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
      "INT,007,7", "INT,+7,7", "INT,-0,0", "INT, 7 ,7", "INT,0000000000000000000000001,1", "LONG,+9999999999,9999999999",
      "DECIMAL,+1.0,1.0", "DECIMAL,.5,0.5", "DECIMAL,5.,5", "DECIMAL,01.0,1.0",
      "DATE,2020-08-01Z,2020-08-01", "DATE,2020-08-01+01:00,2020-08-01", "DATE, 2020-08-01,2020-08-01",
      "DATE_TIME,2020-09-09T22:52:16.9721689Z,2020-09-09T22:52:16.972168900", "DATE_TIME,2020-09-09T24:00:00,2020-09-10T00:00"})
  void unusualTextsKeepTextAndValue(Type type, String text, String value) {
    assertThat(read(type, text)).isInstanceOfSatisfying(AsWritten.class, written -> {
      assertThat(written.text()).isEqualTo(text);
      assertThat(written.value()).hasToString(value);
    });
  }

  @Test
  void textLosesWhiteSpaceAroundItAndCarriageReturns() {
    assertThat(read(RESTRICTED_TEXT, " AB C\n")).isEqualTo(new AsWritten(" AB C\n", "AB C"));
    assertThat(read(RESTRICTED_TEXT, "AB\u00A0")).isEqualTo(new AsWritten("AB\u00A0", "AB"));
    assertThat(read(RESTRICTED_TEXT, "A\rB&#13;\r")).isEqualTo(new AsWritten("A\rB&#13;\r", "AB"));
    assertThat(read(RESTRICTED_TEXT, "  ")).isEqualTo(new AsWritten("  ", ""));
    assertThat(read(RESTRICTED_TEXT, "A & B")).isEqualTo("A & B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "+", "A", "1A", "1.0", "1e3", "１", "1 2", "1000000000000000000", "--1"})
  void noWholeNumber(String text) {
    assertThat(read(INT, text)).isEqualTo(new AsWritten(text, null));
    assertThat(read(LONG, text)).isEqualTo(new AsWritten(text, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "-", "1.2.3", "1e3", "NaN", "123456789012345678901234567890123"})
  void noDecimal(String text) {
    assertThat(read(DECIMAL, text)).isEqualTo(new AsWritten(text, null));
  }

  @Test
  void decimalsHaveUpTo32Digits() {
    assertThat(read(DECIMAL, "1234567890123456.7890123456789012")).isEqualTo(new BigDecimal("1234567890123456.7890123456789012"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2021-02-29", "2020-13-01", "2020-00-10", "2020-01-32", "2020-01-00", "01/08/2020", "2020-8-1", "20-08-01",
      "0000-01-01", "2020-08-01T00:00:00", "2020-08-01x", "2020-08-01+15:00", "2020-08-01+1:00", "-2020-08-01", "12020-08-01"})
  void noDate(String text) {
    assertThat(read(DATE, text)).isEqualTo(new AsWritten(text, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2020-08-01", "2020-08-01 09:30:00", "2020-08-01T09:30", "2020-08-01T24:00:01", "2020-08-01T09:60:00",
      "2020-08-01T09:30:60", "2020-08-01T09:30:00.", "2021-02-29T09:30:00", "2020-08-01T09:30:00+24:00"})
  void noDateAndTime(String text) {
    assertThat(read(DATE_TIME, text)).isEqualTo(new AsWritten(text, null));
  }

  /** Reads as the reader does, which must be as the builder does; and what was read is written as it was. */
  private Object read(Type type, String text) {
    char[] chars = ("<" + text + ">").toCharArray();
    Object value = texts.read(type, chars, 1, chars.length - 1);
    assertThat(FieldText.read(type, text)).isEqualTo(value);
    assertThat(FieldText.write(value)).isEqualTo(text);
    return value;
  }
}
