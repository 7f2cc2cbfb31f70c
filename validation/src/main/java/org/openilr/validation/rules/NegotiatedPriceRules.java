package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.FinancialRecords;

@Rules(why = "The prices agreed with the employer for training and assessment are the base of apprenticeship funding.")
final class NegotiatedPriceRules {

  private static final LocalDate FEBRUARY_2019 = LocalDate.of(2019, 2, 1);

  private NegotiatedPriceRules() {}

  @Rule(id = "R100", reports = {"AimType", "FundModel", "ProgType", "CompStatus"},
      says = "A completed standard has no assessment price",
      when = "ProgType is 25, AimType is 1, CompStatus is 2, FundModel is not 99, and there is neither a TNP 2 nor a TNP 4",
      fix = "Return the price of the end-point assessment, 0 if it was free.")
  static boolean noAssessmentPrice(LearningDelivery aim) {
    return is(aim.progType(), 25) && is(aim.aimType(), 1) && is(aim.compStatus(), 2) && !is(aim.fundModel(), 99)
        && !FinancialRecords.has(aim, "TNP", 2) && !FinancialRecords.has(aim, "TNP", 4);
  }

  @Rule(id = "R119", reports = {"LearnStartDate", "AFinType", "AFinCode", "AFinDate"},
      says = "A negotiated price is dated before the learning",
      when = "LearnStartDate is on or after 1 February 2019, AFinType is TNP, and AFinDate is before LearnStartDate; raised for each such record",
      fix = "Date the price on LearnStartDate or later.")
  static boolean priceBeforeTheStart(LearningDelivery aim, AppFinRecord price) {
    return isBefore(price.aFinDate(), aim.learnStartDate()) && is(price.aFinType(), "TNP") && isOnOrAfter(aim.learnStartDate(), FEBRUARY_2019);
  }
}
