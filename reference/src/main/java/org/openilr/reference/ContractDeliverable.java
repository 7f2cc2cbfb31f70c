package org.openilr.reference;

import java.math.BigDecimal;

/**
 * What a contract allocation is to deliver (contract-deliverables.csv). Any value may be null.
 *
 * @param deliverableCode the contract's own code
 * @param externalDeliverableCode the code of the funding calculation, for example {@code ST01}
 * @param description what it is
 * @param unitCost in pounds
 * @param plannedVolume how many are planned
 * @param plannedValue planned value in pounds
 */
public record ContractDeliverable(String deliverableCode, String externalDeliverableCode, String description, BigDecimal unitCost,
    BigDecimal plannedVolume, BigDecimal plannedValue) {

  static ContractDeliverable of(Row row) {
    return new ContractDeliverable(row.text("DeliverableCode"), row.text("ExternalDeliverableCode"), row.text("DeliverableDescription"),
        row.decimal("UnitCost"), row.decimal("PlannedVolume"), row.decimal("PlannedValue"));
  }
}
