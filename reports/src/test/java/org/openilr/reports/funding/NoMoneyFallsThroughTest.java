package org.openilr.reports.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Payments;
import org.openilr.reports.funding.SummaryTable.Kind;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasYear;
import org.openilr.statements.eas.PaymentType;

/** Every kind of money has a line, or is known to have none. */
class NoMoneyFallsThroughTest {

  private static final SummaryTable INITIATIVES = SummaryTable.read(ShortTermInitiativesSummaryReport.class, "short-term-initiatives.csv");

  private static List<SummaryTable.Row> lines() {
    return Stream.of(Earnings.summary(), INITIATIVES).flatMap(table -> table.rows().stream()).filter(row -> row.kind() == Kind.LINE).toList();
  }

  @Test
  void everythingThatAStatementMayClaimHasOneLine() {
    List<String> without = new ArrayList<>();
    for (PaymentType type : EasYear.of(Year.of("2021")).paymentTypes()) {
      if (!type.fundingLine().devolved()) {
        List<SummaryTable.Row> counting = lines().stream().filter(SummaryTable.Row::isEas)
            .filter(row -> row.lines().stream().anyMatch(type.fundingLine().name()::equalsIgnoreCase)
                && row.values().stream().anyMatch(type.adjustmentType().name()::equalsIgnoreCase)).toList();
        assertThat(counting).as(type.toString()).hasSizeLessThanOrEqualTo(1);
        if (counting.isEmpty()) {
          without.add(type.fundingLine().name() + ": " + type.adjustmentType().name());
        }
      }
    }
    assertThat(without).isEmpty();
  }

  /** A line that counts co-investment counts it in place of the programme payments shown above it. */
  @Test
  void everyPaymentOfAFundingLineHasOneLine() {
    List<String> without = new ArrayList<>();
    for (FundingModel model : FundingModel.values()) {
      for (String line : lines().stream().filter(row -> row.model() == model).flatMap(row -> row.lines().stream()).distinct().toList()) {
        List<String> counted = lines().stream().filter(row -> row.model() == model && row.lines().contains(line)).flatMap(row -> row.values().stream())
            .toList();
        assertThat(counted).as(line).doesNotHaveDuplicates();
        boolean coInvested = counted.contains("ProgrammeAimProgFundIndMinCoInvest");
        for (Payments.Payment payment : Payments.of(model)) {
          if (!counted.contains(payment.attribute()) && !(coInvested && payment.attribute().startsWith("ProgrammeAim"))) {
            without.add(line + ": " + payment.attribute());
          }
        }
      }
    }
    // The official report has no row for apprentices' own money where the delivery is not procured, nor for amounts that belong to no month.
    assertThat(without).containsExactlyInAnyOrder("16-18 Traineeships (Adult Funded): OnProgPayment", "19+ Traineeships (Adult Funded): OnProgPayment",
        "16-18 Apprenticeship (From May 2017) Non-Levy Contract (non-procured): LearnDelLearnAddPayment",
        "19+ Apprenticeship (From May 2017) Non-Levy Contract (non-procured): LearnDelLearnAddPayment");
  }
}
