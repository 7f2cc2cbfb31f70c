package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isSame;

import org.openilr.learners.AppFinRecord;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.FinancialRecords;

@Rules(why = "The date of a price says from when it holds, the date of a payment in which month it was made; the funding of an "
    + "apprenticeship is split into price episodes by these dates.")
final class AFinDateRules {

  private AFinDateRules() {}

  @Rule(id = "AFinDate_03", reports = {"AFinDate", "FilePrepDate"},
      says = "A financial record is dated after the day on which the file was prepared",
      when = "AFinDate is later than the header's FilePreparationDate",
      fix = "Correct the date of the price or payment, or return it when the day has come.")
  static boolean afterTheFileWasPrepared(LearningDelivery aim, AppFinRecord record, Facts facts) {
    return isAfter(record.aFinDate(), facts.file().filePreparationDate());
  }

  @Rule(id = "AFinDate_04",
      says = "A price of an apprenticeship framework is dated after the programme ended",
      when = "The aim is the programme aim (AimType 1) of an apprenticeship other than a standard, LearnActEndDate is returned, and the "
          + "AFinDate of a TNP record is later",
      fix = "Correct the date of the price or the actual end date.")
  static Reported priceAfterTheEndOfAFramework(LearningDelivery aim) {
    if (is(aim.progType(), 25) || !DerivedData.isApprenticeship(aim) || !is(aim.aimType(), 1)) {
      return null;
    }
    for (AppFinRecord record : aim.appFinRecords()) {
      if (is(record.aFinType(), "TNP") && isAfter(record.aFinDate(), aim.learnActEndDate())) {
        return Reported.of("LearnActEndDate", aim.learnActEndDate()).and("AFinType", "TNP").and("AFinDate", record.aFinDate());
      }
    }
    return null;
  }

  @Rule(id = "AFinDate_05",
      says = "A total training price is dated after the latest residual training price",
      when = "The delivery has residual training prices (TNP 3) and a total training price (TNP 1) dated later than the latest of them",
      fix = "A residual price replaces the total price for the rest of the programme: correct the dates or the codes.")
  static Reported totalTrainingPriceAfterTheResidual(LearningDelivery aim) {
    return firstAfterTheLatest(aim, 1, 3);
  }

  @Rule(id = "AFinDate_06",
      says = "A total assessment price is dated after the latest residual assessment price",
      when = "The delivery has residual assessment prices (TNP 4) and a total assessment price (TNP 2) dated later than the latest of them",
      fix = "A residual price replaces the total price for the rest of the programme: correct the dates or the codes.")
  static Reported totalAssessmentPriceAfterTheResidual(LearningDelivery aim) {
    return firstAfterTheLatest(aim, 2, 4);
  }

  private static Reported firstAfterTheLatest(LearningDelivery aim, int total, int residual) {
    AppFinRecord latest = FinancialRecords.latest(aim, "TNP", residual);
    if (latest != null) {
      for (AppFinRecord record : aim.appFinRecords()) {
        if (FinancialRecords.is(record, "TNP", total) && isAfter(record.aFinDate(), latest.aFinDate())) {
          return whole(record);
        }
      }
    }
    return null;
  }

  @Rule(id = "AFinDate_07",
      says = "A total and a residual training price have the same date",
      when = "A total training price (TNP 1) has the AFinDate of a residual training price (TNP 3) of the delivery",
      fix = "Keep the one that holds from that day.")
  static Reported bothTrainingPricesOnOneDay(LearningDelivery aim) {
    return firstOnTheSameDay(aim, 1, 3);
  }

  @Rule(id = "AFinDate_08",
      says = "A total and a residual assessment price have the same date",
      when = "A total assessment price (TNP 2) has the AFinDate of a residual assessment price (TNP 4) of the delivery",
      fix = "Keep the one that holds from that day.")
  static Reported bothAssessmentPricesOnOneDay(LearningDelivery aim) {
    return firstOnTheSameDay(aim, 2, 4);
  }

  private static Reported firstOnTheSameDay(LearningDelivery aim, int total, int residual) {
    for (AppFinRecord record : aim.appFinRecords()) {
      if (FinancialRecords.is(record, "TNP", total)) {
        for (AppFinRecord other : aim.appFinRecords()) {
          if (FinancialRecords.is(other, "TNP", residual) && isSame(record.aFinDate(), other.aFinDate())) {
            return whole(record);
          }
        }
      }
    }
    return null;
  }

  private static Reported whole(AppFinRecord record) {
    return Reported.of("AFinType", record.aFinType()).and("AFinCode", record.aFinCode()).and("AFinDate", record.aFinDate());
  }

  @Rule(id = "AFinDate_09", reports = {"AFinDate", "LearnStartDate"},
      says = "A financial record is dated more than a year before the apprenticeship started",
      when = "The aim is the programme aim (AimType 1) of an apprenticeship and AFinDate is earlier than LearnStartDate less one year",
      fix = "Correct the date of the price or payment, or the start date.")
  static boolean longBeforeTheStart(LearningDelivery aim, AppFinRecord record) {
    return is(aim.aimType(), 1) && DerivedData.isApprenticeship(aim) && aim.learnStartDate() != null
        && isBefore(record.aFinDate(), aim.learnStartDate().minusYears(1));
  }

  @Rule(id = "AFinDate_12", to = "2425", reports = {"AFinDate", "LearnActEndDate"},
      says = "A financial record is dated more than two years after the apprenticeship ended",
      when = "The aim is the programme aim (AimType 1) of an apprenticeship, LearnActEndDate is returned, and AFinDate is later than "
          + "LearnActEndDate plus two years",
      fix = "Correct the date of the price or payment, or the actual end date.")
  static boolean longAfterTheEnd(LearningDelivery aim, AppFinRecord record) {
    return is(aim.aimType(), 1) && DerivedData.isApprenticeship(aim) && aim.learnActEndDate() != null
        && isAfter(record.aFinDate(), aim.learnActEndDate().plusYears(2));
  }

  @Rule(id = "AFinDate_12", from = "2526", reports = {"AFinType", "AFinDate", "LearnActEndDate"},
      says = "A financial record is dated more than two years after the apprenticeship ended",
      when = "The aim is the programme aim (AimType 1) of a standard (ProgType 25), LearnActEndDate is returned, and AFinDate is later than "
          + "LearnActEndDate plus two years",
      fix = "Correct the date of the price or payment, or the actual end date.",
      note = "Frameworks left the rule in 2025-26.")
  static boolean longAfterTheEndOfAStandard(LearningDelivery aim, AppFinRecord record) {
    return is(aim.aimType(), 1) && is(aim.progType(), 25) && aim.learnActEndDate() != null
        && isAfter(record.aFinDate(), aim.learnActEndDate().plusYears(2));
  }

  @Rule(id = "AFinDate_13", reports = {"AchDate", "AFinType=TNP", "AFinDate"},
      says = "A price of a standard is dated after the achievement, or after the end of a programme that the learner left",
      when = "ProgType is 25 and the AFinDate of a TNP record is later than AchDate; or, where there is no AchDate but a WithdrawReason, "
          + "later than LearnActEndDate",
      fix = "Correct the date of the price, the achievement date or the actual end date.")
  static boolean priceAfterTheStandardWasOver(LearningDelivery aim, AppFinRecord record) {
    return is(aim.progType(), 25) && is(record.aFinType(), "TNP")
        && (isAfter(record.aFinDate(), aim.achDate())
            || aim.achDate() == null && aim.withdrawReason() != null && isAfter(record.aFinDate(), aim.learnActEndDate()));
  }
}
