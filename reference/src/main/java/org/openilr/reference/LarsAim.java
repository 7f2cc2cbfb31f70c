package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A learning aim as LARS describes it (LearningDelivery.csv), with the rows of the tables below it in the order of their files.
 * Any value may be null where LARS leaves it empty or the year's LARS has no such column; the lists are never null.
 * Codes are in capitals.
 *
 * @param learnAimRef its reference, for example {@code 60147003}
 * @param effectiveFrom first day that LARS holds it
 * @param effectiveTo last day that LARS holds it
 * @param learnAimRefTitle its title
 * @param learnAimRefType kind of aim, four digits, for example {@code 0003} GCSE
 * @param notionalNVQLevel level, first version: E, 1 to 8, H, M, X
 * @param notionalNVQLevelv2 level, second version: E, 1, 1.5, 2 to 8, H, M, X
 * @param awardOrgAimRef the awarding organisation's own reference
 * @param certificationEndDate last day on which it is certified
 * @param operationalStartDate first day of its operation
 * @param operationalEndDate last day of its operation
 * @param englandFEHEStatus further (F) or higher (H) education in England
 * @param creditBasedFwkType kind of credit framework
 * @param frameworkCommonComponent common component of apprenticeship frameworks that it is, for example 20 British sign language
 * @param entrySubLevel entry sub-level, E1 to E3
 * @param englPrscID prescribed higher education in England: 1 prescribed, 2 not prescribed
 * @param awardOrgCode awarding organisation
 * @param unitType kind of unit
 * @param learningDeliveryGenre genre, for example EOQ, EOU
 * @param gceIndicator whether it is a GCE
 * @param gcseIndicator whether it is a GCSE
 * @param efaCOFType 16-19 condition of funding type
 * @param learnDirectClassSystemCode1 subject code; NUL where there is none
 * @param learnDirectClassSystemCode2 second subject code
 * @param learnDirectClassSystemCode3 third subject code
 * @param regulatedCreditValue credits
 * @param sectorSubjectAreaTier1 sector subject area, first tier, a number such as 2.0; compare with compareTo
 * @param sectorSubjectAreaTier2 sector subject area, second tier, a number such as 2.1; compare with compareTo
 * @param guidedLearningHours guided learning hours
 * @param totalQualificationTime total qualification time in hours
 * @param annualValues AnnualValue.csv
 * @param validities Validity.csv
 * @param fundings Funding.csv
 * @param devolvedFundings DevolvedFunding.csv
 * @param categories LearningDeliveryCategory.csv
 * @param careerLearningPilots CareerLearningPilot.csv
 * @param frameworkAims FrameworkAims.csv; only rows whose framework LARS holds
 * @param standardAims StandardAims.csv
 * @param programmeAims ProgrammeAims.csv
 */
public record LarsAim(String learnAimRef, LocalDate effectiveFrom, LocalDate effectiveTo, String learnAimRefTitle, String learnAimRefType,
    String notionalNVQLevel, String notionalNVQLevelv2, String awardOrgAimRef, LocalDate certificationEndDate,
    LocalDate operationalStartDate, LocalDate operationalEndDate, String englandFEHEStatus, Integer creditBasedFwkType,
    Integer frameworkCommonComponent, String entrySubLevel, Integer englPrscID, String awardOrgCode, String unitType,
    String learningDeliveryGenre, String gceIndicator, String gcseIndicator, Integer efaCOFType, String learnDirectClassSystemCode1,
    String learnDirectClassSystemCode2, String learnDirectClassSystemCode3, Integer regulatedCreditValue,
    BigDecimal sectorSubjectAreaTier1, BigDecimal sectorSubjectAreaTier2, Integer guidedLearningHours, Integer totalQualificationTime,
    List<AnnualValue> annualValues, List<Validity> validities, List<Funding> fundings, List<DevolvedFunding> devolvedFundings,
    List<AimCategory> categories, List<CareerLearningPilot> careerLearningPilots, List<FrameworkAim> frameworkAims,
    List<StandardAim> standardAims, List<ProgrammeAim> programmeAims) implements Dated {

  /** Whether LARS puts the aim into the category, on any day. */
  public boolean hasCategory(int categoryRef) {
    for (AimCategory category : categories) {
      if (category.categoryRef() == categoryRef) {
        return true;
      }
    }
    return false;
  }

  /** Whether LARS puts the aim into the category on that day. */
  public boolean hasCategory(int categoryRef, LocalDate day) {
    for (AimCategory category : categories) {
      if (category.categoryRef() == categoryRef && category.isOn(day)) {
        return true;
      }
    }
    return false;
  }
}
