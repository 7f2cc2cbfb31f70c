package org.openilr.reports.apprenticeship;

import static org.openilr.reports.AimColumns.FAM;
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
import static org.openilr.reports.Column.yesNo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openilr.funding.Aim;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;
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
 * The Trailblazer Apprenticeships Occupancy Report: a row for each aim of a standard that was started before May 2017, with what the employer paid
 * and what it earns in each month. Source: the department's 2020-21 report service.
 */
public final class TrailblazerOccupancyReport extends ListReport<TrailblazerOccupancyReport.Row> {

  private static final int TRAILBLAZERS = 81;
  private static final int STANDARD = 25;
  private static final int PROGRAMME = 1;

  /** What is paid in a month: its heading behind the month, and the attribute. */
  private record Payment(String heading, String attribute) {}

  private static final List<Payment> PAYMENTS = List.of(
      new Payment("core government contribution (£)", "CoreGovContPayment"),
      new Payment("maths and English on-programme earned cash (£)", "MathEngOnProgPayment"),
      new Payment("maths and English balancing earned cash (£)", "MathEngBalPayment"),
      new Payment("learning support earned cash (£)", "LearnSuppFundCash"),
      new Payment("small employer incentive (£)", "SmallBusPayment"),
      new Payment("16-18 year-old apprentice incentive (£)", "YoungAppPayment"),
      new Payment("achievement incentive (£)", "AchPayment"));

  public TrailblazerOccupancyReport() {
    super(new ReportInfo("Trailblazer Apprenticeships Occupancy Report", Format.CSV, "Apprenticeship and funding teams",
        "See what employers paid and what each aim of an early standard earns in each month."),
        all(), List.of(row -> row.aim.learner().learnRefNumber(), row -> row.aim.aim().aimSeqNumber()));
  }

  /** @param firstDay of the year */
  record Row(AimRow aim, LocalDate firstDay) {}

  private static List<Column<Row>> all() {
    List<Column<AimRow>> ofAim = new ArrayList<>(List.of(
        text("Learner reference number", learner(Learner::learnRefNumber)),
        number("Unique learner number", learner(Learner::uln)),
        date("Date of birth", learner(Learner::dateOfBirth)),
        number("Pre-merger UKPRN", learner(Learner::pmukprn))));
    ofAim.addAll(AimColumns.identity());
    ofAim.addAll(List.of(
        text("Notional NVQ level", lars(LarsAim::notionalNVQLevel)),
        number("Aim type", aim(LearningDelivery::aimType)),
        number("Apprenticeship standard code", aim(LearningDelivery::stdCode))));
    ofAim.addAll(AimColumns.course());
    ofAim.addAll(List.of(
        number("Outcome", aim(LearningDelivery::outcome)),
        date("Achievement date", aim(LearningDelivery::achDate)),
        text(FAM + "source of funding", fam("SOF")),
        text(FAM + "eligibility for enhanced apprenticeship funding", fam("EEF")),
        text(FAM + "learning support funding (highest applicable)", highestFam("LSF")),
        // The blank at the end of this heading is the department's.
        date("Learning delivery funding and monitoring - LSF date applies from (earliest) ", famFrom("LSF")),
        date("Learning delivery funding and monitoring - LSF date applies to (latest)", famTo("LSF"))));
    ofAim.addAll(AimColumns.monitoring());
    ofAim.addAll(List.of(
        text("End point assessment organisation", aim(LearningDelivery::epaOrgID)),
        number("Sub contracted or partnership UKPRN", aim(LearningDelivery::partnerUKPRN)),
        text("Delivery location postcode", aim(LearningDelivery::delLocPostCode)),
        number("LARS maximum core government contribution (£)", value("CoreGovContCapApplicVal")),
        number("LARS small employer incentive (£)", value("SmallBusApplicVal")),
        number("LARS 16-18 year-old apprentice incentive (£)", value("YoungAppApplicVal")),
        number("LARS achievement incentive (£)", value("AchievementApplicVal")),
        date("Applicable funding value date", value("ApplicFundValDate")),
        text("Funding line type", value("FundLine")),
        number("Employer identifier on first day of standard", value("EmpIdFirstDayStandard")),
        number("Employer identifier on small employer threshold date", value("EmpIdSmallBusDate")),
        number("Employer identifier on first 16-18 threshold date", value("EmpIdFirstYoungAppDate")),
        number("Employer identifier on second 16-18 threshold date", value("EmpIdSecondYoungAppDate")),
        number("Employer identifier on achievement date", value("EmpIdAchDate")),
        yesNo("Start indicator for maths, English and learning support", value("MathEngLSFFundStart")),
        number("Age at start of standard", value("AgeStandardStart")),
        yesNo("Eligible for 16-18 year-old apprentice incentive", value("YoungAppEligible")),
        yesNo("Eligible for small employer incentive", value("SmallBusEligible")),
        date("Applicable achievement date", value("AchApplicDate")),
        number("Latest total negotiated price (TNP) 1 (£)", price(1)),
        number("Latest total negotiated price (TNP) 2 (£)", price(2))));
    List<Column<Row>> columns = new ArrayList<>();
    ofAim.forEach(column -> columns.add(column.within(Row::aim)));
    columns.add(money("Sum of PMRs before this funding year (£)", row -> EmployerPayments.before(row.aim.aim(), row.firstDay)));
    for (int period = 1; period <= Series.PERIODS; period++) {
      String month = Months.NAMES.get(period - 1);
      int place = period - 1;
      columns.add(money("Sum of " + month + " payment records (PMRs) (£)",
          row -> EmployerPayments.between(row.aim.aim(), row.firstDay.plusMonths(place), row.firstDay.plusMonths(place + 1L))));
      for (Payment payment : PAYMENTS) {
        columns.add(Column.<AimRow>money(month + " " + payment.heading, amount(payment.attribute, period)).within(Row::aim));
      }
    }
    columns.add(money("Total payment records (PMRs) for this funding year (£)",
        row -> EmployerPayments.between(row.aim.aim(), row.firstDay, row.firstDay.plusYears(1))));
    for (Payment payment : PAYMENTS) {
      columns.add(Column.<AimRow>money("Total " + payment.heading, sum(payment.attribute)).within(Row::aim));
    }
    columns.add(marking("OFFICIAL - SENSITIVE"));
    return columns;
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<Row> rows) {
    for (LearningDelivery aim : funded.learner().learningDeliveries()) {
      if (Aim.isOne(aim.fundModel(), TRAILBLAZERS) && Aim.isOne(aim.progType(), STANDARD)) {
        rows.accept(new Row(new AimRow(funded.learner(), aim, funded.values(FundingModel.FM81, aim), null,
            context.reference().aim(aim.learnAimRef())), context.year().firstDay()));
      }
    }
  }

  /** The latest price of a kind of a programme aim; of several of one day the first. */
  private static Function<AimRow, Object> price(int code) {
    return row -> {
      AppFinRecord latest = null;
      if (Aim.isOne(row.aim().aimType(), PROGRAMME)) {
        for (AppFinRecord record : row.aim().appFinRecords()) {
          if (LetterCase.isSame("TNP", record.aFinType()) && Aim.isOne(record.aFinCode(), code) && record.aFinDate() != null
              && (latest == null || record.aFinDate().isAfter(latest.aFinDate()))) {
            latest = record;
          }
        }
      }
      return latest == null ? null : latest.aFinAmount();
    };
  }
}
