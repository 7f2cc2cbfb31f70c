package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isSame;

import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Subcontracted learning is paid to the provider but delivered by a partner, who has to be a known organisation.")
final class PartnerUKPRNRules {

  private PartnerUKPRNRules() {}

  @Rule(id = "PartnerUKPRN_01", needs = Table.ORGANISATIONS, reports = "PartnerUKPRN",
      says = "The partner is not a known partner organisation",
      when = "PartnerUKPRN is returned and is not the number of an organisation that is marked as a partner",
      fix = "Correct the number; a new partner has to be in the UK Register of Learning Providers and known to the department.")
  static boolean notAKnownPartner(LearningDelivery aim, Facts facts) {
    if (aim.partnerUKPRN() == null) {
      return false;
    }
    Organisation partner = facts.reference().organisation(aim.partnerUKPRN());
    return partner == null || !partner.isPartner();
  }

  @Rule(id = "PartnerUKPRN_02", reports = {"AimType", "PartnerUKPRN"},
      says = "A partner is returned on a programme aim",
      when = "PartnerUKPRN is returned and AimType is 1",
      fix = "Return the partner on the aims that it delivers.")
  static boolean onAProgrammeAim(LearningDelivery aim) {
    return aim.partnerUKPRN() != null && is(aim.aimType(), 1);
  }

  @Rule(id = "PartnerUKPRN_03", reports = {"UKPRN", "PartnerUKPRN"},
      says = "The partner is the provider itself",
      when = "PartnerUKPRN is the UKPRN of LearningProvider",
      fix = "Take the partner out where the provider delivers the aim itself.")
  static boolean theProviderItself(LearningDelivery aim, Facts facts) {
    return isSame(aim.partnerUKPRN(), facts.ukprn());
  }
}
