package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A pathway of an apprenticeship framework (LARS Framework.csv). Values other than its codes may be null, its lists never are.
 *
 * @param fworkCode the framework
 * @param progType its programme type: 2, 3, 20 to 23
 * @param pwayCode its pathway
 * @param pathwayName name of the pathway
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param sectorSubjectAreaTier1 sector subject area, first tier
 * @param sectorSubjectAreaTier2 sector subject area, second tier
 * @param nasTitle title of the framework
 * @param issuingAuthority who issued it
 * @param commonComponents FrameworkCmnComp.csv
 * @param aims FrameworkAims.csv
 * @param fundings ApprenticeshipFunding.csv, rows of type FWK
 */
public record Framework(int fworkCode, int progType, int pwayCode, String pathwayName, LocalDate effectiveFrom, LocalDate effectiveTo,
    BigDecimal sectorSubjectAreaTier1, BigDecimal sectorSubjectAreaTier2, String nasTitle, String issuingAuthority,
    List<CommonComponent> commonComponents, List<FrameworkAim> aims, List<ApprenticeshipFunding> fundings) implements Dated {

  /** Whether the component is one of its common components, on any day; null never is. */
  public boolean hasCommonComponent(Integer commonComponent) {
    if (commonComponent != null) {
      for (CommonComponent component : commonComponents) {
        if (component.commonComponent() == commonComponent) {
          return true;
        }
      }
    }
    return false;
  }
}
