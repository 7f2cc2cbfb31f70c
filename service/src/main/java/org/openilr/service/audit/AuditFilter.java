package org.openilr.service.audit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which events of the audit log are asked for; null asks for all.
 *
 * @param ukprn the provider that they are about
 * @param actor part of the name of who did it, in any case
 * @param action what was done
 * @param from the first day, in UK time
 * @param to the last day, in UK time
 */
record AuditFilter(Integer ukprn, String actor, String action, LocalDate from, LocalDate to) implements Serializable {

  private static final long serialVersionUID = 1;

  static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
