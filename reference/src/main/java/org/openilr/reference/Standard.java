package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An apprenticeship standard (LARS Standard.csv). Values other than its code may be null, its lists never are.
 *
 * @param standardCode LARS code of the standard
 * @param version version of the standard
 * @param apprenticeshipStandardTypeCode kind of standard, for example {@code A0001} foundation apprenticeship
 * @param standardName its name
 * @param standardSectorCode its sector
 * @param notionalEndLevel level at its end
 * @param effectiveFrom first day
 * @param lastDateStarts last day on which it may be started, null while open
 * @param effectiveTo last day, null while open
 * @param reference reference of the standard, for example {@code ST0001}
 * @param sectorSubjectAreaTier1 sector subject area, first tier
 * @param sectorSubjectAreaTier2 sector subject area, second tier
 * @param integratedDegreeStandard whether it includes a degree
 * @param fundings StandardFunding.csv
 * @param validities StandardValidity.csv
 * @param commonComponents StandardCommonComponent.csv
 * @param apprenticeshipFundings ApprenticeshipFunding.csv, rows of type STD
 */
public record Standard(int standardCode, String version, String apprenticeshipStandardTypeCode, String standardName,
    String standardSectorCode, String notionalEndLevel, LocalDate effectiveFrom, LocalDate lastDateStarts, LocalDate effectiveTo,
    String reference, BigDecimal sectorSubjectAreaTier1, BigDecimal sectorSubjectAreaTier2, String integratedDegreeStandard,
    List<StandardFunding> fundings, List<StandardValidity> validities, List<CommonComponent> commonComponents,
    List<ApprenticeshipFunding> apprenticeshipFundings) implements Dated {}
