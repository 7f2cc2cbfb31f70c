package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Full or co-funding decides how much of an adult aim is paid for; without it the aim earns nothing, and "
    + "elsewhere it means nothing.")
final class LearnDelFAMTypeFFIRules {

  private LearnDelFAMTypeFFIRules() {}

  @Rule(id = "LearnDelFAMType_02", reports = "FundModel",
      says = "Adult skills learning does not say whether it is fully funded or co-funded",
      when = "FundModel is 35 and the aim has no FFI record",
      fix = "Return FFI 1 or FFI 2.")
  static boolean missing(LearningDelivery aim) {
    return is(aim.fundModel(), 35) && !aim.hasFAM("FFI");
  }

  @Rule(id = "LearnDelFAMType_22", to = "2223", reports = {"FundModel", "LearnDelFAMType=FFI"},
      says = "The full or co-funding indicator is recorded under a funding model that does not take it",
      when = "FundModel is neither 35 nor 81 and the aim has an FFI record",
      fix = "Take the FFI record out, or correct the funding model.")
  static boolean elsewhere(LearningDelivery aim) {
    return !isOneOf(aim.fundModel(), 35, 81) && aim.hasFAM("FFI");
  }

  @Rule(id = "LearnDelFAMType_22", from = "2324", to = "2324", reports = {"FundModel", "LearnDelFAMType=FFI"},
      says = "The full or co-funding indicator is recorded under a funding model that does not take it",
      when = "FundModel is not 10, 35 or 81 and the aim has an FFI record",
      fix = "Take the FFI record out, or correct the funding model.",
      note = "Inferred from the funding models for which the specification of these years collects FFI.")
  static boolean elsewhereIn2023(LearningDelivery aim) {
    return !isOneOf(aim.fundModel(), 10, 35, 81) && aim.hasFAM("FFI");
  }

  @Rule(id = "LearnDelFAMType_22", from = "2425", to = "2425", reports = {"FundModel", "LearnDelFAMType=FFI"},
      says = "The full or co-funding indicator is recorded under a funding model that does not take it",
      when = "FundModel is not 10, 11, 35, 38 or 81 and the aim has an FFI record",
      fix = "Take the FFI record out, or correct the funding model.",
      note = "Inferred from the funding models for which the specification of these years collects FFI.")
  static boolean elsewhereIn2024(LearningDelivery aim) {
    return !isOneOf(aim.fundModel(), 10, 11, 35, 38, 81) && aim.hasFAM("FFI");
  }

  @Rule(id = "LearnDelFAMType_22", from = "2526", reports = {"FundModel", "LearnDelFAMType=FFI"},
      says = "The full or co-funding indicator is recorded under a funding model that does not take it",
      when = "FundModel is not 10, 35, 38 or 81 and the aim has an FFI record",
      fix = "Take the FFI record out, or correct the funding model.",
      note = "Inferred from the funding models for which the specification of these years collects FFI.")
  static boolean elsewhereFrom2025(LearningDelivery aim) {
    return !isOneOf(aim.fundModel(), 10, 35, 38, 81) && aim.hasFAM("FFI");
  }
}
