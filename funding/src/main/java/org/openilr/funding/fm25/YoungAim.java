package org.openilr.funding.fm25;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.openilr.funding.Aim;
import org.openilr.funding.Days;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Validity;

/** A delivery of a learner with 16 to 19 funding, and what LARS says of its aim. */
final class YoungAim {

  private static final int SIXTEEN_TO_NINETEEN = 25;
  private static final int PROGRAMME = 1;
  private static final int CORE = 5;
  static final int TRAINEESHIP = 24;
  static final int T_LEVEL = 31;
  private static final Set<String> A_LEVELS =
      Set.of("0001", "0002", "1413", "1430", "1431", "1432", "1433", "1434", "1435", "1453");
  private static final Set<String> GENERAL_STUDIES = Set.of("0001", "0002", "1413", "1430", "1432", "1434", "1453");
  private static final Set<String> ACADEMIC =
      Set.of("0003", "1081", "1422", "2999", "1401", "1446", "1447", "1420", "1440", "1460");
  private static final String BACCALAUREATE = "0016";
  private static final Set<String> TEAM_AIMS = Set.of("60023995", "60027307", "60027629", "60032121", "60032868", "60033344");
  private static final Set<Integer> ON_OR_COMPLETED = Set.of(1, 2, 6);
  private static final Set<Integer> MOVED = Set.of(2, 7, 47);
  private static final int WITHDRAWN = 3;
  static final int CONTINUING = 1;

  private final LearningDelivery record;
  private final LarsAim lars;

  YoungAim(LearningDelivery record, LarsAim lars) {
    this.record = record;
    this.lars = lars;
  }

  LearningDelivery record() {
    return record;
  }

  /** Null where LARS does not have the aim. */
  LarsAim lars() {
    return lars;
  }

  int number() {
    return record.aimSeqNumber() == null ? 0 : record.aimSeqNumber();
  }

  /** Whether it is one of the deliveries that most steps look at. */
  boolean isFunded() {
    return Aim.isOne(record.fundModel(), SIXTEEN_TO_NINETEEN);
  }

  boolean isCore() {
    return Aim.isOne(record.aimType(), CORE);
  }

  boolean isOf(int progType) {
    return Aim.isOne(record.progType(), progType);
  }

  boolean isProgrammeAim(int progType) {
    return isOf(progType) && Aim.isOne(record.aimType(), PROGRAMME);
  }

  boolean isALevel() {
    return lars != null && lars.learnAimRefType() != null && A_LEVELS.contains(lars.learnAimRefType());
  }

  boolean isAcademic() {
    if (lars == null || lars.learnAimRefType() == null || isProgrammeAim(T_LEVEL) || isGeneralStudies()) {
      return false;
    }
    return isALevel() || ACADEMIC.contains(lars.learnAimRefType())
        || BACCALAUREATE.equals(lars.learnAimRefType()) && "IB".equalsIgnoreCase(lars.awardOrgCode());
  }

  private boolean isGeneralStudies() {
    String title = lars.learnAimRefTitle();
    return title != null && GENERAL_STUDIES.contains(lars.learnAimRefType())
        && (title.contains("General Studies") || title.contains("Critical Thinking"));
  }

  /** Ten times the sector subject area of the second tier, 52 for 5.2; null where LARS does not say. */
  Integer subject() {
    BigDecimal area = lars == null ? null : lars.sectorSubjectAreaTier2();
    return area == null ? null : area.movePointRight(1).intValue();
  }

  boolean hasSubject(int tenths) {
    return Aim.isOne(subject(), tenths);
  }

  LocalDate adjustedEnd() {
    return record.learnActEndDate() != null ? record.learnActEndDate() : record.learnPlanEndDate();
  }

  /** Whole months; null where a day is not known. */
  Integer plannedMonths() {
    return Days.months(record.learnStartDate(), record.learnPlanEndDate());
  }

  boolean isContinuing() {
    return Aim.isOne(record.compStatus(), CONTINUING);
  }

  boolean isWithdrawn() {
    return Aim.isOne(record.compStatus(), WITHDRAWN);
  }

  /** Continuing, completed or on a break, or withdrawn to a reason that counts as retained. */
  boolean isOnOrMoved() {
    return Aim.isOneOf(record.compStatus(), ON_OR_COMPLETED) || isWithdrawn() && Aim.isOneOf(record.withdrawReason(), MOVED);
  }

  /** Whether LARS lets it start in a category on its start date. */
  boolean isValidStart(String category) {
    LocalDate start = record.learnStartDate();
    if (lars != null) {
      for (Validity row : lars.validities()) {
        if (category.equalsIgnoreCase(row.validityCategory()) && Days.isOnOrAfter(start, row.startDate())
            && (row.lastNewStartDate() == null || !start.isAfter(row.lastNewStartDate()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The core aim of a programme of the TEAM initiative. */
  boolean isTrustTeam() {
    return isCore() && record.hasFAM("LDM", "331") && record.learnAimRef() != null && TEAM_AIMS.contains(record.learnAimRef())
        && isValidStart("1619_EFA");
  }
}
