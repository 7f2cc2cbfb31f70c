package org.openilr.reference;

import java.util.List;

/**
 * A provider or another organisation (pack table organisations.csv) with what is known of it. The lists are never null.
 *
 * @param ukprn its UK provider reference number
 * @param name its name, null where not known
 * @param legalOrgType legal type, four letters such as {@code USFC}; null where not known. Letter case counts
 * @param partner whether it may be a subcontractor or partner; null where not known
 * @param longTermResid whether it is a long-term residential provider; null where not known
 * @param fundings organisation-funding.csv
 * @param campusIdentifiers campus-identifiers.csv
 * @param campusSpecialistResources campus-specialist-resources.csv
 * @param postcodeSpecialistResources postcode-specialist-resources.csv
 * @param conditionOfFundingRemovals condition-of-funding-removals.csv
 * @param shortTermFundingInitiatives short-term-funding-initiatives.csv
 */
public record Organisation(int ukprn, String name, String legalOrgType, Boolean partner, Boolean longTermResid,
    List<OrganisationFunding> fundings, List<CampusIdentifier> campusIdentifiers,
    List<CampusSpecialistResource> campusSpecialistResources, List<PostcodeSpecialistResource> postcodeSpecialistResources,
    List<ConditionOfFundingRemoval> conditionOfFundingRemovals, List<ShortTermFundingInitiative> shortTermFundingInitiatives) {

  /** Whether it is known that it may be a subcontractor or partner. */
  public boolean isPartner() {
    return Boolean.TRUE.equals(partner);
  }
}
