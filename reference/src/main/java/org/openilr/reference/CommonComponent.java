package org.openilr.reference;

import java.time.LocalDate;

/**
 * A component that every apprenticeship of a framework or standard may have, such as a functional skill
 * (LARS FrameworkCmnComp.csv, StandardCommonComponent.csv).
 *
 * @param commonComponent the component, as in FrameworkCommonComponent of an aim
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param minLevel lowest level, null where there is none
 */
public record CommonComponent(int commonComponent, LocalDate effectiveFrom, LocalDate effectiveTo, String minLevel) implements Dated {

  static CommonComponent of(Row row) {
    return new CommonComponent(row.number("CommonComponent"), row.date("EffectiveFrom"), row.date("EffectiveTo"), row.text("MinLevel"));
  }
}
