package org.openilr.funding.fm35;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.isMore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Rates;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.AreaCost;
import org.openilr.reference.CampusSpecialistResource;
import org.openilr.reference.Dated;
import org.openilr.reference.Disadvantage;
import org.openilr.reference.Organisation;
import org.openilr.reference.OrganisationFunding;
import org.openilr.reference.PostcodeSpecialistResource;

/** Steps 9 and 10: specialist resources, long term residential, area and disadvantage. */
final class Places {

  private static final String SPECIALIST_RESOURCES = "SPECIALIST RESOURCES";
  private static final String LONG_TERM_RESIDENTIAL = "LONG TERM RESIDENTIAL";
  private static final String DIRECTLY_FUNDED_EMPLOYER = "SFA DIRECTLY FUNDED EMPLOYER";
  private static final String ADULT_SKILLS = "ADULT SKILLS";
  private static final String SPECIALIST_WEIGHTING = "G";

  private final Learner learner;
  private final FundingFacts facts;
  private final Rates rates;
  private final List<OrganisationFunding> factors;
  private final List<PostcodeSpecialistResource> postcodes;

  Places(Learner learner, FundingFacts facts, Rates rates) {
    this.learner = learner;
    this.facts = facts;
    this.rates = rates;
    Organisation provider = facts.reference().organisation(facts.ukprn());
    this.factors = provider == null ? List.of() : provider.fundings();
    this.postcodes = provider == null ? List.of() : provider.postcodeSpecialistResources();
  }

  void put(AdultAim aim) {
    LocalDate day = aim.date("ApplicFactDate");
    boolean specialist = hasSpecialistResources(aim);
    boolean residential = counts(LONG_TERM_RESIDENTIAL, day);
    aim.values().put("LearnDelHasSpecialistResources", specialist)
        .put("SpecResUplift", specialist && SPECIALIST_WEIGHTING.equals(aim.values().text("ApplicProgWeightFact"))
            ? dividedBy(rates.decimal("SpecialistResourceWeighting"), rates.decimal("UsualWeighting")) : BigDecimal.ONE)
        .put("LTRC", residential)
        .put("LTRCUpliftFctr", residential && aim.is("Residential") ? rates.decimal("LongTermResidentialUplift") : BigDecimal.ONE);
    AreaCost cost = Dated.on(facts.reference().areaCosts(aim.record().delLocPostCode()), day);
    BigDecimal area = cost == null ? null : cost.areaCostFactor();
    BigDecimal uplift = disadvantage(day);
    aim.values().put("AreaCostFactor", area)
        .put("AreaCostFactAdj", isMore(area, BigDecimal.ONE) ? area : rates.decimal("DefaultAreaUplift"))
        .put("LrnDelDisadvantageUplift", uplift)
        .put("DisUpFactAdj", aim.is("OLASSCustody") ? rates.decimal("OLASSDisadvantageUplift")
            : isMore(uplift, BigDecimal.ONE) ? uplift : rates.decimal("DefaultDisadvantageUplift"));
  }

  boolean isDirectlyFundedEmployer(LocalDate day) {
    return counts(DIRECTLY_FUNDED_EMPLOYER, day);
  }

  /** Whether the provider has the factor on the day. */
  private boolean counts(String factor, LocalDate day) {
    for (OrganisationFunding row : factors) {
      if (ADULT_SKILLS.equals(row.orgFundFactType()) && factor.equals(row.orgFundFactor()) && row.isOn(day)
          && row.orgFundFactValue() != null && row.orgFundFactValue().startsWith("1")) {
        return true;
      }
    }
    return false;
  }

  /** What is known of the campus decides; else of the place; else, for a provider without any place on record, of the provider. */
  private boolean hasSpecialistResources(AdultAim aim) {
    Boolean campus = campus(aim.date("LearnDelApplicCampLookupFactorDate"));
    if (campus != null) {
      return campus;
    }
    LocalDate day = aim.date("LearnDelApplicPostcodeSpecResFacDate");
    boolean anyPlace = false;
    for (PostcodeSpecialistResource row : postcodes) {
      if (row.isOn(day) && row.postcode() != null && row.postcode().equalsIgnoreCase(aim.record().delLocPostCode())
          && row.specialistResources() != null) {
        return row.specialistResources();
      }
      // In this count a row holds a day longer than it says.
      anyPlace |= row.isOn(day) || day != null && row.isOn(day.minusDays(1));
    }
    return !anyPlace && counts(SPECIALIST_RESOURCES, aim.date("ApplicFactDate"));
  }

  /** Whether the learner's campus has specialist resources; null where nothing is known of it. */
  private Boolean campus(LocalDate day) {
    if (learner.campId() == null) {
      return null;
    }
    Set<Integer> organisations = new LinkedHashSet<>();
    organisations.add(facts.ukprn());
    organisations.add(learner.prevUKPRN());
    organisations.add(learner.pmukprn());
    for (LearningDelivery aim : learner.learningDeliveries()) {
      organisations.add(aim.partnerUKPRN());
    }
    for (Integer ukprn : organisations) {
      Organisation organisation = facts.reference().organisation(ukprn);
      if (organisation != null) {
        for (CampusSpecialistResource row : organisation.campusSpecialistResources()) {
          if (row.isOn(day) && learner.campId().equalsIgnoreCase(row.campusIdentifier())) {
            return Boolean.TRUE.equals(row.specialistResource());
          }
        }
      }
    }
    return null;
  }

  private BigDecimal disadvantage(LocalDate day) {
    for (Disadvantage row : facts.reference().disadvantages(learner.postcodePrior())) {
      if ("ADULT".equals(row.scheme()) && row.isOn(day)) {
        return row.uplift();
      }
    }
    return null;
  }
}
