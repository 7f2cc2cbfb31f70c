package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.EarlierAim;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Organisation;
import org.openilr.validation.Facts;

/** The derived data DD01, DD04 … of the rule catalogue, those about programmes, starts and funding; the others stand beside this class. */
public final class DerivedData {

  private static final LocalDate NEVER = LocalDate.of(2099, 12, 31);

  private DerivedData() {}

  /**
   * DD04: the start of the programme that the aim belongs to: the earliest LearnStartDate of the learner's programme aims (AimType 1) of the
   * same ProgType, FworkCode and PwayCode, where missing equals missing; null where there is none.
   */
  public static LocalDate programmeStart(Learner learner, LearningDelivery aim) {
    LocalDate start = null;
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (is(each.aimType(), 1) && Objects.equals(each.progType(), aim.progType()) && Objects.equals(each.fworkCode(), aim.fworkCode())
          && Objects.equals(each.pwayCode(), aim.pwayCode())) {
        start = earlier(start, each.learnStartDate());
      }
    }
    return start;
  }

  /** DD06: the earliest LearnStartDate of the learner's aims; null where no aim has one. */
  public static LocalDate firstStart(Learner learner) {
    LocalDate start = null;
    for (LearningDelivery each : learner.learningDeliveries()) {
      start = earlier(start, each.learnStartDate());
    }
    return start;
  }

  /** DD07: whether the aim belongs to an apprenticeship, framework or standard. From 2025-26 on the code lists hold standards only. */
  public static boolean isApprenticeship(LearningDelivery aim) {
    return isOneOf(aim.progType(), 2, 3, 20, 21, 22, 23, 25);
  }

  /**
   * DD18: the start of the standard that the aim belongs to: the earliest LearnStartDate of the learner's programme aims (AimType 1) with
   * ProgType 25 and the same StdCode; null where there is none or the aim has no StdCode.
   */
  public static LocalDate standardStart(Learner learner, LearningDelivery aim) {
    LocalDate start = null;
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (is(each.progType(), 25) && is(each.aimType(), 1) && isSame(each.stdCode(), aim.stdCode())) {
        start = earlier(start, each.learnStartDate());
      }
    }
    return start;
  }

  /** DD27: whether a provider is a college or grant funded, by its legal kind; false for an unknown provider. */
  public static boolean isGrantFunded(Integer ukprn, Facts facts) {
    Organisation provider = ukprn == null ? null : facts.reference().organisation(ukprn);
    return provider != null && provider.legalOrgType() != null && switch (provider.legalOrgType()) {
      case "USFC", "USDC", "USAH", "USAD", "UGFE", "UHEO", "ULEA", "ULAD", "USCL", "LAFB", "UFES", "SSPS" -> true;
      default -> false;
    };
  }

  /** DD29: whether the aim is an inflexible part of a traineeship: LARS category 2 or 4, on any day. */
  public static boolean isInflexibleTraineeship(LearningDelivery aim, Facts facts) {
    if (!is(aim.progType(), 24)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && (lars.hasCategory(2) || lars.hasCategory(4));
  }

  /** DD31: whether the aim is English or maths with adult skills funding, by the LARS annual value that holds at its start. */
  public static boolean isAdultEnglishOrMaths(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && BasicSkills.isEnglishOrMaths(aim, facts);
  }

  /** DD40: the same with the Adult Skills Fund. */
  public static boolean isAdultSkillsFundEnglishOrMaths(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 38) && BasicSkills.isEnglishOrMaths(aim, facts);
  }

  /** DD32: whether the aim is the programme aim of a funded apprenticeship that goes on. Its LearnStartDate is DD33. */
  public static boolean isOpenApprenticeship(LearningDelivery aim) {
    return is(aim.aimType(), 1) && is(aim.fundModel(), 36) && aim.learnActEndDate() == null;
  }

  /**
   * DD35: whether a combined authority or the Greater London Authority funds the aim: a source of funding (SOF) from 110 on that the
   * year's list has.
   */
  public static boolean isDevolved(LearningDelivery aim, Facts facts) {
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMType(), "SOF") && isDevolved(fam.learnDelFAMCode(), facts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDevolved(String code, Facts facts) {
    return code != null && code.length() == 3 && code.compareTo("110") >= 0 && code.compareTo("199") <= 0
        && facts.codes("LearnDelFAMCode.SOF").contains(code);
  }

  /**
   * DD36: the day on which a programme is over: AchDate of a standard where there is one, else LearnActEndDate, else the end of 2099; null
   * for an aim that is no programme aim. From 2024-25 on AchDate counts for Skills Bootcamps (ProgType 32) too.
   */
  public static LocalDate programmeEnd(LearningDelivery aim, Facts facts) {
    if (!is(aim.aimType(), 1)) {
      return null;
    }
    boolean byAchievement = is(aim.progType(), 25) || is(aim.progType(), 32) && facts.year().start() >= 2024;
    if (byAchievement && aim.achDate() != null) {
      return aim.achDate();
    }
    return aim.learnActEndDate() == null ? NEVER : aim.learnActEndDate();
  }

  /** DD39: the aim in the provider's last return of the year before; null where there is none. */
  public static EarlierAim lastYears(Learner learner, LearningDelivery aim, Facts facts) {
    EarlierAim found = lastYears(facts.reference().earlierAims(learner.learnRefNumber()), learner, aim, facts);
    return found != null || learner.prevLearnRefNumber() == null ? found
        : lastYears(facts.reference().earlierAims(learner.prevLearnRefNumber()), learner, aim, facts);
  }

  private static EarlierAim lastYears(List<EarlierAim> candidates, Learner learner, LearningDelivery aim, Facts facts) {
    for (EarlierAim earlier : candidates) {
      if (isSame(earlier.uln(), learner.uln()) && isSameProvider(earlier, learner, facts)
          && is(earlier.learnAimRef(), aim.learnAimRef()) && isSame(earlier.learnStartDate(), aim.learnStartDate())
          && isSame(earlier.fundModel(), aim.fundModel())
          && isSameOrAbsent(earlier.progType(), aim.progType()) && isSameOrAbsent(earlier.fworkCode(), aim.fworkCode())
          && isSameOrAbsent(earlier.pwayCode(), aim.pwayCode()) && isSameOrAbsent(earlier.stdCode(), aim.stdCode())) {
        return earlier;
      }
    }
    return null;
  }

  /** A missing UKPRN stands as 0 on both sides, as in the department's service. */
  private static boolean isSameProvider(EarlierAim earlier, Learner learner, Facts facts) {
    int[] now = {orZero(facts.ukprn()), orZero(learner.prevUKPRN()), orZero(learner.pmukprn())};
    int[] then = {orZero(earlier.ukprn()), orZero(earlier.prevUKPRN()), orZero(earlier.pmUKPRN())};
    for (int one : now) {
      for (int other : then) {
        if (one == other) {
          return true;
        }
      }
    }
    return false;
  }

  private static int orZero(Integer ukprn) {
    return ukprn == null ? 0 : ukprn;
  }

  private static boolean isSameOrAbsent(Integer earlier, Integer now) {
    return now == null || now.equals(earlier);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || isBefore(other, one) ? other == null ? one : other : one;
  }
}
