package org.openilr.reports.young;

import static org.openilr.reports.Column.marking;
import static org.openilr.reports.Column.money;
import static org.openilr.reports.Column.number;
import static org.openilr.reports.Column.text;
import static org.openilr.reports.Column.yn;

import java.time.LocalDate;
import java.util.List;
import org.openilr.funding.Aim;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The 16-19 Summary of Funding by Student Report: every student of the 16 to 19 budget, those who do not qualify included, with hours, band and
 * amount. Source: the department's 2020-21 report service.
 */
public final class FundingByStudentReport extends StudentList {

  private static final int PROGRAMME = 1;
  private static final int T_LEVEL = 31;

  public FundingByStudentReport() {
    super(new ReportInfo("16-19 Summary of Funding by Student Report", Format.CSV, "16 to 19 and funding teams",
        "See each student's hours, funding band and amount, and who does not qualify for funding."), List.of(
            text("Funding line type", value("FundLine")),
            learnRefNumber(),
            familyName(),
            givenNames(),
            tLevel(),
            dateOfBirth(),
            campus(),
            number("Planned learning hours", student -> student.isTLevel() ? null : student.learner().planLearnHours()),
            number("Planned employability, enrichment and pastoral hours", student -> student.isTLevel() ? null : student.learner().planEEPHours()),
            number("Total planned hours", student -> student.isTLevel() ? null : hours(student.learner())),
            number("Planned hours (T Level)", student -> student.isTLevel() ? tLevelHours(student.learner()) : null),
            text("Funding band", value("RateBand")),
            yn("Qualifies for funding", value("StartFund")),
            money("Total funding", value("OnProgPayment")),
            marking("OFFICIAL-SENSITIVE")),
        student -> student.line().ordinal(), Student::hasPaidYoungAim);
  }

  private static Integer hours(Learner learner) {
    return orNone(learner.planLearnHours()) + orNone(learner.planEEPHours());
  }

  /** The hours of the T Level that started last; 0 where it gives none. */
  private static Integer tLevelHours(Learner learner) {
    LearningDelivery latest = null;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      LocalDate start = aim.learnStartDate();
      if (Aim.isOne(aim.aimType(), PROGRAMME) && Aim.isOne(aim.progType(), T_LEVEL) && start != null
          && (latest == null || start.isAfter(latest.learnStartDate()))) {
        latest = aim;
      }
    }
    return latest == null ? 0 : orNone(latest.pHours());
  }

  private static int orNone(Integer hours) {
    return hours == null ? 0 : hours;
  }
}
