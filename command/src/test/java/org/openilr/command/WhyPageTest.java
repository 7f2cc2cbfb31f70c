package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.funding.Calculations;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Workings;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

class WhyPageTest {

  private static final Year YEAR = Year.of("2021");

  @Test
  void moneyThatIsTakenBackInTheYearIsShown() {
    Reference reference = Reference.onTopOf(Reference.none())
        .rows("Standard", List.of(Map.of("StandardCode", "7777", "EffectiveFrom", "2014-08-01")))
        .rows("StandardFunding", List.of(Map.of("StandardCode", "7777", "EffectiveFrom", "2014-08-01", "CoreGovContributionCap", "6000"))).build();
    assertThat(page(FundingModel.FM81, "trailblazer", Map.of("StdCode", "7777",
        "AppFinRecord", List.of("PMR 1 on 2020-09-10 of 500", "PMR 3 on 2020-11-10 of 500")), reference))
        .contains("Core government contribution (CoreGovContPayment): 0.00 in the year", "Sep 1,000.00, Nov -1,000.00");
  }

  @Test
  void thePaymentThatCameToNothingIsToldFromTheOneThatDidNot() {
    Reference reference = Reference.onTopOf(Reference.none())
        .rows("Standard", List.of(Map.of("StandardCode", "100", "EffectiveFrom", "2014-08-01")))
        .rows("ApprenticeshipFunding", List.of(Map.of("ApprenticeshipType", "STD", "ApprenticeshipCode", "100", "ProgType", "25", "PwayCode", "0",
            "EffectiveFrom", "2017-05-01", "MaxEmployerLevyCap", "6000", "1618EmployerAdditionalPayment", "1000"))).build();
    assertThat(page(FundingModel.FM36, "apprentice", Map.of("StdCode", "100", "LearningDeliveryFAM", List.of("ACT 1 from 2020-09-14", "EEF 2")), reference))
        .contains("Additional payment to the provider (LearnDelFirstProv1618Pay): 500.00 in the year")
        .containsPattern("Nothing in the year: Additional payment to the provider \\(LearnDelSecondProv1618Pay\\);\\s+Additional payment to the employer");
  }

  private static String page(FundingModel model, String kind, Map<String, Object> aim, Reference reference) {
    Learner learner = new Situations(YEAR).build(kind, Map.of("aim", aim)).learners().get(0);
    FundingFacts facts = new FundingFacts(YEAR, reference, 10000001);
    StringWriter text = new StringWriter();
    WhyPage page = new WhyPage(new Screen(new PrintWriter(text, true), 140, false), YEAR);
    Calculations.of(YEAR).stream().filter(one -> one.model() == model)
        .forEach(one -> page.model(model, learner, Workings.of(one, learner, List.of(), facts), null, false));
    return text.toString();
  }
}
