package org.openilr.reports.funding;

import static org.openilr.reports.AimRow.aim;
import static org.openilr.reports.AimRow.amount;
import static org.openilr.reports.AimRow.fam;
import static org.openilr.reports.AimRow.famFrom;
import static org.openilr.reports.AimRow.famTo;
import static org.openilr.reports.AimRow.highestFam;
import static org.openilr.reports.AimRow.lars;
import static org.openilr.reports.AimRow.learner;
import static org.openilr.reports.AimRow.sum;
import static org.openilr.reports.AimRow.value;
import static org.openilr.reports.Column.date;
import static org.openilr.reports.Column.marking;
import static org.openilr.reports.Column.money;
import static org.openilr.reports.Column.number;
import static org.openilr.reports.Column.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openilr.funding.Aim;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;
import org.openilr.reports.AimColumns;
import org.openilr.reports.AimRow;
import org.openilr.reports.Column;
import org.openilr.reports.ListReport;
import org.openilr.reports.Months;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The ALLB Occupancy Report: a row for each aim with an advanced learner loan that earns a bursary or an uplift for its area. Some headings end with
 * a space, as the official ones do. Source: the department's 2020-21 report service.
 */
public final class LoansBursaryOccupancyReport extends ListReport<AimRow> {

  private static final int NON_FUNDED = 99;
  private static final String BURSARY = "ALB";
  private static final String FAM = "Learning delivery funding and monitoring ";
  private static final String[] PAYMENTS = {"ALBSupportPayment", "AreaUpliftOnProgPayment", "AreaUpliftBalPayment"};

  public LoansBursaryOccupancyReport() {
    super(new ReportInfo("ALLB Occupancy Report", Format.CSV, "MIS and student finance teams",
        "See each aim with an advanced learner loan that earns a bursary or money for the costs of its area, month by month."),
        allColumns(), List.of(learner(Learner::learnRefNumber), aim(LearningDelivery::aimSeqNumber)));
  }

  private static List<Column<AimRow>> allColumns() {
    List<Column<AimRow>> columns = new ArrayList<>(List.of(
        text("Learner reference number", learner(Learner::learnRefNumber)),
        number("Unique learner number", learner(Learner::uln)),
        text("Family name", learner(Learner::familyName)),
        text("Given names", learner(Learner::givenNames)),
        date("Date of birth", learner(Learner::dateOfBirth)),
        number("Pre-merger UKPRN", learner(Learner::pmukprn))));
    columns.addAll(AimColumns.identity());
    columns.addAll(List.of(
        number("Applicable funding rate", value("WeightedRate")),
        text("Applicable programme weighting", value("ApplicProgWeightFact")),
        text("Notional NVQ level", lars(LarsAim::notionalNVQLevel)),
        number("Tier 2 sector subject area", lars(LarsAim::sectorSubjectAreaTier2)),
        number("Aim type", aim(LearningDelivery::aimType))));
    columns.addAll(AimColumns.course());
    columns.addAll(List.of(
        number("Outcome", aim(LearningDelivery::outcome)),
        text(FAM + "type - Advanced Learner Loans indicator", fam("ADL")),
        text(FAM + "type - Advanced Learner Loans Bursary funding", highestFam(BURSARY)),
        date(FAM + "- ALB date applies from ", famFrom(BURSARY)),
        date(FAM + "- ALB date applies to ", famTo(BURSARY))));
    columns.addAll(AimColumns.learningDeliveryMonitoring());
    columns.addAll(AimColumns.notes());
    columns.addAll(List.of(
        number("Sub contracted or partnership UKPRN", aim(LearningDelivery::partnerUKPRN)),
        text("Delivery location postcode", aim(LearningDelivery::delLocPostCode)),
        number("Area uplift", value("AreaCostFactAdj")),
        text("Funding line type", value("FundLine")),
        date("First liability date", value("LiabilityDate")),
        number("Planned number of instalments", value("PlannedNumOnProgInstalm")),
        date("Date used for factor lookups", value("ApplicFactDate"))));
    for (int period = 1; period <= Series.PERIODS; period++) {
      String month = Months.NAMES.get(period - 1);
      columns.add(number(month + " ALB code used ", value("ALBCode", period)));
      columns.add(money(month + " ALB support payment earned cash", amount("ALBSupportPayment", period)));
      columns.add(money(month + " loans bursary for area costs on programme earned cash", amount("AreaUpliftOnProgPayment", period)));
      columns.add(money(month + " loans bursary for area costs balancing earned cash", amount("AreaUpliftBalPayment", period)));
      columns.add(money(month + " loans bursary total earned cash", total(period)));
    }
    columns.addAll(List.of(
        money("Total ALB support payment earned cash", sum("ALBSupportPayment")),
        money("Total loans bursary for area costs on programme earned cash", sum("AreaUpliftOnProgPayment")),
        money("Total loans bursary for area costs balancing earned cash", sum("AreaUpliftBalPayment")),
        money("Total earned cash", sum(PAYMENTS)),
        marking("OFFICIAL - SENSITIVE")));
    return columns;
  }

  private static Function<AimRow, Object> total(int period) {
    return row -> {
      long units = 0;
      for (String payment : PAYMENTS) {
        Long amount = row.units(payment, period);
        units += amount == null ? 0 : amount;
      }
      return units;
    };
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<AimRow> rows) {
    if (funded.funding(FundingModel.ALB) == null) {
      return;
    }
    Learner learner = funded.learner();
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (Aim.isOne(aim.fundModel(), NON_FUNDED) && aim.hasFAM("ADL", "1")) {
        Values values = funded.values(FundingModel.ALB, aim);
        if (values != null && (isUplifted(values) || aim.hasFAM(BURSARY))) {
          rows.accept(new AimRow(learner, aim, values, null, context.reference().aim(aim.learnAimRef())));
        }
      }
    }
  }

  private static boolean isUplifted(Values values) {
    BigDecimal uplift = values.decimal("AreaCostFactAdj");
    return uplift != null && uplift.signum() > 0;
  }
}
