package org.openilr.specification;

import java.time.LocalDate;

/**
 * A code of a list.
 *
 * @param code as text, with leading zeros where it has them
 * @param description a short label for people
 * @param validFrom first day of the code, null where open
 * @param validTo last day of the code, null where open
 */
public record Code(String code, String description, LocalDate validFrom, LocalDate validTo) {}
