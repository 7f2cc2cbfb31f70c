package org.openilr.funding.fm70;

import static org.openilr.funding.Decimals.isMore;
import static org.openilr.funding.Decimals.orZero;
import static org.openilr.funding.Decimals.plus;
import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import org.openilr.funding.EsolBands;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;
import org.openilr.reference.AreaCost;
import org.openilr.reference.Dated;
import org.openilr.reference.Funding;

/** Step 3: what the aim is worth. */
final class AimValues {

  private final FundingFacts facts;
  private final Rates rates;

  AimValues(FundingFacts facts, Rates rates) {
    this.facts = facts;
    this.rates = rates;
  }

  void put(SocialAim aim) {
    Values values = aim.values();
    Funding row = aim.funding("ESF", aim.date("AdjustedStartDate"));
    int type = aim.basicSkillsType(aim.date("AdjustedStartDate"));
    boolean esol = EsolBands.isEsol(type);
    BigDecimal fromEsol = esol && aim.is("FundStart") && aim.record().addHours() != null
        ? rates.esolBands(aim.date("ApplicableLookupFactorDate")).rate(aim.record().addHours()) : BigDecimal.ZERO;
    BigDecimal fromLars = row == null ? BigDecimal.ZERO : orZero(row.rateWeighted());
    BigDecimal rate = plus(fromLars, fromEsol);
    AreaCost cost = Dated.on(facts.reference().areaCosts(aim.record().delLocPostCode()), aim.date("ApplicableLookupFactorDate"));
    BigDecimal area = cost == null ? null : cost.areaCostFactor();
    BigDecimal areaAdjusted = isMore(area, rates.decimal("DefaultAreaUplift")) ? area : rates.decimal("DefaultAreaUplift");
    BigDecimal premium = premium(aim);
    BigDecimal learning = times(rate, premium, areaAdjusted);
    values.put("AreaCostFactor", area).put("AdjustedAreaCostFactor", areaAdjusted).put("AdjustedPremiumFactor", premium)
        .put("LARSWeightedRate", fromLars).put("ApplicBasicSkillsTypeCode", type).put("IsESOLAim", esol)
        .put("WeightedRateFromESOL", fromEsol).put("ApplicWeightFundRate", rate)
        .put("AssessmentAimValue", aim.is("IsAssessmentAim") ? aim.unitCost("ST01") : BigDecimal.ZERO)
        .put("RegulatedOrNonRegulatedAimValue", learning)
        .put("AimValue", aim.is("IsAssessmentAim") ? values.decimal("AssessmentAimValue") : learning);
  }

  /** The highest premium of the contract's deliverables; null where it has none. */
  private BigDecimal premium(SocialAim aim) {
    BigDecimal highest = null;
    for (SocialAim.Data row : aim.data()) {
      boolean given = row.premium() != null && row.premium().signum() >= 0 && aim.is("RegulatedOrNonRegulated");
      BigDecimal premium = given ? row.premium() : rates.decimal("DefaultPremiumFactor");
      highest = highest == null ? premium : highest.max(premium);
    }
    return highest;
  }
}
