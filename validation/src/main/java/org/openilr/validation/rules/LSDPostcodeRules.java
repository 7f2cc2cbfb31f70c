package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;

import java.time.LocalDate;
import java.util.List;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.DevolvedPostcode;
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.Postcodes;

@Rules(why = "Where the learner lived when learning started decides whether the department or a devolved authority pays for "
    + "adult learning.")
final class LSDPostcodeRules {

  private static final LocalDate AUGUST_2019 = LocalDate.of(2019, 8, 1);

  private LSDPostcodeRules() {}

  @Rule(id = "LSDPostcode_01", needs = Table.POSTCODES, reports = {"LearnStartDate", "FundModel", "LSDPostcode"},
      says = "The postcode at the start of learning is missing or is not a known postcode",
      when = "LearnStartDate is on or after 1 August 2019, FundModel is 10 or 35, ProgType and LDM 034 are not returned, and LSDPostcode is "
          + "missing, blank, or neither in the postcode directory, on any date, nor ZZ99 9ZZ",
      fix = "Return the postcode at which the learner lived when the aim started, or ZZ99 9ZZ where it is not known.")
  static boolean missingOrUnknown(LearningDelivery aim, Facts facts) {
    return isAdultAimSince2019(aim) && !aim.hasFAM("LDM", "034") && !is(aim.lsdPostcode(), Postcodes.UNKNOWN)
        && (isBlank(aim.lsdPostcode()) || facts.reference().postcode(aim.lsdPostcode()).isEmpty());
  }

  @Rule(id = "LSDPostcode_02", needs = {Table.DEVOLVED_POSTCODES, Table.ORGANISATIONS},
      reports = {"LearnStartDate", "FundModel", "LSDPostcode", "LearnDelFAMType=SOF", "LearnDelFAMCode"},
      says = "The source of funding is not the one that pays for adult learning at the learner's postcode",
      when = "LearnStartDate is on or after 1 August 2019, FundModel is 10 or 35, the source of funding (SOF) is that of a combined authority or "
          + "London while LSDPostcode is in no devolved area, or LSDPostcode is in a devolved area whose rows do not give the SOF code on "
          + "LearnStartDate. Raised for each SOF record. Not for aims with ProgType, LDM 034, DAM 001 or RES, for ZZ99 9ZZ, or for long-term "
          + "residential providers",
      fix = "Check the postcode at the start of learning and the source of funding against the list of devolved postcodes.",
      note = "A provider that is not among the organisations counts as not residential. Letter case of the postcode does not matter.")
  static boolean notTheFunderOfThePlace(LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    return is(fam.learnDelFAMType(), "SOF") && isAdultAimSince2019(aim) && !is(aim.lsdPostcode(), Postcodes.UNKNOWN)
        && !pays(fam.learnDelFAMCode(), aim, facts)
        && !aim.hasFAM("LDM", "034") && !aim.hasFAM("DAM", "001") && !aim.hasFAM("RES") && !isResidential(facts);
  }

  @Rule(id = "LSDPostcode_03", reports = "LSDPostcode",
      says = "The postcode at the start of learning does not have the form of a postcode",
      when = "LSDPostcode is returned, is not blank, and is not one or two letters, a digit, perhaps one more digit or letter, a space, a digit, and "
          + "two letters other than C, I, K, M, O and V, all in capitals",
      fix = "Correct the postcode: capitals, with one space before the last three characters.")
  static boolean notInTheFormOfAPostcode(LearningDelivery aim) {
    return !isBlank(aim.lsdPostcode()) && !Postcodes.hasForm(aim.lsdPostcode());
  }

  private static boolean isAdultAimSince2019(LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 10, 35) && aim.progType() == null && isOnOrAfter(aim.learnStartDate(), AUGUST_2019);
  }

  private static boolean pays(String sof, LearningDelivery aim, Facts facts) {
    List<DevolvedPostcode> areas = facts.reference().devolvedPostcodes(aim.lsdPostcode());
    for (DevolvedPostcode area : areas) {
      if (isSame(sof, area.sourceOfFunding()) && area.isOn(aim.learnStartDate())) {
        return true;
      }
    }
    return areas.isEmpty() && !DerivedData.isDevolved(aim, facts);
  }

  private static boolean isResidential(Facts facts) {
    Organisation provider = facts.reference().organisation(facts.ukprn());
    return provider != null && Boolean.TRUE.equals(provider.longTermResid());
  }
}
