package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.AimCategory;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.reference.Validity;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Dates;
import org.openilr.validation.derived.LarsValidity;

@Rules(why = "LARS says for each kind of funding from when to when an aim may be started, and until when it may go on.")
final class LearnAimRefValidityRules {

  private static final LocalDate AUGUST_2021 = LocalDate.of(2021, 8, 1);

  private LearnAimRefValidityRules() {}

  private static final String FIX = "Check in LARS for which funding and when the aim is valid; correct the aim, the dates or the funding model, or "
      + "choose another aim.";
  private static final String KIND = "the validity category that its funding asks for (1619_EFA, ADULT_SKILLS, OLASS_ADULT, UNEMPLOYED, APPRENTICESHIPS, "
      + "ADV_LEARN_LOAN, COMM_LEARN, ESF or ANY)";
  private static final String OR_41 = ", and where a combined authority or London pays for adult skills LARS category 41 does not make up for it";
  private static final String ONE_ROW = "Where LARS has several rows of the category, one that fails is enough, as in the department's service.";

  @Rule(id = "LearnAimRef_88", severity = WARNING, to = "1819", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"LearnStartDate", "LearnAimRef"},
      says = "On its start date LARS does not offer the aim for this kind of funding",
      when = "The aim is no restart, and no LARS validity row of the aim has " + KIND + " and holds LearnStartDate between StartDate and LastNewStartDate, or "
          + "EndDate where there is no LastNewStartDate. Rows that end before they start count for nothing",
      fix = FIX)
  static boolean notOfferedIn1819(Learner learner, LearningDelivery aim, Facts facts) {
    String category = LarsValidity.categoryOfNewStarts(learner, aim, facts);
    return category != null && !LarsValidity.any(aim, facts, category, aim.learnStartDate(), LearnAimRefValidityRules::admitsIn1819);
  }

  private static boolean admitsIn1819(Validity row, LocalDate start) {
    LocalDate last = row.lastNewStartDate() == null ? row.endDate() : row.lastNewStartDate();
    return isOnOrAfter(start, row.startDate()) && !isAfter(start, last) && !isBefore(row.endDate(), row.startDate());
  }

  @Rule(id = "LearnAimRef_88", severity = WARNING, from = "1920", to = "2021",
      needs = {Table.LEARNING_DELIVERY, Table.VALIDITY, Table.LEARNING_DELIVERY_CATEGORY}, reports = {"LearnStartDate", "LearnAimRef"},
      says = "On its start date LARS does not offer the aim for this kind of funding",
      when = "The aim is no restart, or a combined authority or London pays for it; LARS has no validity row of the aim with " + KIND + ", or one with "
          + "LearnStartDate before its StartDate or after its LastNewStartDate" + OR_41,
      fix = FIX,
      note = ONE_ROW)
  static boolean notOffered(Learner learner, LearningDelivery aim, Facts facts) {
    String category = LarsValidity.categoryOfNewStarts(learner, aim, facts);
    return category != null && !allValidities(aim, facts, category, aim.learnStartDate(), LearnAimRefValidityRules::admits)
        && !(LarsValidity.needsDevolvedCategory(aim, facts) && isDevolvedOn(aim, facts, aim.learnStartDate()));
  }

  @Rule(id = "LearnAimRef_88", from = "2122",
      needs = {Table.LEARNING_DELIVERY, Table.VALIDITY, Table.LEARNING_DELIVERY_CATEGORY}, reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "On its start date LARS does not offer the aim for this kind of funding",
      when = "LearnStartDate is before 1 August 2021, the aim is no restart, or a combined authority or London pays for it; LARS has no validity row of the "
          + "aim with " + KIND + ", or one with LearnStartDate before its StartDate or after its LastNewStartDate" + OR_41,
      fix = FIX,
      note = ONE_ROW + " An error and limited to earlier starts in the list of 2024-25; the date suggests 2021-22 as the first year.")
  static boolean notOfferedBeforeAugust2021(Learner learner, LearningDelivery aim, Facts facts) {
    return isBefore(aim.learnStartDate(), AUGUST_2021) && notOffered(learner, aim, facts);
  }

  @Rule(id = "LearnAimRef_89", to = "1819", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY}, reports = "LearnAimRef",
      says = "For this kind of funding the aim was no longer valid in LARS in the teaching year in which it was started",
      when = "The aim is no restart, and of the LARS validity rows of the aim with " + KIND + " the one with the latest StartDate has an EndDate on or before 31 "
          + "July ahead of the teaching year of LearnStartDate",
      fix = FIX)
  static boolean overBeforeTheYearOfTheStart(Learner learner, LearningDelivery aim, Facts facts) {
    Validity latest = LarsValidity.latest(aim, facts, LarsValidity.categoryOfNewStarts(learner, aim, facts));
    return latest != null && aim.learnStartDate() != null
        && isOnOrBefore(latest.endDate(), Dates.august31(aim.learnStartDate()).minusMonths(1));
  }

  @Rule(id = "LearnAimRef_89", from = "1920", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY, Table.LEARNING_DELIVERY_CATEGORY},
      reports = "LearnAimRef",
      says = "For this kind of funding the aim is no longer valid in LARS in this teaching year",
      when = "The aim is no restart, or a combined authority or London pays for it; LARS has no validity row of the aim with " + KIND + ", or the one with the "
          + "latest StartDate has an EndDate on or before 31 July ahead of the teaching year. Not raised where a combined authority or London "
          + "pays for adult skills and LARS puts the aim into category 41, on any date",
      fix = FIX)
  static boolean overBeforeTheYear(Learner learner, LearningDelivery aim, Facts facts) {
    String category = LarsValidity.categoryOfNewStarts(learner, aim, facts);
    if (category == null) {
      return false;
    }
    Validity latest = LarsValidity.latest(aim, facts, category);
    return (latest == null || isBefore(latest.endDate(), facts.yearStart()))
        && !(LarsValidity.needsDevolvedCategory(aim, facts) && hasDevolvedCategory(aim, facts));
  }

  @Rule(id = "LearnAimRef_91", from = "1920", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"LearnStartDate", "LearnAimRef"},
      says = "An aim that ended this year was started outside the time in which LARS holds it as valid",
      when = "LearnActEndDate is on or after 1 August of the teaching year, and so is that of every aim before it in the file; LARS has no validity row of the "
          + "aim with " + KIND + ", or one with LearnStartDate before its StartDate or after its EndDate" + OR_41 + ". Restarts are not excepted",
      fix = FIX,
      note = ONE_ROW + " The first aim of a learner that goes on, or ended in an earlier year, hides those after it, as in that service.")
  static boolean startedOutside(Learner learner, LearningDelivery aim, Facts facts) {
    String category = isOnOrAfter(aim.learnActEndDate(), facts.yearStart()) ? LarsValidity.category(learner, aim, facts) : null;
    return category != null && !allValidities(aim, facts, category, aim.learnStartDate(), LearnAimRefValidityRules::includes)
        && !(LarsValidity.needsDevolvedCategory(aim, facts) && isDevolvedOn(aim, facts, aim.learnStartDate()))
        && allBeforeEndedThisYear(learner, aim, facts);
  }

  private static boolean allBeforeEndedThisYear(Learner learner, LearningDelivery aim, Facts facts) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (each == aim) {
        return true;
      }
      if (!isOnOrAfter(each.learnActEndDate(), facts.yearStart())) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "LearnAimRef_92", from = "1920", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"LearnActEndDate", "LearnAimRef"},
      says = "The learning went on after LARS stopped holding the aim as valid",
      when = "LearnActEndDate is missing or on or after 1 August of the teaching year, and so is that of every aim before it in the file; LARS has no validity "
          + "row of the aim with " + KIND + ", or one whose EndDate is before LearnActEndDate, or before the header's FilePreparationDate where "
          + "LearnActEndDate is missing" + OR_41 + ". Restarts are not excepted",
      fix = FIX,
      note = ONE_ROW + " The first aim of a learner that ended in an earlier year hides those after it, as in that service.")
  static boolean wentOnTooLong(Learner learner, LearningDelivery aim, Facts facts) {
    String category = endedEarlier(aim, facts) ? null : LarsValidity.category(learner, aim, facts);
    if (category == null) {
      return false;
    }
    LocalDate last = aim.learnActEndDate() == null ? facts.file().filePreparationDate() : aim.learnActEndDate();
    return !allValidities(aim, facts, category, last, LearnAimRefValidityRules::lastsUntil)
        && !(LarsValidity.needsDevolvedCategory(aim, facts) && lastsInDevolvedCategory(aim, facts, last))
        && noneBeforeEndedEarlier(learner, aim, facts);
  }

  private static boolean endedEarlier(LearningDelivery aim, Facts facts) {
    return isBefore(aim.learnActEndDate(), facts.yearStart());
  }

  private static boolean noneBeforeEndedEarlier(Learner learner, LearningDelivery aim, Facts facts) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (each == aim) {
        return true;
      }
      if (endedEarlier(each, facts)) {
        return false;
      }
    }
    return true;
  }

  private static boolean admits(Validity row, LocalDate start) {
    return !isBefore(start, row.startDate()) && !isAfter(start, row.lastNewStartDate());
  }

  private static boolean includes(Validity row, LocalDate day) {
    return !isBefore(day, row.startDate()) && !isAfter(day, row.endDate());
  }

  private static boolean lastsUntil(Validity row, LocalDate day) {
    return !isAfter(day, row.endDate());
  }

  /** Whether LARS has rows of the category, and they all fit. */
  private static boolean allValidities(LearningDelivery aim, Facts facts, String category, LocalDate day,
      BiPredicate<Validity, LocalDate> fits) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    boolean any = false;
    if (lars != null) {
      for (Validity row : lars.validities()) {
        if (is(row.validityCategory(), category)) {
          if (!fits.test(row, day)) {
            return false;
          }
          any = true;
        }
      }
    }
    return any;
  }

  private static boolean hasDevolvedCategory(LearningDelivery aim, Facts facts) {
    return allInDevolvedCategory(aim, facts, null, (row, day) -> true);
  }

  private static boolean isDevolvedOn(LearningDelivery aim, Facts facts, LocalDate start) {
    return allInDevolvedCategory(aim, facts, start, (row, day) -> !isBefore(day, row.effectiveFrom()) && !isAfter(day, row.effectiveTo()));
  }

  private static boolean lastsInDevolvedCategory(LearningDelivery aim, Facts facts, LocalDate last) {
    return allInDevolvedCategory(aim, facts, last, (row, day) -> !isAfter(day, row.effectiveTo()));
  }

  /** Whether LARS puts the aim into category 41, and all its rows of that category fit. */
  private static boolean allInDevolvedCategory(LearningDelivery aim, Facts facts, LocalDate day, BiPredicate<AimCategory, LocalDate> fits) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    boolean any = false;
    if (lars != null) {
      for (AimCategory row : lars.categories()) {
        if (row.categoryRef() == LarsValidity.DEVOLVED_CATEGORY) {
          if (!fits.test(row, day)) {
            return false;
          }
          any = true;
        }
      }
    }
    return any;
  }
}
