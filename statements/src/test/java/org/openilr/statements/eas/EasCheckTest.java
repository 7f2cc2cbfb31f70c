package org.openilr.statements.eas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openilr.statements.eas.Statements.HEADINGS;
import static org.openilr.statements.eas.Statements.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.openilr.reference.Reference;
import org.openilr.reference.Table;
import org.openilr.specification.Year;

class EasCheckTest {

  private static final String ROW = "16-18 Apprenticeships,Authorised Claims,2020,8,100.00,\n";

  @Test
  void givesTheValuesOfValidRows() {
    EasResult result = check("""
        16-18 Apprenticeships,Authorised Claims,2020,8,100.5,
        Adult Education - Eligible for MCA/GLA funding (procured),MCA/GLA Defined Adjustment 6,2021,7,-0.01,112
        """);

    EasYear data = EasYear.of(Year.of("2021"));
    assertThat(result.findings()).isEmpty();
    assertThat(result.rows()).isEqualTo(2);
    assertThat(result.values()).containsExactly(new EasValue(data.paymentType(5), 1, null, new BigDecimal("100.50")),
        new EasValue(data.paymentType(171), 12, 112, new BigDecimal("-0.01")));
  }

  @Test
  void roundsAmountsToThePennyAwayFromZero() {
    EasResult result = check("""
        16-18 Apprenticeships,Authorised Claims,2020,8,0.005,
        16-18 Apprenticeships,Authorised Claims,2020,9,-0.005,
        16-18 Apprenticeships,Authorised Claims,2020,10,0.0049,
        """);

    assertThat(result.values()).extracting(EasValue::amount).containsExactly(new BigDecimal("0.01"), new BigDecimal("-0.01"), new BigDecimal("0.00"));
  }

