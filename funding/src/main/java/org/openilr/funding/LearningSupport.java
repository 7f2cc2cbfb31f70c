package org.openilr.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;

/** Learning support, which several models pay alike: a fixed amount a month, for one delivery of the learner. */
public final class LearningSupport {

  private LearningSupport() {}

  /**
   * A delivery that may be paid.
   *
   * @param needed 1 in the months in which it needs support, null where that is not known
   * @param rate what a month pays; null where not known
   * @param aimType the higher one comes first
   */
  public record Claim(Series needed, BigDecimal rate, int aimType, LocalDate start, int aimSeqNumber) {

    /** Whether this one is paid before the other: higher rate, higher aim type, earlier start, lower number. */
    private boolean isBefore(Claim other) {
      int byRate = rate.compareTo(other.rate);
      int byType = Integer.compare(aimType, other.aimType);
      int byStart = other.start.compareTo(start);
      return byRate != 0 ? byRate > 0 : byType != 0 ? byType > 0 : byStart != 0 ? byStart > 0 : aimSeqNumber < other.aimSeqNumber;
    }
  }

  /**
   * The months in which a delivery needs support: 1 where a record of learning support is in force and the learner is in learning, and the
   * learning was planned for at least a month; null where a record does not say when it ends.
   *
   * @param fundStart whether the delivery started for funding
   * @param ended the last day in learning; null while there is none
   */
  public static Series needed(LearningDelivery aim, boolean fundStart, LocalDate ended, Rates rates) {
    LocalDate start = aim.learnStartDate();
    boolean tooShort = start == null || Days.isBefore(aim.learnPlanEndDate(), start.plusMonths(1));
    return !fundStart || tooShort || !aim.hasFAM("LSF", "1") ? Series.ZERO : Series.ofBooleans(period -> isNeeded(aim, ended, rates.month(period)));
  }

  private static Boolean isNeeded(LearningDelivery aim, LocalDate ended, LocalDate month) {
    boolean isOver = ended != null && !month.isBefore(Days.monthStartOfDayAfter(ended));
    Boolean needed = Boolean.FALSE;
    if (isOver || month.isBefore(Days.monthStart(aim.learnStartDate()))) {
      return needed;
    }
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if ("LSF".equalsIgnoreCase(fam.learnDelFAMType()) && "1".equals(fam.learnDelFAMCode())) {
        LocalDate from = Days.monthStart(fam.learnDelFAMDateFrom());
        LocalDate to = Days.monthStartOfDayAfter(fam.learnDelFAMDateTo());
        if (Days.isOnOrAfter(month, from) && Days.isBefore(month, to)) {
          return Boolean.TRUE;
        }
        boolean notKnown = from == null ? to == null || month.isBefore(to) : to == null && !month.isBefore(from);
        needed = notKnown ? null : needed;
      }
    }
    return needed;
  }

  /** What each delivery is paid, in the order of the claims: in a month one of them its rate, null where it is not known which. */
  public static List<Series> pay(List<Claim> claims) {
    Claim[] paid = new Claim[Series.PERIODS];
    boolean[] notKnown = new boolean[Series.PERIODS];
    for (int i = 0; i < Series.PERIODS; i++) {
      for (Claim claim : claims) {
        BigDecimal needed = claim.needed().at(i + 1);
        boolean needs = needed != null && needed.signum() > 0;
        notKnown[i] |= needed == null || needs && claim.rate() == null;
        if (needs && !notKnown[i] && (paid[i] == null || claim.isBefore(paid[i]))) {
          paid[i] = claim;
        }
      }
    }
    List<Series> payments = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      payments.add(Series.of(period -> notKnown[period - 1] ? null : paid[period - 1] == claim ? claim.rate() : BigDecimal.ZERO));
    }
    return payments;
  }
}
