package org.openilr.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleReferenceTest {

  private final Reference sample = Reference.sample();

  @Test
  void hasEveryTable() {
    for (Table table : Table.values()) {
      assertThat(sample.has(table)).as(table.file()).isTrue();
      assertThat(sample.versions().of(table).rows()).as(table.file()).isPositive();
    }
    assertThat(sample.versions().of(Table.VALIDITY).version()).isEqualTo("sample");
  }

  @Test
  void knowsAimsOfEveryKind() {
    assertThat(sample.aim("60147003").validities()).anyMatch(row -> row.validityCategory().equals("ADULT_SKILLS"));
    assertThat(sample.aim("ZESF0001").validities()).anyMatch(row -> row.validityCategory().equals("ESF"));
    assertThat(sample.aim("50022246").frameworkAims()).anyMatch(row -> row.belongsTo(488, 3, 1));
    assertThat(sample.aim("60358295").learnAimRefType()).isEqualTo("1468");
    assertThat(sample.aim("ZWRKX001").hasCategory(4)).isTrue();
    assertThat(sample.standard(28).apprenticeshipFundings()).hasSize(1);
    assertThat(sample.framework(488, 3, 1).hasCommonComponent(10)).isTrue();
    assertThat(sample.contracts("ESF-1234567").get(0).deliverables()).isNotEmpty();
    assertThat(sample.contracts("ESF-123456789").get(0).esfEligibility().localAuthorities()).contains("E08000026");
  }

  @Test
  void everyPartRefersToAWhole() {
    Store store = ((StoredReference) sample).store();
    for (Table table : Table.values()) {
      if (table.kind() == Table.Kind.LARS && table.keys().get(0).equals("LearnAimRef")) {
        for (Row row : store.first(table, Integer.MAX_VALUE)) {
          assertThat(sample.aim(row.text("LearnAimRef"))).as("%s of %s", row.text("LearnAimRef"), table.file()).isNotNull();
        }
      }
    }
    for (Row row : store.first(Table.FRAMEWORK_AIMS, Integer.MAX_VALUE)) {
      assertThat(sample.framework(row.integer("FworkCode"), row.integer("ProgType"), row.integer("PwayCode"))).isNotNull();
    }
  }

  @Test
  void learnerNumbersOfTheSampleRangeNeedTheirCheckDigit() {
    assertThat(sample.issued(1000000043L)).isTrue();
    assertThat(sample.issued(1000000044L)).isFalse();
    assertThat(sample.issued(8677528236L)).isTrue();
    assertThat(sample.issued(1100000007L)).isFalse();
    assertThat(sample.issued(null)).isFalse();
  }

  @Test
  void employersHaveTheirCheckDigit() {
    for (Row row : ((StoredReference) sample).store().first(Table.EMPLOYERS, Integer.MAX_VALUE)) {
      String ern = String.valueOf(row.number("ERN"));
      int sum = 0;
      for (int i = 0; i < 8; i++) {
        sum += (9 - i) * (ern.charAt(i) - '0');
      }
      assertThat((11 - sum % 11) % 11).as(ern).isEqualTo(ern.charAt(8) - '0');
    }
    assertThat(sample.employer(154549428).isLargeOn(LocalDate.of(2020, 8, 1))).isTrue();
    assertThat(sample.employer(154549452).isLargeOn(LocalDate.of(2020, 8, 1))).isFalse();
  }
}
