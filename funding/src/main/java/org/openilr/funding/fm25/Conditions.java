package org.openilr.funding.fm25;

import static org.openilr.funding.Logic.and;
import static org.openilr.funding.Logic.holds;
import static org.openilr.funding.Logic.not;
import static org.openilr.funding.Logic.or;

import java.time.LocalDate;
import java.util.Set;
import org.openilr.funding.Aim;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;

/** Steps 11 and 12: whether the learner goes on with English and maths, as funding requires, and level 3 programmes without them. */
final class Conditions {

  private static final Set<String> ACHIEVED = Set.of("A*", "A", "B", "C", "9", "8", "7", "6", "5", "4");
  private static final Set<String> NEARLY = Set.of("D", "3");
  private static final Set<String> BELOW = Set.of("E", "F", "G", "U", "X", "NR", "NONE", "2", "1");
  private static final Set<String> LEVEL_3_ENGLISH = Set.of("D", "E", "F", "G", "U", "X", "NONE", "3", "2", "1");
  private static final Set<String> LEVEL_3_MATHS = Set.of("D", "E", "F", "G", "U", "X", "NR", "NONE", "3", "2", "1");
  private static final Set<Integer> EXEMPT = Set.of(1, 2);
  private static final Set<Integer> HELD = Set.of(2, 3);
  private static final int HOLDS_EQUIVALENT = 3;
  private static final int STUDYING = 4;
  private static final int FUNCTIONAL_SKILLS = 5;
  private static final int GCSE = 1;
  private static final int LONG_PROGRAMME_MONTHS = 18;
  private static final int LARGE_GLH = 360;

  private final Student student;
  private final Rates rates;

  private Conditions(Student student, Rates rates) {
    this.student = student;
    this.rates = rates;
  }

  static void put(Student student, Rates rates) {
    Conditions conditions = new Conditions(student, rates);
    Values values = student.values();
    values.put("CondtionOfFundingRequired", Amounts.isConditionRequired(student, rates.decimal("ConditionOfFundingHours")));
    String english = Student.grade(student.record().engGrade());
    String maths = Student.grade(student.record().mathGrade());
    values.put("ConditionOfFundingEnglish", conditions.condition("English", "English", english, student.fam("ECF"), "EFACONFUNDENGLISH"))
        .put("ConditionOfFundingMaths", conditions.condition("Maths", "Mathematics", maths, student.fam("MCF"), "EFACONFUNDMATHS"));
    conditions.levelThree(english, maths);
  }

  private String condition(String subject, String gcse, String grade, Integer fam, String category) {
    Boolean required = student.values().is("CondtionOfFundingRequired");
    if (required == null) {
      return null;
    } else if (!required) {
      return "Condition of Funding Does Not Apply";
    } else if (Aim.isOneOf(fam, EXEMPT)) {
      return "Exempt from the GCSE " + gcse + " A*-C or 9 to 4 requirement";
    }
    String band = student.values().text("RateBand");
    Boolean large = band == null ? null : Boolean.valueOf(band.equals("540+ hours (Band 5)") || band.equals("450+ hours (Band 4a)"));
    Boolean nearlyLarge = and(NEARLY.contains(grade), large);
    Boolean studying = Boolean.FALSE;
    for (YoungAim aim : student.all()) {
      studying = or(studying, isStudied(aim, fam, nearlyLarge, category));
    }
    boolean has = !grade.isEmpty() && (ACHIEVED.contains(grade) || Aim.isOne(fam, HOLDS_EQUIVALENT));
    if (has) {
      return studying == null ? null : "Has " + subject + (studying ? ", Studying " : ", Not Studying ") + subject;
    }
    Boolean leftOut = and(nearlyLarge, not(studying));
    if (leftOut == null) {
      return null;
    } else if (leftOut) {
      return "Has " + subject + " GCSE Grade D or Grade 3, Not studying GCSE " + subject;
    } else if (BELOW.contains(grade) && Aim.isOne(fam, FUNCTIONAL_SKILLS)) {
      return "Has " + subject + " below GCSE Grade D or grade 3, holds " + subject + " FSL2 pass";
    }
    return studying == null ? null : "Doesn't have " + subject + (studying ? ", Studying " : ", Not Studying ") + subject;
  }

  private Boolean isStudied(YoungAim aim, Integer fam, Boolean nearlyLarge, String category) {
    if (Aim.isOne(fam, STUDYING)) {
      return true;
    }
    boolean started = isStarted(aim);
    boolean valid = started && aim.isValidStart(category);
    Integer kind = aim.lars() == null ? null : aim.lars().efaCOFType();
    return or(and(valid, not(nearlyLarge)), and(valid, nearlyLarge, kind == null ? null : Boolean.valueOf(kind == GCSE)),
        and(started && aim.isTrustTeam(), not(nearlyLarge)));
  }

  private boolean isStarted(YoungAim aim) {
    LocalDate start = aim.record().learnStartDate();
    LocalDate end = Days.isBefore(rates.lastDay(), start) ? null : Days.min(aim.record().learnPlanEndDate(), rates.lastDay());
    int planned = Student.days(start, end);
    int needed = planned >= rates.number("LongLearningDays") ? rates.number("ThresholdDaysLong")
        : planned >= rates.number("MediumLearningDays") ? rates.number("ThresholdDaysMedium") : 0;
    return needed > 0 && Student.days(start, aim.adjustedEnd()) >= needed;
  }

  private void levelThree(String english, String maths) {
    YoungAim core = student.core();
    boolean level3 = core != null && Days.isBetween(core.record().learnStartDate(), rates.month(1), rates.lastDay())
        && (student.is("AcadProg") && core.isALevel() && student.values().integer("ALevelCount") > 1
            || core.lars() != null && "3".equals(core.lars().notionalNVQLevel()) && core.lars().guidedLearningHours() != null
                && core.lars().guidedLearningHours() >= LARGE_GLH);
    Integer months = level3 ? core.plannedMonths() : null;
    boolean isLong = months != null && months >= LONG_PROGRAMME_MONTHS;
    boolean twoYears = level3 && isLong && core.isContinuing();
    boolean oneYear = level3 && (months != null && !isLong || !core.isContinuing());
    int without = (isWithout(english, LEVEL_3_ENGLISH, student.fam("ECF")) ? 1 : 0) + (isWithout(maths, LEVEL_3_MATHS, student.fam("MCF")) ? 1 : 0);
    student.values().put("L3MathsEnglish1Year", Decimals.of(oneYear ? without : 0))
        .put("L3MathsEnglish2Year", Decimals.of(twoYears ? without : 0));
  }

  private static boolean isWithout(String grade, Set<String> low, Integer fam) {
    return holds(low.contains(grade) && !Aim.isOneOf(fam, HELD));
  }
}
