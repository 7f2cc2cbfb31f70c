package org.openilr.reports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The earnings adjustment statement of a provider for a year: what is stored of the file that was accepted last.
 *
 * @param file name of that file
 * @param submitted when it was sent, UK time
 * @param values the stored values
 */
public record EasValues(String file, LocalDateTime submitted, List<Value> values) {

  public EasValues {
    values = List.copyOf(values);
  }

  /**
   * An amount.
   *
   * @param fundingLine as the EAS names it, for example {@code 16-18 Apprenticeships}
   * @param adjustmentType for example {@code Authorised Claims}
   * @param period 1 (August) to 12 (July)
   * @param devolvedArea source of funding code 110 to 117 of a devolved authority; null for none
   * @param amount in pounds
   */
  public record Value(String fundingLine, String adjustmentType, int period, Integer devolvedArea, BigDecimal amount) {}
}
