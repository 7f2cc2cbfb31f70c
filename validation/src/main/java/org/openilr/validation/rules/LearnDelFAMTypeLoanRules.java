package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Contracts;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "The loan indicator shows that a learner pays with an advanced learner loan, and the bursary helps those who do; "
    + "neither goes with public funding of the aim.")
final class LearnDelFAMTypeLoanRules {

  private static final String PILOT = "LDM 359 is the career learning pilot.";

  private LearnDelFAMTypeLoanRules() {}

  @Rule(id = "LearnDelFAMType_35", reports = "FundModel",
      says = "An aim paid by an advanced learner loan has public funding",
      when = "FundModel is not 99 and the aim has an ADL record",
      fix = "Use funding model 99, or take the loan indicator out.")
  static boolean withFunding(LearningDelivery aim) {
    return !is(aim.fundModel(), 99) && aim.hasFAM("ADL");
  }

  @Rule(id = "LearnDelFAMType_36", reports = "LearnDelFAMType=ALB",
      says = "A loans bursary is recorded on an aim without a loan",
      when = "The aim has an ALB record but neither ADL nor LDM 359",
      fix = "Return the loan indicator (ADL 1), or take the bursary out.", note = PILOT)
  static boolean bursaryWithoutLoan(LearningDelivery aim) {
    return aim.hasFAM("ALB") && !aim.hasFAM("ADL") && !aim.hasFAM("LDM", "359");
  }

  @Rule(id = "LearnDelFAMType_38", reports = "LearnDelFAMType=ALB",
      says = "A loans bursary is recorded on an aim with public funding",
      when = "FundModel is not 99 and the aim has an ALB record but not LDM 359",
      fix = "Use funding model 99, or take the bursary out.", note = PILOT)
  static boolean bursaryWithFunding(LearningDelivery aim) {
    return !is(aim.fundModel(), 99) && aim.hasFAM("ALB") && !aim.hasFAM("LDM", "359");
  }

  @Rule(id = "LearnDelFAMType_40", reports = {"FundModel", "LearnDelFAMType"},
      says = "An apprenticeship is paid by an advanced learner loan",
      when = "FundModel is 99, the aim belongs to an apprenticeship, and the record's type is ADL",
      fix = "Take the loan indicator out, or correct the programme type.")
  static boolean apprenticeship(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "ADL") && is(aim.fundModel(), 99) && DerivedData.isApprenticeship(aim);
  }

  @Rule(id = "LearnDelFAMType_53", needs = Table.CONTRACTS, reports = {"UKPRN", "LearnDelFAMType", "LearnDelFAMCode"},
      says = "The provider's contract does not pay this bursary rate",
      when = "The provider has a loans bursary contract of the stream ALLBC of the year, and the record's type is ALB, in capitals, with "
          + "code 1 or 3",
      fix = "Use bursary code 2, or check the contract.",
      note = "The funding stream is that of the return's year (ALLBC2021 in 2020-21).")
  static boolean bursaryRate(LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    return "ALB".equals(fam.learnDelFAMType()) && (is(fam.learnDelFAMCode(), "1") || is(fam.learnDelFAMCode(), "3"))
        && Contracts.has(facts, "ALLBC" + facts.year().code());
  }
}
