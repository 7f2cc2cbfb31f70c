package org.openilr.reports.monitoring;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openilr.funding.Aim;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.AimInReturn;
import org.openilr.reports.LastYear;
import org.openilr.reports.ReportContext;
import org.openilr.reports.Taker;
import org.openilr.reports.monitoring.MonitoringColumns.Extra;

/**
 * FRM06: learning that was to go on at the end of last year and is not in this year's valid data. Its rows are aims of last year's return. As in the
 * other sheets, aims that nobody funds count where they are on a loan, which the department's build of 2020-21 never reaches, since it leaves out and
 * asks for the same; and the standard is part of what tells aims apart, which that build forgets to fill in.
 */
final class ContinuanceIssues extends MonitoringList {

  private static final int CONTINUING = 1;

  ContinuanceIssues() {
    super("FRM06", "Continuance Issues",
        "The aim was continuing at the end of last year, and is missing now. Put it back, with its end if it has ended. Aims of learners with errors "
            + "count as missing until the errors are put right.",
        "Previous Organisation UKPRN", "Source of Funding Code", EnumSet.noneOf(Extra.class));
  }

  /** Whether there is a return of last year to compare with. */
  static boolean isPossible(ReportContext context) {
    return context.lastYear() != null;
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<AimInReturn> rows) {
    // No aim of this year's return is missing from it.
  }

  @Override
  protected void rowsOfOthers(ReportContext context, Taker<AimInReturn> rows) throws IOException {
    if (isPossible(context)) {
      context.lastYear().each(learner -> {
        for (LearningDelivery aim : learner.learningDeliveries()) {
          if (wasToGoOn(learner, aim, context)) {
            rows.take(row(learner, aim, context));
          }
        }
      });
    }
  }

  private static boolean wasToGoOn(Learner learner, LearningDelivery aim, ReportContext context) {
    return learner.learnRefNumber() != null && Aim.isOne(aim.compStatus(), CONTINUING) && aim.learnPlanEndDate() != null
        && !aim.learnPlanEndDate().isBefore(context.year().firstDay()) && isMonitored(aim, context);
  }

  @Override
  protected Link takenOutBy(AimInReturn row) {
    return link(row.row().learner().learnRefNumber(), row.row().aim());
  }

  /** A learner may have got a new reference number. */
  @Override
  protected List<Link> takesOut(FundedLearner funded, ReportContext context) {
    LastYear last = context.lastYear();
    if (last == null) {
      return List.of();
    }
    Learner learner = funded.learner();
    List<Link> links = new ArrayList<>(0);
    for (String reference : new String[] {learner.learnRefNumber(), learner.prevLearnRefNumber()}) {
      if (!last.continuing(reference).isEmpty()) {
        learner.learningDeliveries().forEach(aim -> links.add(link(reference, aim)));
      }
    }
    return links;
  }

  /** The day does not decide: it is in the key. */
  private static Link link(String learnRefNumber, LearningDelivery aim) {
    return new Link((learnRefNumber + "|" + aim.learnAimRef() + "|" + aim.learnStartDate() + "|" + aim.progType() + "|" + aim.fworkCode() + "|"
        + aim.stdCode()).toUpperCase(Locale.ROOT), LocalDate.EPOCH);
  }
}
