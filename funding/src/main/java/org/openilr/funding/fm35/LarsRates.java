package org.openilr.funding.fm35;

import static org.openilr.funding.Decimals.orZero;
import static org.openilr.funding.Decimals.plus;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.funding.EsolBands;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;
import org.openilr.reference.Funding;

/** Steps 7 and 8: the rates of ESOL, of LARS and of traineeship programmes. */
final class LarsRates {

  private static final String NO_WEIGHTING = "A";
  private static final String APPRENTICESHIP = "APP_ACT_COST";

  private LarsRates() {}

  static void put(AdultAim aim, Rates rates) {
    esol(aim, rates);
    lars(aim, rates);
    applicable(aim, rates);
  }

  private static void esol(AdultAim aim, Rates rates) {
    int type = aim.basicSkillsType(aim.date("AdjLearnStartDate"));
    boolean esol = EsolBands.isEsol(type);
    Integer hours = aim.record().addHours();
    LocalDate factDate = aim.date("ApplicFactDate");
    BigDecimal rate = esol && aim.is("FundStart") && hours != null && factDate != null
        && Days.isOnOrAfter(aim.record().learnStartDate(), rates.date("ESOLMethodTransitionDate"))
        ? rates.esolBands(factDate).rate(hours) : BigDecimal.ZERO;
    aim.values().put("ApplicBasicSkillsTypeCode", type).put("ESOL", esol)
        .put("WeightedRateFromESOL", rate).put("UnWeightedRateFromESOL", rate);
  }

  private static void lars(AdultAim aim, Rates rates) {
    LocalDate adjusted = aim.date("AdjLearnStartDate");
    boolean early = Days.isBefore(adjusted, rates.date("TransDate"));
    boolean ownRules = early && !aim.is("App") && !aim.is("OLASSCustody");
    boolean employer = ownRules && aim.hasAnyFAM("LDM", "125", "350");
    LocalDate day = early ? rates.date("TransDate").minusDays(1) : adjusted;
    Values values = aim.values();
    values.put("ApplicFundRateDate", day).put("EmpRespOth", employer).put("AdltLearnResp", ownRules && !employer);
    String category = category(aim, early);
    values.put("LARSFundCategory", category);
    Funding row = aim.funding(category, day);
    values.put("UnweightedRateFromLARS", row == null || aim.is("App") ? BigDecimal.ZERO : orZero(row.rateUnWeighted()))
        .put("WeightedRateFromLARS", row == null ? BigDecimal.ZERO : orZero(row.rateWeighted()))
        .put("ApplicProgWeightFact", weighting(row != null ? row : endedYesterday(aim, category, day)));
  }

  /** The category of LARS rates for the delivery; null where it has no rate of LARS. */
  private static String category(AdultAim aim, boolean early) {
    if (aim.is("AppProgAim") || aim.is("TrnProgAim")) {
      return null;
    } else if (aim.is("AppComponent")) {
      return APPRENTICESHIP;
    } else if (!early) {
      return "MATRIX";
    }
    return aim.is("AdltLearnResp") ? "ADULT_LR" : aim.is("EmpRespOth") ? "ER_OTHER" : aim.is("OLASSCustody") ? "OLASS_ADULT" : null;
  }

  /** For the weighting of apprenticeships a row holds a day longer than it says. */
  private static Funding endedYesterday(AdultAim aim, String category, LocalDate day) {
    return APPRENTICESHIP.equals(category) && day != null ? aim.funding(category, day.minusDays(1)) : null;
  }

  private static String weighting(Funding row) {
    return row == null || row.weightingFactor() == null ? NO_WEIGHTING : row.weightingFactor();
  }

  private static void applicable(AdultAim aim, Rates rates) {
    Values values = aim.values();
    BigDecimal uplift = aim.is("LearnDelEligResUplift") ? rates.decimal("StandardResUpliftRate") : BigDecimal.ZERO;
    values.put("ReservedUpliftRate1", uplift).put("ReservedUpliftFactor1", rates.decimal("StandResUpliftFactor"));
    LocalDate traineeship = aim.date("TrnAdjLearnStartDate");
    LocalDate change = rates.date("TraineeshipMethodTransDate");
    boolean partOfTraineeship = aim.is("TrnComponent") && (aim.is("TrnWorkPrepAim") || aim.is("TrnWorkPlaceAim"));
    if (aim.is("ESOL")) {
      put(aim, plus(plus(aim.decimal("UnWeightedRateFromESOL"), aim.decimal("UnweightedRateFromLARS")), uplift),
          plus(plus(aim.decimal("WeightedRateFromESOL"), aim.decimal("WeightedRateFromLARS")), uplift));
    } else if (aim.is("TrnProgAim")) {
      BigDecimal rate = traineeship == null ? null
          : traineeship.isBefore(change) ? BigDecimal.ZERO : rates.decimal("TraineeshipProgrammeRate", traineeship);
      put(aim, rate, rate);
    } else if (partOfTraineeship && traineeship == null) {
      put(aim, null, null);
    } else if (partOfTraineeship && !traineeship.isBefore(change)) {
      put(aim, BigDecimal.ZERO, BigDecimal.ZERO);
    } else {
      put(aim, plus(aim.decimal("UnweightedRateFromLARS"), uplift), plus(aim.decimal("WeightedRateFromLARS"), uplift));
    }
  }

  private static void put(AdultAim aim, BigDecimal unweighted, BigDecimal weighted) {
    aim.values().put("ApplicUnweightFundRate", unweighted).put("ApplicWeightFundRate", weighted);
  }
}
