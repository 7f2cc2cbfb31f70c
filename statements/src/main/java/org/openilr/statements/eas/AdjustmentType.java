package org.openilr.statements.eas;

/**
 * A type of adjustment: why money is claimed.
 *
 * @param id the service's number of it
 * @param name as the statement writes it
 */
public record AdjustmentType(int id, String name) {}
