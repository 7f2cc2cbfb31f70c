package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerFAM;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.TypedCodes;

@Rules(why = "Learner monitoring carries money for support and for disadvantage, and exemptions from conditions of funding.")
final class LearnFAMTypeRules {

  private LearnFAMTypeRules() {}

  @Rule(id = "LearnFAMType_01", reports = {"LearnFAMType", "LearnFAMCode"},
      says = "There is no learner monitoring of this type and code",
      when = "LearnFAMType with LearnFAMCode is not a pair of the year's list; dates of the codes do not matter",
      fix = "Use a type and code of the year's specification.")
  static boolean notACode(LearnerFAM fam, Facts facts) {
    return !TypedCodes.of(facts, "LearnFAMCode", fam.learnFAMType()).contains(fam.learnFAMCode());
  }

  @Rule(id = "LearnFAMType_03",
      says = "A learner monitoring code had ended when the learner started",
      when = "LearnFAMType with LearnFAMCode is a pair of the year's list, and the earliest LearnStartDate of the learner's aims is "
          + "after its "
          + "last day; the first day of a code does not matter",
      fix = "Use a code that was in use when the learner started.",
      note = "No code of the lists known for 2018-19 to 2026-27 has a last day, so that nothing raises the rule.")
  static boolean expired(Learner learner, LearnerFAM fam, Facts facts) {
    return TypedCodes.of(facts, "LearnFAMCode", fam.learnFAMType()).isExpired(fam.learnFAMCode(), DerivedData.firstStart(learner));
  }

  @Rule(id = "LearnFAMType_09",
      says = "A type of learner monitoring that may stand once is returned more often",
      when = "The learner has HNS, EHC, DLA, SEN, MCF, ECF or FME, written in capitals, more than once, letter case ignored in the count; "
          + "raised once a type",
      fix = "Keep the record that is right.")
  static List<Reported> repeated(Learner learner) {
    return moreThan(1, learner.learnerFAMs(), type -> switch (type) {
      case "HNS", "EHC", "DLA", "SEN", "MCF", "ECF", "FME" -> true;
      default -> false;
    });
  }

  @Rule(id = "LearnFAMType_10", reports = "LearnFAMType=LSR",
      says = "There are more than four learner support reasons",
      when = "The learner has five or more records of type LSR",
      fix = "Keep the four that matter most.")
  static boolean moreThanFourSupportReasons(Learner learner) {
    return count(learner.learnerFAMs(), "LSR") > 4;
  }

  @Rule(id = "LearnFAMType_11",
      says = "A type of learner monitoring that may stand twice is returned more often",
      when = "The learner has NLM, or EDF, three times or more; raised once a type, and for each way of writing it in capitals and "
          + "small letters",
      fix = "Keep the two records that are right.")
  static List<Reported> moreThanTwice(Learner learner) {
    return moreThan(2, learner.learnerFAMs(), type -> is(type, "NLM") || is(type, "EDF"));
  }

  private static List<Reported> moreThan(int most, List<LearnerFAM> fams, Predicate<String> limited) {
    if (fams.size() <= most) {
      return List.of();
    }
    List<Reported> found = new ArrayList<>();
    for (LearnerFAM fam : fams) {
      String type = fam.learnFAMType();
      if (type != null && limited.test(type) && fam == firstOf(fams, type) && count(fams, type) > most) {
        found.add(Reported.of("LearnFAMType", type));
      }
    }
    return found;
  }

  /** The first record whose type is written exactly so. */
  private static LearnerFAM firstOf(List<LearnerFAM> fams, String type) {
    for (LearnerFAM fam : fams) {
      if (type.equals(fam.learnFAMType())) {
        return fam;
      }
    }
    return null;
  }

  private static int count(List<LearnerFAM> fams, String type) {
    int count = 0;
    for (LearnerFAM fam : fams) {
      if (is(fam.learnFAMType(), type)) {
        count++;
      }
    }
    return count;
  }

  @Rule(id = "LearnFAMType_14", reports = {"LearnFAMType=SEN", "LearnFAMCode=1"},
      says = "A learner has both special educational needs and an education, health and care plan",
      when = "The learner has SEN 1 and EHC 1",
      fix = "Keep EHC 1 where there is a plan, SEN 1 where there is none.")
  static boolean needsBesidePlan(Learner learner) {
    return learner.hasFAM("SEN", 1) && learner.hasFAM("EHC", 1);
  }

  @Rule(id = "LearnFAMType_15", reports = {"LearnFAMType=MCF", "LearnFAMCode=1"},
      says = "A learner exempt from the maths condition of funding because of a learning difficulty has no record of special needs",
      when = "The learner has MCF 1, and no record of type SEN or EHC",
      fix = "Record SEN or EHC, or take MCF 1 out.")
  static boolean mathsExemptionWithoutNeeds(Learner learner) {
    return learner.hasFAM("MCF", 1) && !learner.hasFAM("SEN") && !learner.hasFAM("EHC");
  }

  @Rule(id = "LearnFAMType_16", reports = {"LearnFAMType=ECF", "LearnFAMCode=1"},
      says = "A learner exempt from the English condition of funding because of a learning difficulty has no record of special needs",
      when = "The learner has ECF 1, and no record of type SEN or EHC",
      fix = "Record SEN or EHC, or take ECF 1 out.")
  static boolean englishExemptionWithoutNeeds(Learner learner) {
    return learner.hasFAM("ECF", 1) && !learner.hasFAM("SEN") && !learner.hasFAM("EHC");
  }
}
