package org.openilr.reports.funding;

import static org.openilr.reports.AimColumns.FAM;
import static org.openilr.reports.AimRow.aim;
import static org.openilr.reports.AimRow.amount;
import static org.openilr.reports.AimRow.fam;
import static org.openilr.reports.AimRow.famFrom;
import static org.openilr.reports.AimRow.famTo;
import static org.openilr.reports.AimRow.highestFam;
import static org.openilr.reports.AimRow.largest;
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
 * The Main Occupancy Report: a row for each adult skills aim of the department's own budget, and one for each learner on a 16 to 19 traineeship
 * that is paid from it, with the earnings of each month. Source: the department's 2020-21 report service.
 */
public final class MainOccupancyReport extends ListReport<AimRow> {

  private static final int ADULT_SKILLS = 35;
  private static final int SIXTEEN_TO_NINETEEN = 25;

  public MainOccupancyReport() {
    super(new ReportInfo("Main Occupancy Report", Format.CSV, "MIS and funding teams",
        "See each adult skills aim with its factors and what it earns in each month, to find out why an aim earns what it does."),
        allColumns(), List.of(learner(Learner::learnRefNumber), aim(LearningDelivery::aimSeqNumber)));
  }

  /** The columns, which the {@link ShortTermInitiativesOccupancyReport} has as well. */
  static List<Column<AimRow>> allColumns() {
    List<Column<AimRow>> columns = new ArrayList<>(List.of(
        text("Learner reference number", learner(Learner::learnRefNumber)),
        number("Unique learner number", learner(Learner::uln)),
        text("Family name", learner(Learner::familyName)),
        text("Given names", learner(Learner::givenNames)),
        date("Date of birth", learner(Learner::dateOfBirth)),
        text("Postcode prior to enrolment", learner(Learner::postcodePrior)),
        number("Pre-merger UKPRN", learner(Learner::pmukprn))));
    columns.addAll(AimColumns.identity());
    columns.addAll(List.of(
        number("Applicable funding rate from ESOL hours", value("WeightedRateFromESOL")),
        number("Reserved Uplift Rate", value("ReservedUpliftRate1")),
        number("Applicable funding rate", valueOr("ApplicWeightFundRate", "NatRate")),
        text("Applicable programme weighting", value("ApplicProgWeightFact")),
        number("Aim value", value("AimValue")),
        text("Notional NVQ level", lars(LarsAim::notionalNVQLevel)),
        number("Tier 2 sector subject area", lars(LarsAim::sectorSubjectAreaTier2)),
        number("Programme type", aim(LearningDelivery::progType)),
        number("Framework code", aim(LearningDelivery::fworkCode)),
        number("Apprenticeship pathway", aim(LearningDelivery::pwayCode)),
        number("Aim type", aim(LearningDelivery::aimType)),
        number("Framework component type code", lars(MainOccupancyReport::componentType)),
        number("Funding model", row -> row.aim() == null ? (Integer) SIXTEEN_TO_NINETEEN : row.aim().fundModel()),
        number("Funding adjustment for prior learning", aim(LearningDelivery::priorLearnFundAdj)),
        number("Other funding adjustment", aim(LearningDelivery::otherFundAdj)),
        date("Original learning start date", aim(LearningDelivery::origLearnStartDate)),
        date("Learning start date", fieldOr(LearningDelivery::learnStartDate, "LearnerStartDate")),
        date("Learning planned end date", fieldOr(LearningDelivery::learnPlanEndDate, "LearnerPlanEndDate")),
        number("Completion status", aim(LearningDelivery::compStatus)),
        date("Learning actual end date", fieldOr(LearningDelivery::learnActEndDate, "LearnerActEndDate")),
        number("Outcome", aim(LearningDelivery::outcome)),
        date("Achievement date", aim(LearningDelivery::achDate)),
        number("Additional delivery hours", aim(LearningDelivery::addHours)),
        text("Learning start date postcode", aim(LearningDelivery::lsdPostcode)),
        text(FAM + "source of funding", fam("SOF")),
        text(FAM + "full or co funding indicator", fam("FFI")),
        text(FAM + "eligibility for enhanced apprenticeship funding", fam("EEF")),
        text(FAM + "learning support funding (highest applicable)", highestFam("LSF")),
        date(FAM + "LSF date applies from (earliest)", famFrom("LSF")),
        date(FAM + "LSF date applies to (latest)", famTo("LSF"))));
    columns.addAll(AimColumns.monitoring());
    columns.addAll(List.of(
        text("Funding line type", valueOr("FundLine", "FundLine")),
        number("Planned number of on programme instalments", value("PlannedNumOnProgInstalm")),
        number("Transitional planned number of programme instalments from 1 August 2013", value("PlannedNumOnProgInstalmTrans")),
        number("Transitional start proportion", value("StartPropTrans")),
        number("Achievement element (potential or actual earned cash)", value("AchieveElement")),
        number("Achievement percentage (aggregated maximum value)", largest("AchievePayPct")),
        number("Non-Govt contribution", value("NonGovCont")),
        number("Sub contracted or partnership UKPRN", aim(LearningDelivery::partnerUKPRN)),
        text("Delivery location postcode", aim(LearningDelivery::delLocPostCode)),
        number("Area uplift", value("AreaCostFactAdj")),
        number("Disadvantage uplift", value("DisUpFactAdj")),
        number("Employer identifier", value("LargeEmployerID")),
        number("Large employer factor", value("LargeEmployerFM35Fctr")),
        number("Capping factor", value("CapFactor")),
        yesNo("Traineeship work placement or work preparation", isAny("TrnWorkPlaceAim", "TrnWorkPrepAim")),
        yesNo("Higher apprenticeship prescribed HE aim", isAny("PrscHEAim", "PrscHEAim")),
        date("Date used for employment factor lookups", value("ApplicEmpFactDate")),
        date("Date used for other factor lookups", value("ApplicFactDate"))));
    for (int period = 1; period <= Series.PERIODS; period++) {
      String month = Months.NAMES.get(period - 1);
      columns.add(money(month + " on programme earned cash", onProgramme(period)));
      columns.add(money(month + " balancing payment earned cash", amount("BalancePayment", period)));
      columns.add(money(month + " aim achievement earned cash", amount("AchievePayment", period)));
      columns.add(money(month + " job outcome earned cash", amount("EmpOutcomePay", period)));
      columns.add(money(month + " learning support earned cash", amount("LearnSuppFundCash", period)));
    }
    columns.addAll(List.of(
        money("Total on programme earned cash", row -> row.aim() == null ? young(row) : sum("OnProgPayment").apply(row)),
        money("Total balancing payment earned cash", sum("BalancePayment")),
        money("Total aim achievement earned cash", sum("AchievePayment")),
        money("Total job outcome earned cash", sum("EmpOutcomePay")),
        money("Total learning support earned cash", sum("LearnSuppFundCash")),
        money("Total earned cash", row -> row.aim() == null ? young(row)
            : sum("OnProgPayment", "BalancePayment", "AchievePayment", "EmpOutcomePay", "LearnSuppFundCash").apply(row)),
        marking("OFFICIAL - SENSITIVE")));
    return columns;
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<AimRow> rows) {
    boolean young = false;
    Learner learner = funded.learner();
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (Aim.isOne(aim.fundModel(), ADULT_SKILLS) && isOfMainBudget(aim)) {
        rows.accept(new AimRow(learner, aim, funded.values(FundingModel.FM35, aim), null, context.reference().aim(aim.learnAimRef())));
      }
      young |= Aim.isOne(aim.fundModel(), SIXTEEN_TO_NINETEEN) && isOfMainBudget(aim);
    }
    Values whole = young ? funded.values(FundingModel.FM25) : null;
    if (whole != null) {
      rows.accept(new AimRow(learner, null, null, whole, null));
    }
  }

  /** Paid by the department, and not as a short term initiative. */
  private static boolean isOfMainBudget(LearningDelivery aim) {
    return aim.hasFAM("SOF", "105") && !ShortTermInitiatives.isOne(aim);
  }

  private static Object componentType(LarsAim lars) {
    return lars.frameworkAims().isEmpty() ? null : lars.frameworkAims().get(0).frameworkComponentType();
  }

  /** The adult skills value of an aim, or the 16 to 19 value of the learner. */
  private static Function<AimRow, Object> valueOr(String attribute, String young) {
    return row -> row.whole() != null ? row.whole().get(young) : row.values() == null ? null : row.values().get(attribute);
  }

  private static Function<AimRow, Object> fieldOr(Function<LearningDelivery, Object> field, String young) {
    return row -> row.aim() != null ? field.apply(row.aim()) : row.whole().get(young);
  }

  private static Function<AimRow, Object> onProgramme(int period) {
    return row -> row.aim() != null ? row.units("OnProgPayment", period) : units(row.whole().series("LnrOnProgPay"), period);
  }

  private static Long young(AimRow row) {
    return AimRow.units(row.whole().series("LnrOnProgPay"));
  }

  private static Long units(Series series, int period) {
    return series == null || series.isZero() ? 0 : series.units(period);
  }

  private static Function<AimRow, Object> isAny(String one, String other) {
    return row -> row.aim() == null ? null
        : row.values() != null && (Boolean.TRUE.equals(row.values().is(one)) || Boolean.TRUE.equals(row.values().is(other)));
  }
}
