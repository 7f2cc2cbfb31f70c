package org.openilr.funding.fm35;

import static org.openilr.funding.Aim.isOne;

import java.util.List;
import org.openilr.funding.Days;
import org.openilr.funding.Rates;
import org.openilr.learners.LearningDelivery;

/** Steps 5 and 6: who funds the delivery, on which line, and whether it qualifies. */
final class Lines {

  private static final int ADULT_SKILLS = 35;
  private static final int OTHER_ADULT = 81;
  private static final String DEPARTMENT = "ESFA";
  private static final String NOBODY = "None";
  private static final List<Body> BODIES = List.of(new Body("105", DEPARTMENT), new Body("110", "GMCA"), new Body("111", "LCRCA"),
      new Body("112", "WMCA"), new Body("113", "WECA"), new Body("114", "TVCA"), new Body("115", "CPCA"), new Body("116", "London"),
      new Body("117", "NTCA"));
  private static final List<Initiative> INITIATIVES = List.of(new Initiative("370", FundingLine.INITIATIVE_1),
      new Initiative("371", FundingLine.INITIATIVE_2), new Initiative("372", FundingLine.INITIATIVE_3),
      new Initiative("373", FundingLine.INITIATIVE_4));

  private Lines() {}

  /** Who funds, by code of source of funding. */
  private record Body(String sof, String name) {}

  /** A short term funding initiative by its code of learning delivery monitoring. */
  private record Initiative(String ldm, FundingLine line) {}

  static boolean isAdult(LearningDelivery record) {
    return isOne(record.fundModel(), ADULT_SKILLS) || isOne(record.fundModel(), OTHER_ADULT);
  }

  /** @param age on 31 August; null where it is not known */
  static void put(AdultAim aim, Integer age, Rates rates) {
    aim.values().put("LearnDelFundOrgCode", body(aim));
    aim.put(line(aim, age, rates));
    aim.values().put("FundStart", isStarted(aim));
  }

  private static String body(AdultAim aim) {
    for (Body body : BODIES) {
      if (aim.record().hasFAM("SOF", body.sof())) {
        return body.name();
      }
    }
    return NOBODY;
  }

  private static FundingLine line(AdultAim aim, Integer age, Rates rates) {
    if (isOne(aim.record().fundModel(), ADULT_SKILLS)) {
      return aim.is("OLASSCustody") ? FundingLine.CUSTODY : aim.is("App") ? apprenticeship(aim, rates) : adult(forAdults(aim), age, rates);
    }
    return isOne(aim.record().fundModel(), OTHER_ADULT) ? adult(initiative(aim), age, rates) : FundingLine.NONE;
  }

  /** The line, if the learner is old enough for it. */
  private static FundingLine adult(FundingLine line, Integer age, Rates rates) {
    if (line == FundingLine.NONE) {
      return line;
    }
    return age == null ? null : age >= rates.decimal("AdultAge").intValueExact() ? line : FundingLine.NONE;
  }

  private static FundingLine forAdults(AdultAim aim) {
    boolean procured = aim.is("LearnDelFundProcBudget");
    String body = aim.values().text("LearnDelFundOrgCode");
    if (aim.is("Traineeship")) {
      return procured ? FundingLine.TRAINEESHIP_PROCURED : FundingLine.TRAINEESHIP;
    } else if (body.equals(NOBODY)) {
      return FundingLine.NONE;
    } else if (!body.equals(DEPARTMENT)) {
      return procured ? FundingLine.DEVOLVED_PROCURED : FundingLine.DEVOLVED;
    } else if (aim.is("LearnDelEligResUplift")) {
      return procured ? FundingLine.SKILLS_OFFER_PROCURED : FundingLine.SKILLS_OFFER;
    }
    return procured ? FundingLine.ADULT_SKILLS_PROCURED : FundingLine.ADULT_SKILLS;
  }

  private static FundingLine apprenticeship(AdultAim aim, Rates rates) {
    Integer age = aim.integer("AgeAimStart");
    int oldest = rates.decimal("AppAge24Plus").intValueExact();
    if (age == null) {
      return null;
    } else if (age < rates.decimal("AdultAge").intValueExact() || aim.is("EEF2")) {
      return FundingLine.APPRENTICESHIP_16_18;
    } else if (age < oldest) {
      return FundingLine.APPRENTICESHIP_19_23;
    } else if (age == oldest && aim.date("AppAdjLearnStartDate") == null) {
      return null;
    } else if (age == oldest && Days.isBefore(aim.date("AppAdjLearnStartDate"), rates.date("TransDate")) || aim.is("EEF3")) {
      return FundingLine.APPRENTICESHIP_19_23;
    }
    return FundingLine.APPRENTICESHIP_24_PLUS;
  }

  private static FundingLine initiative(AdultAim aim) {
    if ((aim.is("Traineeship") || aim.record().progType() == null) && aim.values().text("LearnDelFundOrgCode").equals(DEPARTMENT)) {
      for (Initiative initiative : INITIATIVES) {
        if (aim.record().hasFAM("LDM", initiative.ldm())) {
          return initiative.line();
        }
      }
    }
    return FundingLine.NONE;
  }

  private static boolean isStarted(AdultAim aim) {
    LearningDelivery record = aim.record();
    boolean otherOnNoLine = isOne(record.fundModel(), OTHER_ADULT) && (aim.line() == null || aim.line() == FundingLine.NONE);
    if (!isAdult(record) || otherOnNoLine || aim.is("AppNonFund")) {
      return false;
    }
    Integer days = aim.integer("ActualDaysIL");
    Integer threshold = aim.integer("ThresholdDays");
    return record.learnActEndDate() == null || aim.hasAchievedOutcome()
        || days != null && threshold != null && days >= threshold;
  }
}
