package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an apprentice earned in an earlier year (earnings-history.csv). Amounts are in pounds; any value may be null.
 * The components carry the names of the columns.
 */
public record EarningsHistory(Integer ukprn, String learnRefNumber, Long uln, String collectionYear, String collectionReturnCode,
    String appIdentifier, Integer progType, Integer stdCode, Integer fworkCode, Integer pwayCode, Boolean latestInYear,
    LocalDate programmeStartDateIgnorePathway, LocalDate programmeStartDateMatchPathway, Boolean appProgCompletedInTheYearInput,
    Integer daysInYear, LocalDate uptoEndDate, BigDecimal totalProgAimPaymentsInTheYear, LocalDate historicEffectiveTNPStartDateInput,
    BigDecimal historicTNP1Input, BigDecimal historicTNP2Input, BigDecimal historicTNP3Input, BigDecimal historicTNP4Input,
    BigDecimal historicPMRAmount, BigDecimal historicVirtualTNP3EndOfTheYearInput, BigDecimal historicVirtualTNP4EndOfTheYearInput,
    BigDecimal historicTotal1618UpliftPaymentsInTheYearInput, Boolean historicLearner1618StartInput,
    Integer historicEmpIdStartWithinYear, Integer historicEmpIdEndWithinYear, LocalDate historicLearnDelProgEarliestACT2DateInput) {

  static EarningsHistory of(Row row) {
    return new EarningsHistory(row.integer("UKPRN"), row.text("LearnRefNumber"), row.uln("ULN"), row.text("CollectionYear"),
        row.text("CollectionReturnCode"), row.text("AppIdentifier"), row.integer("ProgType"), row.integer("STDCode"),
        row.integer("FworkCode"), row.integer("PwayCode"), row.flag("LatestInYear"), row.date("ProgrammeStartDateIgnorePathway"),
        row.date("ProgrammeStartDateMatchPathway"), row.flag("AppProgCompletedInTheYearInput"), row.integer("DaysInYear"),
        row.date("UptoEndDate"), row.decimal("TotalProgAimPaymentsInTheYear"), row.date("HistoricEffectiveTNPStartDateInput"),
        row.decimal("HistoricTNP1Input"), row.decimal("HistoricTNP2Input"), row.decimal("HistoricTNP3Input"),
        row.decimal("HistoricTNP4Input"), row.decimal("HistoricPMRAmount"), row.decimal("HistoricVirtualTNP3EndOfTheYearInput"),
        row.decimal("HistoricVirtualTNP4EndOfTheYearInput"), row.decimal("HistoricTotal1618UpliftPaymentsInTheYearInput"),
        row.flag("HistoricLearner1618StartInput"), row.integer("HistoricEmpIdStartWithinYear"),
        row.integer("HistoricEmpIdEndWithinYear"), row.date("HistoricLearnDelProgEarliestACT2DateInput"));
  }
}
