package org.openilr.reports.devolved;

import static org.openilr.reports.AimColumns.FAM;
import static org.openilr.reports.AimInReturn.organisation;
import static org.openilr.reports.AimInReturn.row;
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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;
import org.openilr.reference.DevolvedArea;
import org.openilr.reference.LarsAim;
import org.openilr.reference.OnsPostcode;
import org.openilr.reference.Table;
import org.openilr.reports.AimColumns;
import org.openilr.reports.AimInReturn;
import org.openilr.reports.AimRow;
import org.openilr.reports.Column;
import org.openilr.reports.ListReport;
import org.openilr.reports.Months;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;

/** Lists aims that a devolved area pays for, of whatever funding model, with what they earn as adult skills. */
abstract class DevolvedOccupancy extends ListReport<AimInReturn> {

  private static final String[] PAYMENTS = {"OnProgPayment", "BalancePayment", "AchievePayment", "EmpOutcomePay", "LearnSuppFundCash"};
  private static final String[] PAID = {"on programme", "balancing payment", "aim achievement", "job outcome", "learning support"};
  /** Categories of LARS: aims that adults are entitled to at level 2 and at level 3. */
  private static final int LEVEL_2_ENTITLEMENT = 37;
  private static final int LEVEL_3_ENTITLEMENT = 38;

  DevolvedOccupancy(ReportInfo info) {
    super(info, allColumns(), List.of(row(learner(Learner::learnRefNumber)), row(aim(LearningDelivery::aimSeqNumber))));
  }

  private static List<Column<AimInReturn>> allColumns() {
    List<Column<AimInReturn>> columns = new ArrayList<>(List.of(
        text("Learner reference number", row(learner(Learner::learnRefNumber))),
        number("Unique learner number", row(learner(Learner::uln))),
        text("Family name", row(learner(Learner::familyName))),
        text("Given names", row(learner(Learner::givenNames))),
        date("Date of birth", row(learner(Learner::dateOfBirth))),
        number("Ethnicity", row(learner(Learner::ethnicity))),
        text("Sex", row(learner(Learner::sex))),
        number("LLDD and health problem", row(learner(Learner::llddHealthProb))),
        number("Prior attainment", row(learner(Learner::priorAttain))),
        text("Postcode prior to enrolment", row(learner(Learner::postcodePrior))),
        number("Pre-merger UKPRN", row(learner(Learner::pmukprn)))));
    add(columns, AimColumns.identity());
    columns.addAll(List.of(
        number("Applicable funding rate from ESOL hours", row(value("WeightedRateFromESOL"))),
        number("Applicable funding rate", row(value("ApplicWeightFundRate"))),
        text("Applicable programme weighting", row(value("ApplicProgWeightFact"))),
        number("Aim value", row(value("AimValue"))),
        text("Notional NVQ level", row(lars(LarsAim::notionalNVQLevelv2))),
        yesNo("Entitlement category (level 2 or 3)", DevolvedOccupancy::isEntitlement),
        number("Tier 2 sector subject area", row(lars(LarsAim::sectorSubjectAreaTier2))),
        text("Tier 2 sector subject area name", DevolvedOccupancy::subjectArea)));
    add(columns, AimColumns.course());
    columns.addAll(List.of(
        number("Withdrawal reason", row(aim(LearningDelivery::withdrawReason))),
        number("Outcome", row(aim(LearningDelivery::outcome))),
        number("Additional delivery hours", row(aim(LearningDelivery::addHours))),
        text("Learning start date postcode", row(aim(LearningDelivery::lsdPostcode))),
        text("Local authority code", DevolvedOccupancy::localAuthority),
        text("Applicable area from source of funding", DevolvedOccupancy::shortCode),
        text(FAM + "source of funding", row(fam("SOF"))),
        text(FAM + "full or co funding indicator ", row(fam("FFI"))),
        text(FAM + "learning support funding (highest applicable)", row(highestFam("LSF"))),
        date(FAM + "LSF date applies from (earliest)", row(famFrom("LSF"))),
        date(FAM + "LSF date applies to (latest)", row(famTo("LSF")))));
    add(columns, AimColumns.learningDeliveryMonitoring());
    columns.addAll(List.of(
        text(FAM + "devolved area monitoring (A)", row(fam("DAM", 1))),
        text(FAM + "devolved area monitoring (B)", row(fam("DAM", 2))),
        text(FAM + "devolved area monitoring (C)", row(fam("DAM", 3))),
        text(FAM + "devolved area monitoring (D)", row(fam("DAM", 4))),
        text(FAM + "devolved area monitoring (E)", row(fam("DAM", 5))),
        text(FAM + "devolved area monitoring (F)", row(fam("DAM", 6))),
        text(FAM + "restart indicator", row(fam("RES"))),
        text(FAM + "Community Learning provision type", row(fam("ASL"))),
        text(FAM + "household situation (A)", row(fam("HHS", 1))),
        text(FAM + "household situation (B)", row(fam("HHS", 2)))));
    add(columns, AimColumns.notes());
    columns.addAll(List.of(
        number("Employment status", DevolvedOccupancy::employment),
        number("Employment status monitoring type - employment intensity indicator", monitoring("EII")),
        number("Employment status monitoring type - benefit status indicator", monitoring("BSI")),
        text("Funding line type", row(value("FundLine"))),
        yesNo("Start for funding purposes", row(value("FundStart"))),
        number("Planned number of on programme instalments", row(value("PlannedNumOnProgInstalm"))),
        number("Achievement element (potential or actual earned cash)", row(value("AchieveElement"))),
        number("Achievement percentage (aggregated maximum value)", row(largest("AchievePayPct"))),
        number("Non-public-funded contribution", row(value("NonGovCont"))),
        number("Capping factor", row(value("CapFactor"))),
        number("Sub contracted or partnership UKPRN", row(aim(LearningDelivery::partnerUKPRN))),
        text("Sub contracted or partnership UKPRN name", organisation(aim(LearningDelivery::partnerUKPRN))),
        text("Delivery location postcode", row(aim(LearningDelivery::delLocPostCode))),
        number("Area uplift", row(value("AreaCostFactAdj"))),
        number("Disadvantage uplift", row(value("DisUpFactAdj"))),
        date("Date used for uplifts and other lookups", row(value("ApplicFactDate")))));
    for (int period = 1; period <= Series.PERIODS; period++) {
      for (int i = 0; i < PAYMENTS.length; i++) {
        columns.add(money(Months.NAMES.get(period - 1) + " " + PAID[i] + " earned cash", row(amount(PAYMENTS[i], period))));
      }
    }
    for (int i = 0; i < PAYMENTS.length; i++) {
      columns.add(money("Total " + PAID[i] + " earned cash", row(sum(PAYMENTS[i]))));
    }
    columns.add(money("Total earned cash", row(sum(PAYMENTS))));
    columns.add(marking("OFFICIAL - SENSITIVE"));
    return columns;
  }

