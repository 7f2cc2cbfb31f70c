package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.isMore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The net fee is what is charged for the year after waivers and discounts.")
final class NETFEERules {

  private NETFEERules() {}

  @Rule(id = "NETFEE_01", reports = "LearnStartDate",
      says = "The net tuition fee is missing",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2012, and both SSN and NETFEE are missing",
      fix = "Return the fee of the year after waivers and discounts.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return he.netfee() == null && he.ssn() == null && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2012, 8, 1));
  }

  @Rule(id = "NETFEE_02", severity = WARNING, reports = "NETFEE",
      says = "The net tuition fee is above 9,000 pounds",
      when = "NETFEE is more than 9000",
      fix = "Check the fee; it is returned in whole pounds for one year.")
  static boolean high(LearningDelivery aim, LearningDeliveryHE he) {
    return isMore(he.netfee(), 9000);
  }
}
