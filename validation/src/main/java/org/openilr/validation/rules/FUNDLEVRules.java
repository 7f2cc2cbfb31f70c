package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import java.util.Set;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The level of study decides at which rate a place in higher education is funded.")
final class FUNDLEVRules {

  private static final LocalDate AUGUST_2009 = LocalDate.of(2009, 8, 1);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);
  private static final Set<String> UNDERGRADUATE =
      Set.of("0394", "1406", "1407", "1408", "9000", "9002", "9107", "9110", "9111", "9112", "9113", "E007");
  private static final Set<String> POSTGRADUATE = Set.of("0393", "1410", "1411", "1412", "2001", "9100", "9101", "9103", "9109", "E008");

  private FUNDLEVRules() {}

  @Rule(id = "FUNDLEV_01", to = "2324", reports = "FUNDLEV",
      says = "The level for funding is not a code of the list",
      when = "There is an HE record and FUNDLEV is not one of the codes of the year",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return !facts.codes("FUNDLEV").contains(he.fundlev());
  }

  @Rule(id = "FUNDLEV_01", from = "2425", reports = "FUNDLEV",
      says = "The level for funding is not a code of the list",
      when = "FUNDLEV is returned and is not one of the codes of the year",
      fix = "Use a code of the year's specification.",
      note = "From 2024-25 on the field is optional; FUNDLEV_04 says where it is missing.")
  static boolean notACodeWhereReturned(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.fundlev() != null && !facts.codes("FUNDLEV").contains(he.fundlev());
  }

  @Rule(id = "FUNDLEV_02", severity = WARNING, needs = Table.LEARNING_DELIVERY, reports = {"LearnStartDate", "FUNDLEV"},
      says = "The level for funding does not look right for an undergraduate aim",
      when = "LearnStartDate is on or after 1 August 2009, LARS says that the aim is of an undergraduate type, and FUNDLEV is not 10, 11 or 99",
      fix = "Check the level: undergraduate courses have 10 or 11.")
  static boolean notUndergraduate(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2009) && !isOneOf(he.fundlev(), 10, 11, 99) && isOfType(aim, UNDERGRADUATE, facts);
  }

  @Rule(id = "FUNDLEV_03", severity = WARNING, needs = Table.LEARNING_DELIVERY, reports = {"LearnStartDate", "FUNDLEV"},
      says = "The level for funding does not look right for a postgraduate aim",
      when = "LearnStartDate is on or after 1 August 2009, LARS says that the aim is of a postgraduate type, and FUNDLEV is not 20, 21, 30, 31 or 99",
      fix = "Check the level: postgraduate courses have 20, 21, 30 or 31.")
  static boolean notPostgraduate(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2009) && !isOneOf(he.fundlev(), 20, 21, 30, 31, 99) && isOfType(aim, POSTGRADUATE, facts);
  }

  @Rule(id = "FUNDLEV_04", from = "2425", reports = {"FUNDLEV", "LearnStartDate"},
      says = "The level for funding is missing",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2024, and FUNDLEV is missing",
      fix = "Return the level at which the place is funded.",
      note = "Providers that need not return funding fields are not known to us, so they are checked too.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && he.fundlev() == null;
  }

  private static boolean isOfType(LearningDelivery aim, Set<String> types, Facts facts) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && lars.learnAimRefType() != null && types.contains(lars.learnAimRefType());
  }
}
