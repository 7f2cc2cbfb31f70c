package org.openilr.reports.monitoring;

import static org.openilr.funding.Aim.isOneOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;
import org.openilr.reference.EarlierAim;
import org.openilr.reference.Table;
import org.openilr.reports.ReportContext;

/** Checks against the last return of the year before: the provider's own, or what reference data say of it. They are on learners who are still in the return. */
final class LastYearChecks {

  private static final Set<Integer> WITHDRAWN_OR_PAUSED = Set.of(3, 6);

  static final List<Check> ALL = List.of(
      new Check("Last year's aim is missing",
          "The aim was continuing in the last return of the year before, and is not in this one. Its end can no longer be reported, and it "
              + "counts as not achieved. "
              + "Learners who are missing altogether are not found here; FRM06 finds them.",
          "Put the aim back into the return with the same start date, and its end if it has ended.",
          LastYearChecks::isKnown, LastYearChecks::missing),
      Check.ofAims("Ended last year after all",
          "The aim was continuing in the last return of the year before; now it is said to have ended in that year, whose money has been paid "
              + "already (FRM27).",
          "If the learner really left then, expect to pay back; if not, correct the actual end date.",
          LastYearChecks::endedLastYear).where(LastYearChecks::isKnown));

  private LastYearChecks() {}

  private static boolean isKnown(ReportContext context) {
    return context.lastYear() != null || context.reference().has(Table.EARLIER_LEARNERS);
  }

  private static void missing(FundedLearner funded, ReportContext context, Check.Findings findings) {
    Learner learner = funded.learner();
    for (EarlierAim earlier : continuing(learner, context)) {
      if (learner.learningDeliveries().stream().noneMatch(aim -> isSame(aim, earlier))) {
        findings.add(null, "Aim %s, started on %s, is missing.".formatted(earlier.learnAimRef(), EndChecks.day(earlier.learnStartDate())));
      }
    }
  }

  private static String endedLastYear(LearningDelivery aim, FundedLearner funded, ReportContext context) {
    if (!isOneOf(aim.compStatus(), WITHDRAWN_OR_PAUSED) || aim.learnActEndDate() == null
        || !aim.learnActEndDate().isBefore(context.year().firstDay())) {
      return null;
    }
    return continuing(funded.learner(), context).stream().anyMatch(earlier -> isSame(aim, earlier))
        ? "Continuing last year, now with completion status %d on %s.".formatted(aim.compStatus(), EndChecks.day(aim.learnActEndDate())) : null;
  }

  /** The learner's aims that had not ended, by reference number now and before. */
  private static List<EarlierAim> continuing(Learner learner, ReportContext context) {
    List<EarlierAim> aims = new ArrayList<>();
    add(learner.learnRefNumber(), context, aims);
    if (learner.prevLearnRefNumber() != null && !LetterCase.isSame(learner.prevLearnRefNumber(), learner.learnRefNumber())) {
      add(learner.prevLearnRefNumber(), context, aims);
    }
    aims.removeIf(aim -> aim.learnActEndDate() != null || !Objects.equals(aim.uln(), learner.uln()) || !isOfProvider(aim, learner, context));
    return aims;
  }

  /** The provider's own return takes the place of what the reference data have of it; other providers are in the reference data alone. */
  private static void add(String learnRefNumber, ReportContext context, List<EarlierAim> aims) {
    if (context.lastYear() == null) {
      aims.addAll(context.reference().earlierAims(learnRefNumber));
      return;
    }
    aims.addAll(context.lastYear().continuing(learnRefNumber));
    for (EarlierAim aim : context.reference().earlierAims(learnRefNumber)) {
      if (aim.ukprn() == null || aim.ukprn() != context.ukprn()) {
        aims.add(aim);
      }
    }
  }

  private static boolean isOfProvider(EarlierAim aim, Learner learner, ReportContext context) {
    return aim.ukprn() != null
        && (aim.ukprn() == context.ukprn() || aim.ukprn().equals(learner.prevUKPRN()) || aim.ukprn().equals(learner.pmukprn()));
  }

  private static boolean isSame(LearningDelivery aim, EarlierAim earlier) {
    return LetterCase.isSame(aim.learnAimRef(), earlier.learnAimRef()) && Objects.equals(aim.learnStartDate(), earlier.learnStartDate())
        && Objects.equals(aim.progType(), earlier.progType()) && Objects.equals(aim.fworkCode(), earlier.fworkCode())
        && Objects.equals(aim.stdCode(), earlier.stdCode());
  }
}
