package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBlank;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.ProviderSpecDeliveryMonitoring;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "A provider has four fields of its own on an aim, A to D.")
final class ProvSpecDelMonOccurRules {

  private ProvSpecDelMonOccurRules() {}

  @Rule(id = "ProvSpecDelMonOccur_01", reports = "ProvSpecDelMonOccur",
      says = "The provider's own monitoring of the aim is not filed under A, B, C or D",
      when = "ProvSpecDelMonOccur is returned, is not blank, and is not A, B, C or D; letter case does not matter. Raised for each such record",
      fix = "Use A, B, C or D.")
  static boolean notACode(LearningDelivery aim, ProviderSpecDeliveryMonitoring monitoring) {
    String occurrence = monitoring.provSpecDelMonOccur();
    return !isBlank(occurrence) && !is(occurrence, "A") && !is(occurrence, "B") && !is(occurrence, "C") && !is(occurrence, "D");
  }
}