  @Test
  void countsMonthsFromAugust() {
    StringBuilder rows = new StringBuilder();
    for (int period = 1; period <= 12; period++) {
      rows.append("16-18 Apprenticeships,Authorised Claims,").append(period <= 5 ? "2020," + (period + 7) : "2021," + (period - 5)).append(",1,\n");
    }

    assertThat(check(rows.toString()).values()).extracting(EasValue::period).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void rejectsAValidRowWithABadOneOfTheSameKey() {
    EasResult result = check("""
        16-18 Apprenticeships,Authorised Claims,2020,8,1,
        16-18 Apprenticeships,Authorised Claims,2020,9,none,
        16-18 Apprenticeships,Authorised Claims,2020,9,2,
        """);

    assertThat(result.validRows()).extracting(EasRow::line).containsExactly(2L);
    assertThat(result.findings()).extracting(finding -> finding.rule().id()).containsExactly("Duplicate_01", "Duplicate_01", "Value_01");
  }

  @Test
  void aRowWithTheSameKeyWrittenInAnotherWayStays() {
    EasResult result = check("""
        16-18 Apprenticeships,Authorised Claims,2020,8,none,
        16-18 apprenticeships,Authorised Claims,2020,8,2,
        """);

    assertThat(result.validRows()).extracting(EasRow::line).containsExactly(3L);
  }

  @Test
  void aWarningDoesNotRejectARow() {
    EasResult result = check("Adult Education - Eligible for MCA/GLA funding (procured),Authorised Claims,2020,8,5,110\n");

    assertThat(result.warnings()).isOne();
    assertThat(result.errors()).isZero();
    assertThat(result.values()).hasSize(1);
  }

  @Test
  void sortsFindingsBySeverityThenRuleThenLine() {
    EasResult result = check("""
        Adult Education - Eligible for MCA/GLA funding (procured),Authorised Claims,2020,8,5,110
        16-18 Apprenticeships,Authorised Claims,2020,8,none,
        16-18 Apprenticeships,Authorised Claims,2020,13,1,
        16-18 Apprenticeships,Authorised Claims,2020,9,none,
        """);

    assertThat(result.findings()).extracting(finding -> finding.rule().id() + " " + finding.row().line())
        .containsExactly("CalendarMonth_01 4", "Value_01 3", "Value_01 5", "DevolvedAreaSourceOfFunding_04 2");
    assertThat(result.findings().get(1).fieldValues()).isEqualTo("Value=none");
  }

  @Test
  void aFileOfAnotherFormHasOneFindingAndNoValues() {
    EasResult result = check(ROW + "16-18 Apprenticeships,Authorised Claims,2020,9,100.00\n" + ROW);

    assertThat(result.refused()).isTrue();
    assertThat(result.rows()).isZero();
    assertThat(result.values()).isEmpty();
    assertThat(result.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.rule().id()).isEqualTo("Fileformat_02");
      assertThat(finding.rule().says()).endsWith("Line 3 has 5 values");
      assertThat(finding.row()).isNull();
      assertThat(finding.fieldValues()).isEmpty();
    });
  }

  @Test
  void saysWhichHeadingsAreMissing() {
    assertThat(check("FundingLine,Type\n".getBytes(StandardCharsets.UTF_8), Reference.sample()).findings().get(0).rule().says())
        .endsWith("The first row has 2 values and lacks AdjustmentType, CalendarYear, CalendarMonth, Value, DevolvedAreaSourceOfFunding");
  }

  @Test
  void readsByteOrderMarksAndSpreadsheetSpaces() {
    String file = '\uFEFF' + HEADINGS + "\u00A016-18 Apprenticeships , Authorised Claims,2020, 8 ,\"\t100\",\u00A0\r\n";
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      EasResult result = check(file.getBytes(charset), Reference.sample());
      assertThat(result.findings()).as(charset.name()).isEmpty();
      assertThat(result.values()).as(charset.name()).hasSize(1);
    }
  }

  @Test
  void bytesThatAreNoTextAreNoPartOfANameAndNoNumber() {
    byte[] file = (HEADINGS + "16-18 Apprenticeships\u00FF,Authorised Claims,2020,8,\u00A3100,\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(check(file, Reference.sample()).findings()).extracting(finding -> finding.rule().id()).containsExactly("Value_01");
  }

  @Test
  void refusesWhatIsLargerThanAnyStatement() {
    assertThat(check(ROW.repeat(EasReader.MOST_ROWS)).refused()).isFalse();
    assertRefused(HEADINGS + ROW.repeat(EasReader.MOST_ROWS + 1), "more than 100,000 rows");
    assertRefused(HEADINGS + " ".repeat(EasReader.MOST_BYTES), "");
    assertRefused(HEADINGS + "\n".repeat(EasReader.MOST_BYTES), "larger than 10,485,760 bytes");
    assertRefused(HEADINGS + "16-18 Apprenticeships,Authorised Claims,2020,8," + "1".repeat(EasReader.LONGEST_VALUE + 1) + ",\n",
        "longer than 1,000");
    assertRefused(HEADINGS + ",".repeat(50_000), "line 1 cannot be read");
  }

  private static void assertRefused(String file, String why) {
    EasResult result = check(file.getBytes(StandardCharsets.UTF_8), Reference.sample());
    assertThat(result.refused()).isTrue();
    assertThat(result.findings()).singleElement().satisfies(finding -> assertThat(finding.rule().says()).contains(why));
  }

  @Test
  void aFileWithoutRowsClearsAllValues() {
    EasResult result = check("");

    assertThat(result.refused()).isFalse();
    assertThat(result.values()).isEmpty();
  }

  @Test
  void saysWhatCouldNotBeChecked() {
    Reference without = Reference.onTopOf(Reference.sample()).without(Table.CONTRACTS).without(Table.DEVOLVED_AREAS).build();
    EasResult result = check((HEADINGS + ROW).getBytes(StandardCharsets.UTF_8), without);

    assertThat(result.findings()).isEmpty();
    assertThat(result.notChecked()).extracting(rule -> rule.id())
        .containsExactlyInAnyOrder("FundingLine_02", "FundingLine_03", "DevolvedAreaSourceOfFunding_04");
  }

  @Test
  void aStreamThatFailsIsNoFinding() {
    InputStream broken = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("disk");
      }
    };
    assertThatThrownBy(() -> EasCheck.run(Statements.NAME, broken, new EasFacts(Statements.YEAR, Statements.UKPRN, 1, Reference.sample())))
        .isInstanceOf(IOException.class).hasMessageContaining("disk");
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    boolean[] closed = {false};
    InputStream in = new ByteArrayInputStream(HEADINGS.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public void close() {
        closed[0] = true;
      }
    };
    EasCheck.run(Statements.NAME, in, new EasFacts(Statements.YEAR, Statements.UKPRN, 1, Reference.sample()));
    assertThat(closed[0]).isFalse();
  }

  @Test
  void knowsOnlyYearsAndPeriodsThatThereAre() {
    assertThatThrownBy(() -> new EasFacts(Year.of("2122"), Statements.UKPRN, 1, Reference.sample())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EasFacts(Statements.YEAR, Statements.UKPRN, 0, Reference.sample())).hasMessageContaining("1 to 14");
    assertThatThrownBy(() -> new EasFacts(Statements.YEAR, Statements.UKPRN, 15, Reference.sample())).hasMessageContaining("1 to 14");
  }

  @Test
  void takesAFileNameApart() {
    EasFileName name = EasFileName.of("easdata-10000001-20200930-235959.CSV");
    assertThat(name.ukprn()).isEqualTo(10000001);
    assertThat(name.made()).isEqualTo(LocalDateTime.of(2020, 9, 30, 23, 59, 59));
    assertThat(EasFileName.of("EASDATA-10000001-20200931-000000.csv").made()).isEqualTo(LocalDateTime.of(2020, 9, 30, 0, 0));
    assertThat(EasFileName.of("EASDATA.csv").made()).isNull();
    assertThat(EasFileName.of(10000001, LocalDateTime.of(2021, 8, 1, 9, 30))).isEqualTo(Statements.NAME);
  }

  @Test
  void theNameIsRefusedForTheFirstRuleInTheOrderOfTheUploadPage() {
    EasFileName wrongInAllWays = EasFileName.of("EASDATA-10999999-20401015-093000.csv");
    EasUpload upload = new EasUpload(LocalDateTime.of(2020, 10, 15, 9, 0), Reference.sample(),
        new EasUpload.Service(10000001, true, EasFileName.of("EASDATA-10000001-20990101-000000.csv")));
    assertThat(EasCheck.checkName(wrongInAllWays, upload)).get().extracting(finding -> finding.rule().id()).isEqualTo("Filename_01");
  }
}
