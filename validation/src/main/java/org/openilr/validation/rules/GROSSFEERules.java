package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isLess;
import static org.openilr.validation.derived.Compare.isMore;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Fees are checked against the limits that the provider may charge.")
final class GROSSFEERules {

  private GROSSFEERules() {}

  @Rule(id = "GROSSFEE_01", reports = "GrossFee:GROSSFEE",
      says = "The gross fee is missing although a net fee is returned",
      when = "NETFEE is returned and GROSSFEE is not",
      fix = "Return the fee before any waivers or discounts.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return he.netfee() != null && he.grossfee() == null;
  }

  @Rule(id = "GROSSFEE_02", reports = {"NETFEE", "GrossFee:GROSSFEE"},
      says = "The gross fee is lower than the net fee",
      when = "GROSSFEE is less than NETFEE",
      fix = "Correct the fees: the net fee is the gross fee less waivers and discounts.")
  static boolean lowerThanTheNetFee(LearningDelivery aim, LearningDeliveryHE he) {
    return he.netfee() != null && isLess(he.grossfee(), he.netfee());
  }

  @Rule(id = "GROSSFEE_03", reports = "GrossFee:GROSSFEE",
      says = "The gross fee is above 30,000 pounds",
      when = "GROSSFEE is more than 30000",
      fix = "Check the fee; it is returned in whole pounds for one year.",
      note = "Pages of later years name lower ceilings, but not for whom, so the limit of 2020-21 is kept.")
  static boolean veryHigh(LearningDelivery aim, LearningDeliveryHE he) {
    return isMore(he.grossfee(), 30000);
  }
}
