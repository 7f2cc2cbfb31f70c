package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A contract allocation (contracts.csv). Any value but its number may be null; the list never is. Codes are in capitals.
 *
 * @param contractAllocationNumber its number, what ConRefNumber of a delivery names
 * @param deliveryUKPRN the provider that delivers it
 * @param fundingStreamPeriodCode funding stream and period, for example {@code AEB-AS2021}
 * @param startDate first day
 * @param endDate last day, null while open
 * @param stopNewStartsFromDate the day from which nothing may be started under it, null where there is none
 * @param learningRatePremiumFactor factor on learning rates
 * @param tenderSpecReference reference of the tender specification
 * @param lotReference reference of the lot
 * @param deliverables contract-deliverables.csv
 * @param esfEligibility who may learn under it (esf-eligibility.csv, matched on tender specification and lot); null where not given
 */
public record Contract(String contractAllocationNumber, Integer deliveryUKPRN, String fundingStreamPeriodCode, LocalDate startDate,
    LocalDate endDate, LocalDate stopNewStartsFromDate, BigDecimal learningRatePremiumFactor, String tenderSpecReference,
    String lotReference, List<ContractDeliverable> deliverables, EsfEligibility esfEligibility) {}
