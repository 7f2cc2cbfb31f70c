package org.openilr.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Truth of the calculations, where null stands for what cannot be told. */
public final class Logic {

  private Logic() {}

  /** False if one is, else not known if one is not. */
  public static Boolean and(Boolean... parts) {
    Boolean all = Boolean.TRUE;
    for (Boolean part : parts) {
      if (Boolean.FALSE.equals(part)) {
        return Boolean.FALSE;
      }
      all = part == null ? null : all;
    }
    return all;
  }

  /** True if one is, else not known if one is not. */
  public static Boolean or(Boolean... parts) {
    Boolean any = Boolean.FALSE;
    for (Boolean part : parts) {
      if (Boolean.TRUE.equals(part)) {
        return Boolean.TRUE;
      }
      any = part == null ? null : any;
    }
    return any;
  }

  public static Boolean not(Boolean part) {
    return part == null ? null : Boolean.valueOf(!part);
  }

  /** Whether it is known to be true. */
  public static boolean holds(Boolean part) {
    return Boolean.TRUE.equals(part);
  }

  public static Boolean isAtLeast(Integer value, int least) {
    return value == null ? null : Boolean.valueOf(value >= least);
  }

  public static Boolean isAtLeast(BigDecimal value, BigDecimal least) {
    return value == null || least == null ? null : Boolean.valueOf(value.compareTo(least) >= 0);
  }

  /** Whether a date is before another; null where either is not known, unlike {@link Days#isBefore}. */
  public static Boolean isBefore(LocalDate date, LocalDate other) {
    return date == null || other == null ? null : Boolean.valueOf(date.isBefore(other));
  }
}
