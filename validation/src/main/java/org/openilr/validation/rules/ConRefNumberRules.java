package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;

import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Contract;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The contract reference number says under which contract the aim is delivered and paid.")
final class ConRefNumberRules {

  private ConRefNumberRules() {}

  @Rule(id = "ConRefNumber_01", to = "2223", needs = Table.CONTRACTS, reports = {"FundModel", "ConRefNumber"},
      says = "The contract reference of an ESF aim is missing or is not one of the provider's contracts",
      when = "FundModel is 70 and ConRefNumber is missing, blank or not the number of a contract allocation of this provider; letter case, dates "
          + "and funding stream do not matter",
      fix = "Return the contract reference number as it stands in the ESF contract.",
      note = "Ends with the European Social Fund, which 2023-24 no longer collects.")
  static boolean notOneOfOurContracts(LearningDelivery aim, Facts facts) {
    if (!is(aim.fundModel(), 70)) {
      return false;
    }
    if (isBlank(aim.conRefNumber())) {
      return true;
    }
    for (Contract contract : facts.reference().contracts(aim.conRefNumber())) {
      if (isSame(contract.deliveryUKPRN(), facts.ukprn())) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "ConRefNumber_03", to = "2425", reports = {"FundModel", "ConRefNumber"},
      says = "A contract reference does not belong to this funding model",
      when = "ConRefNumber is returned and FundModel is 10, 11, 25, 35, 36, 38, 81, 82 or 99",
      fix = "Take the contract reference out.",
      note = "Funding models 11 and 38 exist from 2024-25 only; taking them into the list changes nothing in earlier years.")
  static boolean onAnotherFundingModel(LearningDelivery aim) {
    return !isBlank(aim.conRefNumber()) && isOneOf(aim.fundModel(), 10, 11, 25, 35, 36, 38, 81, 82, 99);
  }

  @Rule(id = "ConRefNumber_03", from = "2526", reports = {"FundModel", "ConRefNumber"},
      says = "A contract reference does not belong to this funding model",
      when = "ConRefNumber is returned and FundModel is 10, 11, 25, 35, 38, 81, 82 or 99",
      fix = "Take the contract reference out.",
      note = "From 2025-26 apprenticeship providers return the employer's agreement identifier here, so funding model 36 left the list.")
  static boolean onAnotherFundingModelOf2526(LearningDelivery aim) {
    return !isBlank(aim.conRefNumber()) && isOneOf(aim.fundModel(), 10, 11, 25, 35, 38, 81, 82, 99);
  }
}
