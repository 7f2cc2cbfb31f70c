package org.openilr.statements.eas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.openilr.reference.Reference;

class EasReportTest {

  private static final EasResult RESULT = Statements.check("""
      Adult Education - Eligible for MCA/GLA funding (procured),Authorised Claims,2020,8,5,110
      16-18 Apprenticeships,"Authorised, Claims",2020,8,=1+1,
      16-18apprenticeships,AUTHORISED CLAIMS,2020,09,-2.5,
      """);
  private static final EasResult REFUSED = Statements.check("1,2\n".getBytes(StandardCharsets.UTF_8), Reference.sample());

  private static String written(EasReport report, EasResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theRuleViolationReportHasARowForEachFinding() throws IOException {
    assertThat(written(EasReport.RULE_VIOLATION, RESULT)).isEqualTo("""
        Error/Warning,Rule name,Error Message,FundingLine,AdjustmentType,CalendarYear,CalendarMonth,Value,DevolvedAreaSourceOfFunding,OFFICIAL-SENSITIVE
        E,AdjustmentType_01,Adjustment type not known,16-18 Apprenticeships,"Authorised, Claims",2020,8,=1+1,,
        E,AdjustmentType_02,This adjustment type is not allowed for this funding line,16-18 Apprenticeships,"Authorised, Claims",2020,8,=1+1,,
        E,Value_01,The value must be a number,16-18 Apprenticeships,"Authorised, Claims",2020,8,=1+1,,
        W,DevolvedAreaSourceOfFunding_04,You have no contract with that authority for the month,\
        Adult Education - Eligible for MCA/GLA funding (procured),Authorised Claims,2020,8,5,110,
        """.replace("\n", "\r\n"));
  }

  @Test
  void theFundingReportHasTheRowsThatCountAsWritten() throws IOException {
    assertThat(written(EasReport.FUNDING, RESULT)).isEqualTo("""
        FundingLine,AdjustmentType,CalendarYear,CalendarMonth,Value,DevolvedAreaSourceOfFunding
        Adult Education - Eligible for MCA/GLA funding (procured),Authorised Claims,2020,8,5,110
        16-18apprenticeships,AUTHORISED CLAIMS,2020,09,-2.5,
        """.replace("\n", "\r\n"));
  }

  @Test
  void theResultReportHasTheFigures() throws IOException {
    assertThat(written(EasReport.VALIDATION_RESULT, RESULT).replaceAll("\\s", ""))
        .isEqualTo("{\"TotalLearners\":3,\"TotalErrors\":3,\"TotalWarnings\":1,"
        + "\"TotalErrorLearners\":3,\"TotalWarningLearners\":1,\"ErrorMessage\":null}");
  }

  @Test
  void aRefusedFileHasItsReasonAsTheOnlyRowAndNoFundingReport() throws IOException {
    assertThat(EasReport.FUNDING.appliesTo(REFUSED)).isFalse();
    assertThat(EasReport.RULE_VIOLATION.appliesTo(REFUSED)).isTrue();
    String message = REFUSED.findings().get(0).rule().says();
    assertThat(written(EasReport.RULE_VIOLATION, REFUSED).lines().skip(1)).containsExactly("E,Fileformat_01,\"" + message + "\",,,,,,,");
    assertThat(written(EasReport.VALIDATION_RESULT, REFUSED)).contains(message).contains("\"TotalLearners\" : 0").contains("\"TotalErrors\" : 1");
  }

  @Test
  void theNamesHaveAHyphenBeforeTheTime() {
    LocalDateTime now = LocalDateTime.of(2021, 8, 1, 9, 3, 7);
    assertThat(EasReport.RULE_VIOLATION.fileName(now)).isEqualTo("EAS Rule Violation Report-20210801-090307.csv");
    assertThat(EasReport.FUNDING.fileName(now)).isEqualTo("EAS Funding Report-20210801-090307.csv");
    assertThat(EasReport.VALIDATION_RESULT.fileName(now)).isEqualTo("EAS Validation Result Report-20210801-090307.json");
  }
}
