package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Validity;
import org.openilr.validation.Facts;

/** The LARS validity category and category that an aim needs, by its funding: ValidityCategory_01, _02, CategoryRef_01, _02. */
public final class LarsValidity {

  /** LARS category of aims that combined authorities and London fund. */
  public static final int DEVOLVED_CATEGORY = 41;

  private static final LocalDate AUGUST_2011 = LocalDate.of(2011, 8, 1);
  private static final LocalDate AUGUST_2016 = LocalDate.of(2016, 8, 1);

  private LarsValidity() {}

  /** ValidityCategory_01: the validity category that a new start needs; null where none, as for restarts without devolved funding. */
  public static String categoryOfNewStarts(Learner learner, LearningDelivery aim, Facts facts) {
    return !needsDevolvedCategory(aim, facts) && aim.hasFAM("RES") ? null : category(learner, aim, facts);
  }

  /** ValidityCategory_02: the validity category that the aim needs, restarts included; null where none. */
  public static String category(Learner learner, LearningDelivery aim, Facts facts) {
    boolean loan = aim.hasFAM("ADL");
    if (needsDevolvedCategory(aim, facts)) {
      return "ADULT_SKILLS";
    }
    if (is(aim.fundModel(), 10)) {
      return "COMM_LEARN";
    }
    if (is(aim.fundModel(), 70)) {
      return "ESF";
    }
    if (isOneOf(aim.fundModel(), 25, 82)) {
      return "1619_EFA";
    }
    if (is(aim.fundModel(), 99) && loan) {
      return "ADV_LEARN_LOAN";
    }
    if (isOneOf(aim.fundModel(), 81, 99) && !loan || is(aim.fundModel(), 36) && is(aim.progType(), 25)) {
      return "ANY";
    }
    if (is(aim.fundModel(), 35) && aim.hasFAM("LDM", "034")) {
      return "OLASS_ADULT";
    }
    boolean apprenticeship = DerivedData.isApprenticeship(aim);
    if (isOneOf(aim.fundModel(), 35, 36) && !is(aim.progType(), 25) && apprenticeship && is(aim.aimType(), 3)
        && isOnOrAfter(aim.learnStartDate(), AUGUST_2011)) {
      return "APPRENTICESHIPS";
    }
    if (!is(aim.fundModel(), 35) || apprenticeship) {
      return null;
    }
    if (isBefore(aim.learnStartDate(), AUGUST_2016) && Benefits.onAnyBenefit(learner, aim)) {
      return "UNEMPLOYED";
    }
    return aim.hasFAM("LDM", "376") ? null : "ADULT_SKILLS";
  }

  /** CategoryRef_01 and _02: whether LARS category 41 is another way for the aim to be valid: adult skills with devolved funding. */
  public static boolean needsDevolvedCategory(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && DerivedData.isDevolved(aim, facts);
  }

  /** The LARS validity row of the aim in a category with the latest StartDate, the first of several; null where there is none. */
  public static Validity latest(LearningDelivery aim, Facts facts, String category) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    Validity latest = null;
    if (lars != null) {
      for (Validity row : lars.validities()) {
        if (is(row.validityCategory(), category) && (latest == null || isAfter(row.startDate(), latest.startDate()))) {
          latest = row;
        }
      }
    }
    return latest;
  }

  /** Whether LARS has a validity row of the aim in a category that fits a day. */
  public static boolean any(LearningDelivery aim, Facts facts, String category, LocalDate day, BiPredicate<Validity, LocalDate> fits) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (lars != null) {
      for (Validity row : lars.validities()) {
        if (is(row.validityCategory(), category) && fits.test(row, day)) {
          return true;
        }
      }
    }
    return false;
  }
}