  private static void add(List<Column<AimInReturn>> columns, List<Column<AimRow>> more) {
    more.forEach(column -> columns.add(column.within(AimInReturn::row)));
  }

  /** Whether an aim that a devolved area pays for is in the report. */
  abstract boolean takes(LearningDelivery aim, ReportContext context);

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<AimInReturn> rows) {
    Learner learner = funded.learner();
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (Areas.code(aim) != null && takes(aim, context)) {
        rows.accept(new AimInReturn(new AimRow(learner, aim, funded.values(FundingModel.FM35, aim), null,
            context.reference().aim(aim.learnAimRef())), context));
      }
    }
  }

  private static Object isEntitlement(AimInReturn aim) {
    LarsAim lars = aim.row().lars();
    LocalDate start = aim.row().aim().learnStartDate();
    return lars != null && (lars.hasCategory(LEVEL_2_ENTITLEMENT, start) || lars.hasCategory(LEVEL_3_ENTITLEMENT, start));
  }

  private static Object subjectArea(AimInReturn aim) {
    LarsAim lars = aim.row().lars();
    return lars == null || lars.sectorSubjectAreaTier2() == null ? null
        : aim.context().reference().label(Table.SECTOR_SUBJECT_AREA_TIER2, lars.sectorSubjectAreaTier2().toPlainString());
  }

  /** Of the place where the learner lived at the start; a postcode that is used no more has its authority still. */
  private static Object localAuthority(AimInReturn aim) {
    LocalDate start = aim.row().aim().learnStartDate();
    for (OnsPostcode postcode : aim.context().reference().postcode(aim.row().aim().lsdPostcode())) {
      LocalDate from = postcode.effectiveFrom();
      LocalDate to = postcode.effectiveTo();
      if (start != null && from != null && !start.isBefore(from) && (to == null || !start.isAfter(to))) {
        return postcode.localAuthority();
      }
    }
    return null;
  }

  private static Object shortCode(AimInReturn aim) {
    DevolvedArea area = Areas.area(Areas.code(aim.row().aim()), aim.context());
    return area == null ? null : area.shortCode();
  }

  private static Object employment(AimInReturn aim) {
    LearnerEmploymentStatus status = AimRow.statusOn(aim.row().learner(), aim.row().aim().learnStartDate());
    return status == null ? null : status.empStat();
  }

  /** The code of the first monitoring record of a type of the employment status at the start. */
  private static Function<AimInReturn, Object> monitoring(String type) {
    return aim -> {
      LearnerEmploymentStatus status = AimRow.statusOn(aim.row().learner(), aim.row().aim().learnStartDate());
      if (status != null) {
        for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
          if (LetterCase.isSame(type, monitoring.esmType())) {
            return monitoring.esmCode();
          }
        }
      }
      return null;
    };
  }
}
