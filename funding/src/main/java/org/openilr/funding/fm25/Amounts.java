package org.openilr.funding.fm25;

import static org.openilr.funding.Decimals.orZero;
import static org.openilr.funding.Decimals.plus;
import static org.openilr.funding.Decimals.times;
import static org.openilr.funding.Logic.and;
import static org.openilr.funding.Logic.holds;
import static org.openilr.funding.Logic.isAtLeast;
import static org.openilr.funding.Logic.not;

import java.math.BigDecimal;
import java.util.List;
import org.openilr.funding.Aim;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Values;
import org.openilr.reference.Disadvantage;

/** Steps 8 and 10: disadvantage, the funding line, and the amount of the year. */
final class Amounts {

  static final String TRAINEE_YOUNG = "16-18 Traineeships (Adult Funded)";
  static final String TRAINEE_ADULT = "19+ Traineeships (Adult Funded)";
  private static final String DIRECT = "14-16 Direct Funded Students";
  static final String YOUNG_SOURCE = "ESFA 16-19";
  static final String ADULT_SOURCE = "ESFA Adult";
  private static final String NO_POSTCODE = "ZZ99 9ZZ";
  private static final int ENGLISH = 2;
  private static final int MATHS = 1;

  private final Student student;
  private final Values values;

  private Amounts(Student student) {
    this.student = student;
    this.values = student.values();
  }

  static void put(Student student, FundingFacts facts, ProviderFactors factors) {
    Amounts amounts = new Amounts(student);
    amounts.disadvantage(facts);
    amounts.factors(factors);
    amounts.line();
    amounts.amount(factors);
  }

  private void disadvantage(FundingFacts facts) {
    String prior = student.record().postcodePrior();
    boolean isUnknown = prior == null || prior.isEmpty() || NO_POSTCODE.equalsIgnoreCase(prior);
    Disadvantage latest = null;
    List<Disadvantage> rows = facts.reference().disadvantages(isUnknown ? student.record().postcode() : prior);
    for (Disadvantage row : rows) {
      // A row that does not say since when comes before all that do.
      if ("1619".equals(row.scheme()) && (latest == null || latest.effectiveFrom() == null && row.effectiveFrom() != null
          || Days.isBefore(latest.effectiveFrom(), row.effectiveFrom()))) {
        latest = row;
      }
    }
    BigDecimal uplift = latest == null ? null : latest.uplift();
    int needs = (hasNeed(ENGLISH) ? 1 : 0) + (hasNeed(MATHS) ? 1 : 0);
    values.put("Block1DisadvUpliftNew", uplift == null ? BigDecimal.ONE : uplift).put("Block2DisadvElementsNew", Decimals.of(needs));
  }

  /** Whether the subject was not achieved by the end of year 11. */
  private boolean hasNeed(int subject) {
    return Aim.isOne(student.fam("EDF", 1), subject) || Aim.isOne(student.fam("EDF", 2), subject);
  }

  private void factors(ProviderFactors factors) {
    values.put("PrvRetentFactHist", orZero(factors.of("HISTORIC RETENTION FACTOR")))
        .put("ProgWeightHist", orZero(factors.of("HISTORIC PROGRAMME COST WEIGHTING FACTOR")))
        .put("AreaCostFact1618Hist", orZero(factors.of("HISTORIC AREA COST FACTOR")))
        .put("PrvDisadvPropnHist", orZero(factors.of("HISTORIC DISADVANTAGE FUNDING PROPORTION")))
        .put("PrvHistLrgProgPropn", orZero(factors.of("HISTORIC LARGE PROGRAMME PROPORTION")))
        .put("PrvHistL3ProgMathEngProp", orZero(level3(factors)));
  }

  private static BigDecimal level3(ProviderFactors factors) {
    return factors.of("HISTORIC LEVEL 3 PROGRAMME MATHS AND ENGLISH PROPORTION");
  }

  private void line() {
    String source = student.hasAny(aim -> aim.record().hasFAM("SOF", "107")) ? YOUNG_SOURCE
        : student.hasAny(aim -> aim.record().hasFAM("SOF", "105")) ? ADULT_SOURCE : "Other";
    values.put("FundingSource", source);
    boolean trainee = student.hasAny(aim -> aim.isOf(YoungAim.TRAINEESHIP));
    values.put("FundLine", YOUNG_SOURCE.equals(source) ? youngLine()
        : !ADULT_SOURCE.equals(source) || !trainee ? "Unknown" : student.age() == null ? null
        : student.age() < 19 ? TRAINEE_YOUNG : TRAINEE_ADULT);
  }

  private String youngLine() {
    Integer age = student.age();
    if (age == null) {
      return null;
    } else if ((age == 14 || age == 15) && student.hasAny(aim -> aim.record().hasFAM("LDM", "320"))) {
      return DIRECT;
    } else if (age < 19) {
      return student.is("HNS") ? "16-19 High Needs Students" : "16-19 Students (excluding High Needs Students)";
    }
    return age <= 24 && Aim.isOne(student.fam("EHC"), 1) ? "19-24 Students with an EHCP" : "19+ Continuing Students (excluding EHCP)";
  }

  private void amount(ProviderFactors factors) {
    String line = values.text("FundLine");
    Boolean paid = and(values.is("StartFund"), line == null ? null : Boolean.valueOf(!line.equals(DIRECT)));
    BigDecimal amount = paid == null ? null : !paid ? BigDecimal.ZERO
        : times(values.decimal("NatRate"), values.decimal("PrvRetentFactHist"), values.decimal("ProgWeightHist"),
            plus(BigDecimal.ONE, values.decimal("PrvDisadvPropnHist")), plus(BigDecimal.ONE, values.decimal("PrvHistLrgProgPropn")),
            plus(BigDecimal.ONE, level3(factors)), values.decimal("AreaCostFact1618Hist"));
    values.put("OnProgPayment", amount);
  }

  /** Whether the rule on continuing English and maths applies; null where that cannot be told. */
  static Boolean isConditionRequired(Student student, BigDecimal fewHours) {
    Boolean manyHours = student.hours() == null ? null : Boolean.valueOf(student.hours().compareTo(fewHours) > 0);
    return and(manyHours, isAtLeast(student.age(), 16), !ADULT_SOURCE.equals(student.values().text("FundingSource")),
        not(student.is("TLevelStudent")));
  }

  static boolean isTrainee(String line) {
    return holds(TRAINEE_YOUNG.equals(line) || TRAINEE_ADULT.equals(line));
  }
}
