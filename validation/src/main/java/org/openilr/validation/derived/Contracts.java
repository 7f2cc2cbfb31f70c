package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.util.List;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Contract;
import org.openilr.validation.Facts;

/** The provider's contract allocations with the funding agency. */
public final class Contracts {

  private Contracts() {}

  /** Whether the provider has an allocation of one of the funding streams, of any dates; letter case does not matter. */
  public static boolean has(Facts facts, String... streams) {
    for (Contract contract : ofProvider(facts)) {
      if (isOneOf(contract, streams)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the provider has an allocation of that number. */
  public static boolean hasNumber(Facts facts, String conRefNumber) {
    return withNumber(facts, conRefNumber) != null;
  }

  /** The provider's allocation of a number, letter case ignored; null where there is none. */
  public static Contract withNumber(Facts facts, String conRefNumber) {
    if (conRefNumber != null) {
      for (Contract contract : ofProvider(facts)) {
        if (is(contract.contractAllocationNumber(), conRefNumber)) {
          return contract;
        }
      }
    }
    return null;
  }

  /**
   * Whether new starts were stopped when the aim started: of the provider's allocations of these funding streams the one with the latest
   * StartDate has a StopNewStartsFromDate on or before LearnStartDate.
   */
  public static boolean stopped(LearningDelivery aim, Facts facts, String... streams) {
    Contract latest = null;
    for (Contract contract : ofProvider(facts)) {
      if (isOneOf(contract, streams)) {
        latest = later(latest, contract);
      }
    }
    return isStopped(latest, aim);
  }

  /** The same for the allocations of one funding stream and number. */
  public static boolean stoppedUnder(LearningDelivery aim, Facts facts, String stream, String conRefNumber) {
    Contract latest = null;
    for (Contract contract : ofProvider(facts)) {
      if (is(contract.fundingStreamPeriodCode(), stream) && is(contract.contractAllocationNumber(), conRefNumber)) {
        latest = later(latest, contract);
      }
    }
    return isStopped(latest, aim);
  }

  /** Whether the aim ended in the teaching year before; an earlier end is not counted, as in the department's service. */
  public static boolean endedLastYear(LearningDelivery aim, Facts facts) {
    return isBetween(aim.learnActEndDate(), facts.yearStart().minusYears(1), facts.yearStart().minusDays(1));
  }

  private static boolean isStopped(Contract contract, LearningDelivery aim) {
    return contract != null && isOnOrAfter(aim.learnStartDate(), contract.stopNewStartsFromDate());
  }

  private static Contract later(Contract one, Contract other) {
    return one == null || one.startDate() == null || isAfter(other.startDate(), one.startDate()) ? other : one;
  }

  private static List<Contract> ofProvider(Facts facts) {
    return facts.ukprn() == null ? List.of() : facts.reference().contractsOf(facts.ukprn());
  }

  private static boolean isOneOf(Contract contract, String... streams) {
    for (String stream : streams) {
      if (is(contract.fundingStreamPeriodCode(), stream)) {
        return true;
      }
    }
    return false;
  }
}
