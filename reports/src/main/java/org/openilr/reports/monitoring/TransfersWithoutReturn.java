package org.openilr.reports.monitoring;

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
import org.openilr.reports.ReportContext;
import org.openilr.reports.monitoring.MonitoringColumns.Extra;

/** FRM09: learners who withdrew to move to a new aim with the provider, and have not started one. */
final class TransfersWithoutReturn extends MonitoringList {

  private static final int WITHDRAWN = 3;
  private static final int TO_A_NEW_AIM = 40;
  private static final int DAYS = 90;

  TransfersWithoutReturn() {
    super("FRM09", "Transfers with no return",
        "The learner was withdrawn to move to a new aim with you, and 90 days later none has begun. Record the new aim, or the true reason of "
            + "withdrawal.",
        "Previous Organisation UKPRN", "Source of Funding Code", EnumSet.of(Extra.AUTHORITY, Extra.WITHDRAWAL));
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<AimInReturn> rows) {
    Learner learner = funded.learner();
    for (LearningDelivery left : learner.learningDeliveries()) {
      LocalDate end = left.learnActEndDate();
      if (Aim.isOne(left.compStatus(), WITHDRAWN) && Aim.isOne(left.withdrawReason(), TO_A_NEW_AIM) && end != null
          && !end.isAfter(context.year().lastDay()) && !end.plusDays(DAYS).isAfter(context.periodEnd()) && isMonitored(left, context)
          && learner.learningDeliveries().stream().noneMatch(aim -> aim != left && isSameProgramme(aim, left) && startsAfter(aim, left))) {
        rows.accept(row(learner, left, context));
      }
    }
  }

  /** A learner may have got a new reference number. */
  @Override
  protected Link takenOutBy(AimInReturn row) {
    LearningDelivery left = row.row().aim();
    return new Link(key(row.row().learner().learnRefNumber(), left), left.learnActEndDate());
  }

  @Override
  protected List<Link> takesOut(FundedLearner funded, ReportContext context) {
    String before = funded.learner().prevLearnRefNumber();
    if (before == null) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    for (LearningDelivery aim : funded.learner().learningDeliveries()) {
      if (aim.learnStartDate() != null) {
        links.add(new Link(key(before, aim), aim.learnStartDate()));
      }
    }
    return links;
  }

  private static String key(String learnRefNumber, LearningDelivery aim) {
    return learnRefNumber.toUpperCase(Locale.ROOT) + "|" + aim.progType() + "|" + aim.stdCode() + "|" + aim.fworkCode();
  }
}
