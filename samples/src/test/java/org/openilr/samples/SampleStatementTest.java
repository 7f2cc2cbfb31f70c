package org.openilr.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasCheck;
import org.openilr.statements.eas.EasFacts;
import org.openilr.statements.eas.EasFileName;
import org.openilr.statements.eas.EasResult;
import org.openilr.statements.eas.EasUpload;
import org.openilr.statements.eas.EasValue;
import org.openilr.statements.eas.EasYear;

class SampleStatementTest {

  private static final Year YEAR = Year.of("2021");

  private static byte[] written(SampleStatement sample) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sample.write(out);
    return out.toByteArray();
  }

  private static SampleStatement sample(int ukprn, int period, long seed) {
    return new SampleStatement(YEAR, ukprn, period, seed, Reference.sample());
  }

  private static EasResult check(int ukprn, int period) throws IOException {
    SampleStatement sample = sample(ukprn, period, 1);
    EasFileName name = EasFileName.of(sample.fileName());
    assertThat(EasCheck.checkName(name, new EasUpload(name.made(), Reference.sample(), null))).isEmpty();
    return EasCheck.run(name, new ByteArrayInputStream(written(sample)), new EasFacts(YEAR, ukprn, period, Reference.sample()));
  }

  @ParameterizedTest
  @ValueSource(ints = {10000001, 10000004, 99999999})
  void isValidForEveryProviderWithContracts(int ukprn) throws IOException {
    EasResult result = check(ukprn, 12);

    assertThat(result.findings()).isEmpty();
    assertThat(result.values()).extracting(value -> value.paymentType().fundingLine().id()).contains(1, 7, 9, 11, 13, 16, 18, 20, 23);
    assertThat(result.values()).extracting(EasValue::period).contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(result.values()).anyMatch(value -> value.amount().signum() < 0).anyMatch(value -> value.amount().signum() > 0);
  }

  @Test
  void claimsAllThatThereIsForTheSampleCollege() throws IOException {
    assertThat(check(10000001, 12).values()).extracting(EasValue::paymentType).containsAll(EasYear.of(YEAR).paymentTypes());
  }

  @Test
  void claimsForDevolvedAreasWithContractsOnly() throws IOException {
    assertThat(check(10000001, 12).values()).filteredOn(value -> value.devolvedArea() != null).extracting(EasValue::devolvedArea)
        .containsOnly(112, 116);
    assertThat(check(99999999, 12).values()).allMatch(value -> value.devolvedArea() == null);
  }

  @Test
  void claimsUpToTheMonthOfThePeriod() throws IOException {
    assertThat(check(10000001, 3).values()).extracting(EasValue::period).containsOnly(1, 2, 3);
    assertThat(check(10000001, 14).values()).extracting(EasValue::period).contains(12);
    assertThat(sample(10000001, 3, 1).fileName()).isEqualTo("EASDATA-10000001-20201101-093000.csv");
  }

  @Test
  void hasOnlyHeadingsForAProviderWithoutContracts() throws IOException {
    EasResult result = check(10000002, 12);

    assertThat(result.refused()).isFalse();
    assertThat(result.rows()).isZero();
  }

  @Test
  void isTheSameForTheSameSettings() throws IOException {
    SampleStatement sample = sample(10000001, 12, 1);
    assertThat(written(sample)).isEqualTo(written(sample)).isEqualTo(written(sample(10000001, 12, 1))).isNotEqualTo(written(sample(10000001, 12, 2)));
  }

  @Test
  void isOfAYearWithAStatement() {
    assertThatThrownBy(() -> new SampleStatement(Year.of("2526"), 10000001, 12, 1, Reference.sample())).hasMessageContaining("2020-21");
  }
}
