package org.openilr.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.AnnualValue;
import org.openilr.reference.Funding;
import org.openilr.reference.LarsAim;

/** A delivery on its way through the steps of a calculation: its record, what LARS says of its aim, and what has been worked out so far. */
public class Aim {

  private final LearningDelivery record;
  private final LarsAim lars;
  private final Values values;

  /** @param lars null where LARS does not have the aim */
  public Aim(LearningDelivery record, LarsAim lars, Values values) {
    this.record = record;
    this.lars = lars;
    this.values = values;
  }

  public LearningDelivery record() {
    return record;
  }

  /** Null where LARS does not have the aim. */
  public LarsAim lars() {
    return lars;
  }

  public Values values() {
    return values;
  }

  /** 0 where it is not returned. */
  public int aimSeqNumber() {
    return record.aimSeqNumber() == null ? 0 : record.aimSeqNumber();
  }

  /** Whether what has been worked out under the name is true; false also where it is not known. */
  public boolean is(String name) {
    return Boolean.TRUE.equals(values.is(name));
  }

  public LocalDate date(String name) {
    return values.date(name);
  }

  public BigDecimal decimal(String name) {
    return values.decimal(name);
  }

  public Integer integer(String name) {
    return values.integer(name);
  }

  public Series series(String name) {
    return values.series(name);
  }

  /** The start of the learning before any break: OrigLearnStartDate, or LearnStartDate where there is none. */
  public LocalDate adjustedStart() {
    return record.origLearnStartDate() != null ? record.origLearnStartDate() : record.learnStartDate();
  }

  /** Whether the Outcome is one of an achievement: 1, or 6 or 7 of earlier years. */
  public boolean hasAchievedOutcome() {
    return isOne(record.outcome(), 1) || isOne(record.outcome(), 6) || isOne(record.outcome(), 7);
  }

  /** Whether LARS counts the aim as one of these common components of apprenticeships. */
  public boolean hasCommonComponent(Set<Integer> components) {
    return lars != null && isOneOf(lars.frameworkCommonComponent(), components);
  }

  /** The kind of basic skill that LARS said last before the day, whether or not that has ended since; 0 where it said none. */
  public int basicSkillsType(LocalDate day) {
    AnnualValue latest = null;
    if (lars != null) {
      for (AnnualValue row : lars.annualValues()) {
        if (Days.isOnOrAfter(day, row.effectiveFrom()) && (latest == null || row.effectiveFrom().isAfter(latest.effectiveFrom()))) {
          latest = row;
        }
      }
    }
    return latest == null || latest.basicSkillsType() == null ? 0 : latest.basicSkillsType();
  }

  /** The first rate of LARS of a category on a day; null for none, and for the category null. */
  public Funding funding(String category, LocalDate day) {
    if (lars != null && category != null) {
      for (Funding row : lars.fundings()) {
        if (category.equals(row.fundingCategory()) && row.isOn(day)) {
          return row;
        }
      }
    }
    return null;
  }

  public boolean hasAnyFAM(String type, String one, String other) {
    return record.hasFAM(type, one) || record.hasFAM(type, other);
  }

  /** Whether the value is the code; false for null. */
  public static boolean isOne(Integer value, int code) {
    return value != null && value == code;
  }

  /** Whether the value is one of the codes; false for null. */
  public static boolean isOneOf(Integer value, Set<Integer> codes) {
    return value != null && codes.contains(value);
  }
}
