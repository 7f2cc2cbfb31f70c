package org.openilr.statements.eas;

/**
 * A type of adjustment that a funding line allows. Values are stored under its number.
 *
 * @param id the service's number of the pair
 * @param fm36 whether it belongs to apprenticeships from May 2017 (FM36), which the payments system pays
 */
public record PaymentType(int id, FundingLine fundingLine, AdjustmentType adjustmentType, boolean fm36) {}
