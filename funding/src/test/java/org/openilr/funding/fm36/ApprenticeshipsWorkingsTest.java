package org.openilr.funding.fm36;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Workings;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/** Which rows of reference data money is led back to. */
class ApprenticeshipsWorkingsTest {

  private static final Year YEAR = Year.of("2021");

  @Test
  void rowsAreNamedByTheirOwnTableAndOnlyMissingOnesAreCalledMissing() {
    Reference reference = Reference.onTopOf(Reference.none())
        .rows("Standard", List.of(Map.of("StandardCode", "104", "EffectiveFrom", "2014-08-01")))
        .rows("StandardCommonComponent", List.of(Map.of("StandardCode", "104", "CommonComponent", "11", "EffectiveFrom", "2014-08-01")))
        .rows("ApprenticeshipFunding", List.of(Map.of("ApprenticeshipType", "STD", "ApprenticeshipCode", "104", "ProgType", "25", "PwayCode", "0",
            "EffectiveFrom", "2017-05-01", "MaxEmployerLevyCap", "6000")))
        .build();
    assertThat(rows("apprentice", reference)).containsExactlyInAnyOrder("earnings-history: none",
        "ApprenticeshipFunding: EffectiveFrom 01/05/2017, MaxEmployerLevyCap 6000", "LARS Funding APP_MAY_2017_EM: none",
        "LARS LearningDelivery: none", "StandardCommonComponent: CommonComponent 11, EffectiveFrom 01/08/2014");
  }

  @Test
  void aFrameworkWithoutRowsLacksThoseOfFrameworks() {
    assertThat(rows("framework apprentice", Reference.none())).contains("ApprenticeshipFunding: none", "FrameworkCmnComp: none")
        .noneMatch(row -> row.startsWith("StandardCommonComponent"));
  }

  /** The rows that the instalments of the programme aim come from. */
  private static List<String> rows(String kind, Reference reference) {
    return Workings.of(new Apprenticeships(), new Situations(YEAR).learner(kind), List.of(), new FundingFacts(YEAR, reference, 10000001)).stream()
        .filter(account -> account.payment().attribute().equals("ProgrammeAimOnProgPayment") && account.aimSeqNumber() == 1)
        .flatMap(account -> account.rows().stream())
        .map(row -> row.table() + ": " + (row.values().isEmpty() ? "none" : row.values())).toList();
  }
}
