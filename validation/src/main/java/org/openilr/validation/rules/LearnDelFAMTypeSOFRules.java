package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.util.ArrayList;
import java.util.List;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.LarsValidity;

@Rules(why = "The source of funding says who pays for the learning; money is paid by that body, or not at all.")
final class LearnDelFAMTypeSOFRules {

  private static final String MISSING_IS_01 = "An aim without a source of funding breaks LearnDelFAMType_01 instead. ";
  private static final String ADULT_FIX = "Use source of funding 105, or the code of the combined authority that pays.";

  private LearnDelFAMTypeSOFRules() {}

  @Rule(id = "LearnDelFAMType_01",
      says = "The funded aim has no source of funding",
      when = "FundModel is 10, 25, 35, 36, 70, 81 or 82 and the aim has no SOF record",
      fix = "Return a SOF record with the body that pays.",
      note = "Whether funding models added after 2020-21 belong to it is not known.")
  static boolean missing(LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 10, 25, 35, 36, 70, 81, 82) && !aim.hasFAM("SOF");
  }

  @Rule(id = "LearnDelFAMType_07", reports = {"FundModel", "LearnDelFAMType", "LearnDelFAMCode"},
      says = "The source of funding does not pay for 16 to 19 learning",
      when = "FundModel is 25 or 82, the record's type is SOF, in capitals, and no FAM record of the aim has the code 105 or 107",
      fix = "Use source of funding 107, or 105 for adults.",
      note = MISSING_IS_01 + "A code 105 or 107 of another type satisfies the rule, as in the department's service.")
  static boolean doesNotPayForYoungPeople(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isOneOf(aim.fundModel(), 25, 82) && "SOF".equals(fam.learnDelFAMType()) && !hasAgencyCode(aim);
  }

  private static boolean hasAgencyCode(LearningDelivery aim) {
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMCode(), "105") || is(fam.learnDelFAMCode(), "107")) {
        return true;
      }
    }
    return false;
  }

  @Rule(id = "LearnDelFAMType_08", reports = {"FundModel", "LearnDelFAMType=SOF", "LearnDelFAMCode=105,107"},
      says = "Learning that the agency does not fund names the agency as its source of funding",
      when = "FundModel is 99 and the aim has SOF 105 or 107",
      fix = "Correct the funding model, or the source of funding.")
  static boolean agencyOnUnfundedLearning(LearningDelivery aim) {
    return is(aim.fundModel(), 99) && (aim.hasFAM("SOF", "105") || aim.hasFAM("SOF", "107"));
  }

  @Rule(id = "LearnDelFAMType_09", to = "2324", reports = {"FundModel", "LearnDelFAMType=SOF", "LearnDelFAMCode=105"},
      says = "The source of funding does not pay for adult learning",
      when = "FundModel is 10, 35, 36, 70 or 81, and the aim has SOF records but neither 105 nor that of a combined authority or London",
      fix = ADULT_FIX, note = MISSING_IS_01 + "The code reported is the one expected.")
  static boolean doesNotPayForAdults(LearningDelivery aim, Facts facts) {
    return isOneOf(aim.fundModel(), 10, 35, 36, 70, 81) && !aim.hasFAM("SOF", "105") && aim.hasFAM("SOF")
        && !DerivedData.isDevolved(aim, facts);
  }

  @Rule(id = "LearnDelFAMType_09", from = "2425", reports = {"LearnDelFAMType=SOF", "LearnDelFAMCode=105", "FundModel"},
      says = "The aim is not paid for by the department's adult funding",
      when = "FundModel is 10, 11, 35, 36, 38 or 81, and the aim has neither SOF 105 nor that of a combined authority or London",
      fix = ADULT_FIX,
      note = "As published, an aim without any source of funding breaks the rule too. The code reported is the one expected.")
  static boolean doesNotPayForAdultsFrom2024(LearningDelivery aim, Facts facts) {
    return isOneOf(aim.fundModel(), 10, 11, 35, 36, 38, 81) && !aim.hasFAM("SOF", "105") && !DerivedData.isDevolved(aim, facts);
  }

  @Rule(id = "LearnDelFAMType_76", reports = {"LearnDelFAMType", "LearnDelFAMCode"},
      says = "Learning in custody is paid for by another body than the department's adult funding",
      when = "The aim has LDM 034, and a SOF record with a code other than 105",
      fix = "Use source of funding 105, or take LDM 034 out if the learner is not in custody.")
  static boolean custody(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "SOF") && !is(fam.learnDelFAMCode(), "105") && aim.hasFAM("LDM", "034");
  }

  @Rule(id = "LearnDelFAMType_82", from = "1920", needs = Table.LEARNING_DELIVERY_CATEGORY,
      says = "Only combined authorities and London pay for this aim",
      when = "FundModel is 35, LearnStartDate is in the teaching year or later, LARS has the aim in category 41, on any day, and no SOF "
          + "record is that of a combined authority or London; raised for each SOF record, or once where there is none",
      fix = "Use the source of funding of the combined authority that pays, or another aim.",
      note = "Devolved funding began in August 2019.")
  static List<Reported> devolvedAimElsewhere(LearningDelivery aim, Facts facts) {
    if (!is(aim.fundModel(), 35) || !isOnOrAfter(aim.learnStartDate(), facts.yearStart()) || DerivedData.isDevolved(aim, facts)) {
      return List.of();
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (lars == null || !lars.hasCategory(LarsValidity.DEVOLVED_CATEGORY)) {
      return List.of();
    }
    List<Reported> each = new ArrayList<>();
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMType(), "SOF")) {
        each.add(devolvedAim(aim, fam.learnDelFAMCode()));
      }
    }
    return each.isEmpty() ? List.of(devolvedAim(aim, null)) : each;
  }

  private static Reported devolvedAim(LearningDelivery aim, String source) {
    return Reported.of("LearnStartDate", aim.learnStartDate()).and("LearnDelFAMType", "SOF").and("LearnDelFAMCode", source)
        .and("LarsCategoryRef", LarsValidity.DEVOLVED_CATEGORY);
  }

  @Rule(id = "LearnDelFAMType_90", reports = {"ProgType", "LearnDelFAMType=SOF", "LearnDelFAMCode"},
      says = "The source of funding does not pay for traineeships",
      when = "ProgType is 24, and a SOF record has a code other than 105 and 107",
      fix = "Use source of funding 105 or 107.")
  static boolean traineeship(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(aim.progType(), 24) && is(fam.learnDelFAMType(), "SOF")
        && !is(fam.learnDelFAMCode(), "105") && !is(fam.learnDelFAMCode(), "107");
  }

  @Rule(id = "LearnDelFAMType_91", reports = {"FundModel=99", "LearnDelFAMType=SOF"},
      says = "An aim paid by an advanced learner loan has a source of funding",
      when = "FundModel is 99 and the aim has an ADL and a SOF record",
      fix = "Take the source of funding out, or the loan indicator.")
  static boolean loan(LearningDelivery aim) {
    return is(aim.fundModel(), 99) && aim.hasFAM("ADL") && aim.hasFAM("SOF");
  }

  @Rule(id = "LearnDelFAMType_134", from = "2526", reports = {"LearnDelFAMType", "LearnDelFAMCode", "FundModel"},
      says = "An area devolved from 2025 pays for learning on a funding model that it does not use",
      when = "FundModel is 10 or 35, and a SOF record has the code 121, 122 or 123",
      fix = "Use funding model 38 or 11 for learning that this area pays for, or source of funding 105.")
  static boolean newlyDevolvedAreaOnAnOldFundingModel(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isOneOf(aim.fundModel(), 10, 35) && is(fam.learnDelFAMType(), "SOF")
        && (is(fam.learnDelFAMCode(), "121") || is(fam.learnDelFAMCode(), "122") || is(fam.learnDelFAMCode(), "123"));
  }
}
