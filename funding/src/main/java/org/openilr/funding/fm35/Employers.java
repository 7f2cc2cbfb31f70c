package org.openilr.funding.fm35;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openilr.funding.Decimals;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.reference.Employer;

/** Step 11: what the age of an apprentice, functional skills and the employer do to the rate. */
final class Employers {

  private static final Set<FundingLine> FROM_19 = Set.of(FundingLine.APPRENTICESHIP_19_23, FundingLine.APPRENTICESHIP_24_PLUS);

  private final Learner learner;
  private final FundingFacts facts;
  private final Rates rates;
  private final Places places;

  Employers(Learner learner, FundingFacts facts, Rates rates, Places places) {
    this.learner = learner;
    this.facts = facts;
    this.rates = rates;
    this.places = places;
  }

  void put(AdultAim aim) {
    employer(aim);
    boolean youngRate = aim.is("EEF4") && aim.line() != null && FROM_19.contains(aim.line());
    Values values = aim.values();
    values.put("LearnDelLargeEmployer", isLarge(aim)).put("DirectFundEmp", places.isDirectlyFundedEmployer(aim.date("ApplicEmpFactDate")))
        .put("AppAgeFact", ageFactor(aim, youngRate)).put("AppFuncSkill1618AdjFact", functionalSkillsFactor(aim, youngRate))
        .put("LargeEmployerFM35Fctr", employerFactor(aim, youngRate));
  }

  private BigDecimal ageFactor(AdultAim aim, boolean youngRate) {
    if (aim.line() == null) {
      return null;
    } else if (aim.line() == FundingLine.NONE) {
      return BigDecimal.ZERO;
    } else if (!Programmes.isOfFramework(aim)) {
      return rates.decimal("AppAgeFactorDefault");
    } else if (youngRate || aim.line() == FundingLine.APPRENTICESHIP_16_18) {
      return rates.decimal("AppAgeFactor16-18");
    } else if (aim.line() == FundingLine.APPRENTICESHIP_24_PLUS && !aim.is("PrscHEAim")) {
      return rates.decimal("AppAgeFactor24Plus");
    }
    return rates.decimal("AppAgeFactorDefault");
  }

  private BigDecimal functionalSkillsFactor(AdultAim aim, boolean youngRate) {
    if (!aim.is("AppFuncSkill")) {
      return BigDecimal.ONE;
    } else if (aim.line() == null) {
      return null;
    }
    return !youngRate && aim.line() != FundingLine.APPRENTICESHIP_16_18 ? BigDecimal.ONE
        : Decimals.dividedBy(Decimals.minus(BigDecimal.ONE, rates.decimal("NationalNonGovtPercentage")),
            Decimals.minus(BigDecimal.ONE, rates.decimal("FuncSkills1213FeeProportion")));
  }

  private BigDecimal employerFactor(AdultAim aim, boolean youngRate) {
    if (!aim.is("LearnDelLargeEmployer") && !aim.is("DirectFundEmp") || aim.is("AppATAGTA") || aim.is("PrscHEAim")) {
      return rates.decimal("DefaultLEF");
    }
    return aim.line() == null ? null
        : rates.decimal(youngRate ? FundingLine.APPRENTICESHIP_16_18.largeEmployerFactor() : aim.line().largeEmployerFactor());
  }

  private void employer(AdultAim aim) {
    LocalDate day = aim.is("AppComponent") ? aim.date("AppLearnStartDate") : aim.record().learnStartDate();
    List<LearnerEmploymentStatus> latest = latest(day);
    Integer id = null;
    for (LearnerEmploymentStatus status : latest) {
      if (id != null && !id.equals(status.empId())) {
        id = null;
        break;
      }
      id = status.empId();
    }
    aim.values().put("LargeEmployerStatusDate", latest.isEmpty() ? null : latest.get(0).dateEmpStatApp()).put("LargeEmployerID", id);
  }

  private boolean isLarge(AdultAim aim) {
    List<LearnerEmploymentStatus> latest = latest(aim.date("AppLearnStartDate"));
    for (LearnerEmploymentStatus status : latest) {
      Employer employer = facts.reference().employer(status.empId());
      if (employer == null || !employer.isLargeOn(aim.date("ApplicEmpFactDate"))) {
        return false;
      }
    }
    return !latest.isEmpty();
  }

  /** The statuses with an employer of the latest date up to the day; none where the day is not known. */
  private List<LearnerEmploymentStatus> latest(LocalDate day) {
    List<LearnerEmploymentStatus> latest = new ArrayList<>(1);
    for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
      LocalDate date = status.dateEmpStatApp();
      if (day != null && status.empId() != null && date != null && !date.isAfter(day)) {
        if (!latest.isEmpty() && date.isAfter(latest.get(0).dateEmpStatApp())) {
          latest.clear();
        }
        if (latest.isEmpty() || date.equals(latest.get(0).dateEmpStatApp())) {
          latest.add(status);
        }
      }
    }
    return latest;
  }
}
