package org.openilr.reports.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openilr.funding.Aim;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;
import org.openilr.reference.AimCategory;
import org.openilr.reference.LarsAim;
import org.openilr.reports.AimInReturn;
import org.openilr.reports.AimRow;
import org.openilr.reports.ListReport;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/** A sheet of the {@link MonitoringReport}, in the order of the return. */
abstract class MonitoringList extends ListReport<AimInReturn> {

  private static final int NON_FUNDED = 99;
  private static final int SIXTEEN_TO_NINETEEN = 25;
  private static final int BREAK_IN_LEARNING = 6;
  /** Categories of LARS whose aims are not looked at. */
  private static final Set<Integer> EXCLUDED = Set.of(23, 24, 27, 28, 29, 34, 35, 36);

  private final String title;

  MonitoringList(String id, String title, String why, String previous, String source, Set<MonitoringColumns.Extra> extras) {
    super(new ReportInfo(id, Format.XLSX, "MIS and funding teams", why), MonitoringColumns.of(id, previous, source, extras), List.of());
    this.title = title;
  }

  /** What the summary calls it. */
  final String title() {
    return title;
  }

  static AimInReturn row(Learner learner, LearningDelivery aim, ReportContext context) {
    return new AimInReturn(new AimRow(learner, aim, null, null, context.reference().aim(aim.learnAimRef())), context);
  }

  /** Whether an aim that nobody funds is on a loan, and LARS does not exclude it. */
  static boolean isMonitored(LearningDelivery aim, ReportContext context) {
    return (!Aim.isOne(aim.fundModel(), NON_FUNDED) || aim.hasFAM("ADL", "1")) && !isExcluded(context.reference().aim(aim.learnAimRef()));
  }

  private static boolean isExcluded(LarsAim lars) {
    if (lars != null) {
      for (AimCategory category : lars.categories()) {
        if (EXCLUDED.contains(category.categoryRef())) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isBreak(LearningDelivery aim, ReportContext context) {
    return Aim.isOne(aim.compStatus(), BREAK_IN_LEARNING) && !Aim.isOne(aim.fundModel(), SIXTEEN_TO_NINETEEN) && isMonitored(aim, context);
  }

  /** Whether an aim takes up again what the break interrupted, whatever the planned end. */
  static boolean isRestart(LearningDelivery aim, LearningDelivery pause) {
    return aim != pause && LetterCase.isSame(aim.learnAimRef(), pause.learnAimRef()) && isSameProgramme(aim, pause) && aim.hasFAM("RES")
        && aim.origLearnStartDate() != null
        && (aim.origLearnStartDate().equals(pause.learnStartDate()) || aim.origLearnStartDate().equals(pause.origLearnStartDate()))
        && startsAfter(aim, pause);
  }

  static boolean isSameProgramme(LearningDelivery one, LearningDelivery other) {
    return Objects.equals(one.progType(), other.progType()) && Objects.equals(one.stdCode(), other.stdCode())
        && Objects.equals(one.fworkCode(), other.fworkCode());
  }

  /** Whether an aim starts on the day that another ended, or later. */
  static boolean startsAfter(LearningDelivery aim, LearningDelivery ended) {
    return aim.learnStartDate() != null && ended.learnActEndDate() != null && !aim.learnStartDate().isBefore(ended.learnActEndDate());
  }
}
