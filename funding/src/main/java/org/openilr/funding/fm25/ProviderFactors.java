package org.openilr.funding.fm25;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Rates;
import org.openilr.reference.Organisation;
import org.openilr.reference.OrganisationFunding;

/** Step 9: the factors that the department works out for a provider from its earlier years. */
final class ProviderFactors {

  private static final String TYPE = "EFA 16-19";

  private final Organisation provider;
  private final LocalDate day;

  /** @param provider null where it is not known */
  ProviderFactors(Organisation provider, Rates rates) {
    this.provider = provider;
    this.day = rates.month(1);
  }

  /** The factor that starts with the year; null where there is none or it is no number. */
  BigDecimal of(String factor) {
    OrganisationFunding row = first(provider, factor, day);
    if (row == null || row.orgFundFactValue() == null) {
      return null;
    }
    try {
      return new BigDecimal(row.orgFundFactValue());
    } catch (NumberFormatException e) {
      // A factor that is no number is not known, as one that is missing.
      return null;
    }
  }

  /** @param from the day on which the row starts; null for any */
  static OrganisationFunding first(Organisation provider, String factor, LocalDate from) {
    if (provider != null) {
      for (OrganisationFunding row : provider.fundings()) {
        if ((from == null || from.equals(row.effectiveFrom())) && factor.equals(row.orgFundFactor()) && TYPE.equals(row.orgFundFactType())) {
          return row;
        }
      }
    }
    return null;
  }
}
