package org.openilr.reports;

import static org.openilr.reports.AimRow.aim;
import static org.openilr.reports.AimRow.deliveryMonitoring;
import static org.openilr.reports.AimRow.fam;
import static org.openilr.reports.AimRow.lars;
import static org.openilr.reports.AimRow.learner;
import static org.openilr.reports.AimRow.learnerMonitoring;
import static org.openilr.reports.Column.date;
import static org.openilr.reports.Column.number;
import static org.openilr.reports.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;

/** Columns that stand next to each other in several lists of aims, in the order in which they do. */
public final class AimColumns {

  /** How headings on funding and monitoring records begin. */
  public static final String FAM = "Learning delivery funding and monitoring type - ";
  private static final String LETTERS = "ABCDEF";

  private AimColumns() {}

  /** From the campus to what tells the aim apart. */
  public static List<Column<AimRow>> identity() {
    return List.of(
        text("Campus identifier", learner(Learner::campId)),
        text("Provider specified learner monitoring (A)", learnerMonitoring("A")),
        text("Provider specified learner monitoring (B)", learnerMonitoring("B")),
        number("Aim sequence number", aim(LearningDelivery::aimSeqNumber)),
        text("Learning aim reference", aim(LearningDelivery::learnAimRef)),
        text("Learning aim title", lars(LarsAim::learnAimRefTitle)),
        text("Software supplier aim identifier", aim(LearningDelivery::swSupAimId)));
  }

  /** From the funding model to the end of the aim. */
  public static List<Column<AimRow>> course() {
    return List.of(
        number("Funding model", aim(LearningDelivery::fundModel)),
        number("Funding adjustment for prior learning", aim(LearningDelivery::priorLearnFundAdj)),
        number("Other funding adjustment", aim(LearningDelivery::otherFundAdj)),
        date("Original learning start date", aim(LearningDelivery::origLearnStartDate)),
        date("Learning start date", aim(LearningDelivery::learnStartDate)),
        date("Learning planned end date", aim(LearningDelivery::learnPlanEndDate)),
        number("Completion status", aim(LearningDelivery::compStatus)),
        date("Learning actual end date", aim(LearningDelivery::learnActEndDate)));
  }

  /** Learning delivery monitoring A to F, restart, and the provider's own notes. */
  public static List<Column<AimRow>> monitoring() {
    List<Column<AimRow>> columns = new ArrayList<>(learningDeliveryMonitoring());
    columns.add(text(FAM + "restart indicator", fam("RES")));
    columns.addAll(notes());
    return columns;
  }

  /** Learning delivery monitoring A to F. */
  public static List<Column<AimRow>> learningDeliveryMonitoring() {
    List<Column<AimRow>> columns = new ArrayList<>();
    for (int i = 0; i < LETTERS.length(); i++) {
      columns.add(text(FAM + "learning delivery monitoring (" + LETTERS.charAt(i) + ")", fam("LDM", i + 1)));
    }
    return columns;
  }

  /** The provider's own notes on the aim, A to D. */
  public static List<Column<AimRow>> notes() {
    List<Column<AimRow>> columns = new ArrayList<>();
    for (String occurrence : List.of("A", "B", "C", "D")) {
      columns.add(text("Provider specified delivery monitoring (" + occurrence + ")", deliveryMonitoring(occurrence)));
    }
    return columns;
  }
}
