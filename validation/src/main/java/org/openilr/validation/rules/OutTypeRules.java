package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.TypedCodes;

@Rules(why = "Outcomes say whether learning led to work or further learning; they are counted by type and code.")
final class OutTypeRules {

  private static final Set<String> ONCE = Set.of("EMP", "GAP", "NPE", "OTH", "SDE", "VOL");

  private OutTypeRules() {}

  @Rule(id = "OutType_01", reports = {"OutType", "OutCode"},
      says = "There is no outcome of this type and code",
      when = "OutType with OutCode is not a pair of the year's list; the dates of the codes do not matter",
      fix = "Use a type and code of the year's specification.")
  static boolean notACode(LearnerDestinationandProgression destination, DPOutcome outcome, Facts facts) {
    return !TypedCodes.of(facts, "OutCode", outcome.outType()).contains(outcome.outCode());
  }

  @Rule(id = "OutType_02",
      says = "The same kind of outcome is returned twice from one day",
      when = "EMP, GAP, NPE, OTH, SDE or VOL occurs more than once among the outcomes of one OutStartDate; raised for each such day",
      fix = "Keep the outcome that is right, or correct the start dates.",
      note = "Types spelled with different letter case count apart, as in the department's service.")
  static List<Reported> twiceFromOneDay(LearnerDestinationandProgression destination) {
    List<Reported> found = new ArrayList<>();
    for (LocalDate day : days(destination)) {
      List<String> repeated = new ArrayList<>();
      for (DPOutcome outcome : destination.dpOutcomes()) {
        String type = outcome.outType();
        if (day.equals(outcome.outStartDate()) && type != null && ONCE.contains(type.toUpperCase(Locale.ROOT)) && !repeated.contains(type)
            && count(destination, day, type) > 1) {
          repeated.add(type);
        }
      }
      if (!repeated.isEmpty()) {
        found.add(Reported.of("OutStartDate", day).and("OutType", String.join(", ", repeated)));
      }
    }
    return found;
  }

  @Rule(id = "OutType_03",
      says = "More than two education outcomes are returned from one day",
      when = "EDU occurs more than twice among the outcomes of one OutStartDate; raised for each such day",
      fix = "Keep the outcomes that are right, or correct the start dates.")
  static List<Reported> thriceInEducation(LearnerDestinationandProgression destination) {
    List<Reported> found = new ArrayList<>();
    for (LocalDate day : days(destination)) {
      if (count(destination, day, "EDU") > 2) {
        found.add(Reported.of("OutStartDate", day).and("OutType", "EDU"));
      }
    }
    return found;
  }

  @Rule(id = "OutType_04",
      says = "Paid employment and no paid employment are returned from one day",
      when = "The record has an outcome EMP and an outcome NPE of the same OutStartDate",
      fix = "Keep the outcome that is right, or correct the start dates.")
  static Reported employedAndNot(LearnerDestinationandProgression destination) {
    for (LocalDate day : days(destination)) {
      if (count(destination, day, "EMP") > 0 && count(destination, day, "NPE") > 0) {
        return Reported.of("OutStartDate", day).and("OutType", "EMP, NPE");
      }
    }
    return null;
  }

  @Rule(id = "OutType_05", reports = "OutStartDate",
      says = "An outcome code does not hold on the day on which the outcome started",
      when = "OutType is EDU, EMP, GAP, NPE, OTH, SDE or VOL, and the pair with OutCode is not one of the year's list that holds on OutStartDate",
      fix = "Use a code that holds on the start of the outcome.")
  static boolean codeNotCurrent(LearnerDestinationandProgression destination, DPOutcome outcome, Facts facts) {
    return outcome.outType() != null && (is(outcome.outType(), "EDU") || ONCE.contains(outcome.outType().toUpperCase(Locale.ROOT)))
        && !TypedCodes.of(facts, "OutCode", outcome.outType()).isCurrent(outcome.outCode(), outcome.outStartDate());
  }

  /** The days on which outcomes start, each once, in file order. */
  private static List<LocalDate> days(LearnerDestinationandProgression destination) {
    List<LocalDate> days = new ArrayList<>();
    for (DPOutcome outcome : destination.dpOutcomes()) {
      if (outcome.outStartDate() != null && !days.contains(outcome.outStartDate())) {
        days.add(outcome.outStartDate());
      }
    }
    return days;
  }

  private static int count(LearnerDestinationandProgression destination, LocalDate day, String type) {
    int count = 0;
    for (DPOutcome outcome : destination.dpOutcomes()) {
      if (day.equals(outcome.outStartDate()) && type.equals(outcome.outType())) {
        count++;
      }
    }
    return count;
  }
}
