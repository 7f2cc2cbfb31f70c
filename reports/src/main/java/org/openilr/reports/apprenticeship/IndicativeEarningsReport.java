package org.openilr.reports.apprenticeship;

import static org.openilr.reports.AimColumns.FAM;
import static org.openilr.reports.AimRow.aim;
import static org.openilr.reports.AimRow.famFrom;
import static org.openilr.reports.AimRow.famTo;
import static org.openilr.reports.AimRow.highestFam;
import static org.openilr.reports.AimRow.lars;
import static org.openilr.reports.AimRow.learner;
import static org.openilr.reports.AimRow.value;
import static org.openilr.reports.Column.date;
import static org.openilr.reports.Column.fivePlaces;
import static org.openilr.reports.Column.marking;
import static org.openilr.reports.Column.moneyFivePlaces;
import static org.openilr.reports.Column.number;
import static org.openilr.reports.Column.text;
import static org.openilr.reports.apprenticeship.EpisodeRow.employmentValue;
import static org.openilr.reports.apprenticeship.EpisodeRow.episodeValue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.openilr.funding.Aim;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Standard;
import org.openilr.reports.AimColumns;
import org.openilr.reports.AimRow;
import org.openilr.reports.Column;
import org.openilr.reports.Column.Kind;
import org.openilr.reports.ListReport;
import org.openilr.reports.Months;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The Apps Indicative Earnings Report: a row for each price episode of an apprenticeship that begins in the year, and one for each other aim. What
 * belongs to the aim as a whole stands in each of its rows. Price episodes stand the latest first, as the department's report was meant to have
 * them; it sorted them by a field that it never filled. Source: the department's 2020-21 report service.
 */
public final class IndicativeEarningsReport extends ListReport<EpisodeRow> {

  private static final int APPRENTICESHIPS = 36;

  public IndicativeEarningsReport() {
    super(new ReportInfo("Apps Indicative Earnings Report", Format.CSV, "Apprenticeship and funding teams",
        "See what each apprenticeship earns in each month by price episode, before the employer's levy decides what is paid."),
        all(), List.of(row -> row.aim().learner().learnRefNumber(), row -> downwards(row.aim().aim().aimSeqNumber()),
            row -> row.episode() == null ? null : (Long) (-row.episode().date("EpisodeStartDate").toEpochDay())));
  }

  private static Integer downwards(Integer number) {
    return number == null ? null : -number;
  }

  /** Adds what is earned in each month. */
  private interface Adding {
    void add(AimRow aim, Values episode, long[] months);
  }

  /**
   * A kind of earnings.
   *
   * @param name as headings have it behind the month
   */
  private record Earning(String name, Adding adding) {

    /** By attributes of the price episode. */
    static Earning ofEpisode(String name, String... attributes) {
      return new Earning(name, (aim, episode, months) -> {
        for (String attribute : attributes) {
          EpisodeRow.add(months, episode, attribute);
        }
      });
    }

    static Earning ofAim(String name, String attribute) {
      return new Earning(name, (aim, episode, months) -> EpisodeRow.add(months, aim.values(), attribute));
    }
  }

  private static final List<Earning> EARNINGS = List.of(
      Earning.ofEpisode("on programme earnings", "PriceEpisodeOnProgPayment"),
      Earning.ofEpisode("balancing payment earnings", "PriceEpisodeBalancePayment"),
      Earning.ofEpisode("aim completion earnings", "PriceEpisodeCompletionPayment"),
      new Earning("learning support earnings", IndicativeEarningsReport::learningSupport),
      Earning.ofAim("English and maths on programme earnings", "MathEngOnProgPayment"),
      Earning.ofAim("English and maths balancing payment earnings", "MathEngBalPayment"),
      Earning.ofEpisode("disadvantage earnings", "PriceEpisodeFirstDisadvantagePayment", "PriceEpisodeSecondDisadvantagePayment"),
      Earning.ofEpisode("16-18 additional payments for employers", "PriceEpisodeFirstEmp1618Pay", "PriceEpisodeSecondEmp1618Pay"),
      Earning.ofEpisode("16-18 additional payments for providers", "PriceEpisodeFirstProv1618Pay", "PriceEpisodeSecondProv1618Pay"),
      Earning.ofEpisode("additional payments for apprentices", "PriceEpisodeLearnerAdditionalPayment"),
      Earning.ofEpisode("16-18 framework uplift on programme payment", "PriceEpisodeApplic1618FrameworkUpliftOnProgPayment"),
      Earning.ofEpisode("16-18 framework uplift balancing payment", "PriceEpisodeApplic1618FrameworkUpliftBalancing"),
      Earning.ofEpisode("16-18 framework uplift completion payment", "PriceEpisodeApplic1618FrameworkUpliftCompletionPayment"));

  private static List<Column<EpisodeRow>> all() {
    List<Column<AimRow>> ofAim = new ArrayList<>(List.of(
        text("Learner reference number", learner(Learner::learnRefNumber)),
        number("Unique learner number", learner(Learner::uln)),
        text("Family name", learner(Learner::familyName)),
        text("Given names", learner(Learner::givenNames)),
        date("Date of birth", learner(Learner::dateOfBirth)),
        text("Postcode prior to enrolment", learner(Learner::postcodePrior))));
    ofAim.addAll(AimColumns.identity());
    ofAim.addAll(List.of(
        fivePlaces("LARS 16-18 framework uplift", value("LearnDelApplicProv1618FrameworkUplift")),
        text("Notional NVQ level", lars(LarsAim::notionalNVQLevel))));
    List<Column<EpisodeRow>> columns = new ArrayList<>();
    add(columns, ofAim);
    columns.add(text("Standard notional end level", EpisodeRow::standardLevel));
    add(columns, List.of(
        number("Tier 2 sector subject area", lars(LarsAim::sectorSubjectAreaTier2)),
        number("Programme type", aim(LearningDelivery::progType)),
        number("Standard code", aim(LearningDelivery::stdCode)),
        number("Framework code", aim(LearningDelivery::fworkCode)),
        number("Apprenticeship pathway", aim(LearningDelivery::pwayCode)),
        number("Aim type", aim(LearningDelivery::aimType)),
        number("Common component code", lars(LarsAim::frameworkCommonComponent)),
        number("Funding model", aim(LearningDelivery::fundModel)),
        date("Original learning start date", aim(LearningDelivery::origLearnStartDate)),
        date("Learning start date", aim(LearningDelivery::learnStartDate)),
        date("Learning planned end date", aim(LearningDelivery::learnPlanEndDate)),
        number("Completion status", aim(LearningDelivery::compStatus)),
        date("Learning actual end date", aim(LearningDelivery::learnActEndDate)),
        date("Achievement date", aim(LearningDelivery::achDate)),
        number("Outcome", aim(LearningDelivery::outcome)),
        number("Funding adjustment for prior learning", aim(LearningDelivery::priorLearnFundAdj)),
        number("Other funding adjustment", aim(LearningDelivery::otherFundAdj)),
        text(FAM + "learning support funding (if applicable)", highestFam("LSF")),
        date(FAM + "LSF date applies from (earliest)", famFrom("LSF")),
        date(FAM + "LSF date applies to (latest)", famTo("LSF"))));
    add(columns, AimColumns.monitoring());
    add(columns, List.of(
        text("End point assessment organisation", aim(LearningDelivery::epaOrgID)),
        number("Planned number of on programme instalments for aim", value("PlannedNumOnProgInstalm")),
        number("Sub contracted or partnership UKPRN", aim(LearningDelivery::partnerUKPRN)),
        text("Delivery location postcode", aim(LearningDelivery::delLocPostCode))));
    columns.addAll(List.of(
        number("Employer identifier on employment status date", employmentValue(LearnerEmploymentStatus::empId)),
        number("Employment status", employmentValue(LearnerEmploymentStatus::empStat)),
        date("Employment status date", employmentValue(LearnerEmploymentStatus::dateEmpStatApp)),
        number("Employment status monitoring - small employer", employmentValue(IndicativeEarningsReport::smallEmployer)),
        date("Price episode start date", episodeValue("EpisodeStartDate")),
        date("Price episode actual end date", episodeValue("PriceEpisodeActualEndDate")),
        text("Funding line type", IndicativeEarningsReport::fundingLine),
        fivePlaces("Total price applicable to this episode", episodeValue("PriceEpisodeTotalTNPPrice")),
        fivePlaces("Funding band upper limit", episodeValue("PriceEpisodeUpperBandLimit")),
        fivePlaces("Price amount above funding band limit", episodeValue("PriceEpisodeUpperLimitAdjustment")),
        fivePlaces("Price amount remaining (with upper limit applied) at start of this episode",
            episodeValue("PriceEpisodeCappedRemainingTNPAmount")),
        fivePlaces("Completion element (potential or actual earnings)", episodeValue("PriceEpisodeCompletionElement")),
        moneyFivePlaces("Total employer contribution collected (PMR) in previous funding years", EpisodeRow::paidBefore),
        moneyFivePlaces("Total employer contribution collected (PMR) in this funding year", EpisodeRow::paidThisYear),
        text(FAM + "apprenticeship contract type", row -> row.contract().code()),
        date(FAM + "ACT date applies from", row -> row.contract().from()),
        date(FAM + "ACT date applies to", row -> row.contract().to())));
    List<String> headings = new ArrayList<>();
    Months.NAMES.forEach(month -> EARNINGS.forEach(earning -> headings.add(month + " " + earning.name())));
    EARNINGS.forEach(earning -> headings.add("Total " + earning.name()));
    columns.addAll(Column.amounts(Kind.MONEY_FIVE_PLACES, headings, EpisodeRow::earnings));
    columns.add(marking("OFFICIAL - SENSITIVE"));
    return columns;
  }

  private static void add(List<Column<EpisodeRow>> columns, List<Column<AimRow>> ofAim) {
    ofAim.forEach(column -> columns.add(column.within(EpisodeRow::aim)));
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<EpisodeRow> rows) {
    for (LearningDelivery aim : funded.learner().learningDeliveries()) {
      if (Aim.isOne(aim.fundModel(), APPRENTICESHIPS)) {
        rows(funded, aim, context, rows);
      }
    }
  }

  private static void rows(FundedLearner funded, LearningDelivery aim, ReportContext context, Consumer<EpisodeRow> rows) {
    LearnerFunding.Delivery delivery = funded.delivery(FundingModel.FM36, aim);
    AimRow row = new AimRow(funded.learner(), aim, delivery == null ? null : delivery.values(), null, context.reference().aim(aim.learnAimRef()));
    LearnerEmploymentStatus employment = AimRow.statusOn(funded.learner(), aim.learnStartDate());
    String level = standardLevel(aim, context);
    LocalDate firstDay = context.year().firstDay();
    BigDecimal before = EmployerPayments.before(aim, firstDay);
    BigDecimal thisYear = EmployerPayments.between(aim, firstDay, firstDay.plusYears(1));
    List<LearnerFunding.Episode> episodes = EpisodeRow.ofYear(delivery, context);
    if (episodes.isEmpty()) {
      rows.accept(new EpisodeRow(row, null, ContractType.on(aim, aim.learnStartDate()), employment, level, before, thisYear,
          earnings(row, null)));
    }
    for (int i = 0; i < episodes.size(); i++) {
      Values episode = episodes.get(i).values();
      LocalDate day = EpisodeRow.isMathsOrEnglish(row) ? aim.learnStartDate() : episode.date("EpisodeStartDate");
      rows.accept(new EpisodeRow(row, episode, ContractType.on(aim, day), employment, level, i == 0 ? before : BigDecimal.ZERO,
          i == 0 ? thisYear : BigDecimal.ZERO, earnings(row, episode)));
    }
  }

  /** The last one that applied when the aim started; of several of one day the first. */
  private static String standardLevel(LearningDelivery aim, ReportContext context) {
    if (aim.stdCode() == null) {
      return null;
    }
    Standard standard = context.reference().standard(aim.stdCode());
    return standard == null ? "NA" : standard.notionalEndLevel();
  }

  private static Integer smallEmployer(LearnerEmploymentStatus status) {
    for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
      if (LetterCase.isSame("SEM", monitoring.esmType())) {
        return monitoring.esmCode();
      }
    }
    return null;
  }

  private static String fundingLine(EpisodeRow row) {
    return EpisodeRow.isMathsOrEnglish(row.aim()) ? row.aim().values().text("LearnDelInitialFundLineType")
        : row.episode() == null ? null : row.episode().text("PriceEpisodeFundLineType");
  }

  /** Month by month each kind, then the year of each kind. */
  private static long[] earnings(AimRow aim, Values episode) {
    int kinds = EARNINGS.size();
    long[] earnings = new long[(Series.PERIODS + 1) * kinds];
    long[] months = new long[Series.PERIODS];
    for (int kind = 0; kind < kinds; kind++) {
      Arrays.fill(months, 0);
      EARNINGS.get(kind).adding().add(aim, episode, months);
      for (int month = 0; month < Series.PERIODS; month++) {
        earnings[month * kinds + kind] = months[month];
        earnings[Series.PERIODS * kinds + kind] += months[month];
      }
    }
    return earnings;
  }

  private static void learningSupport(AimRow aim, Values episode, long[] months) {
    if (EpisodeRow.isMathsOrEnglish(aim)) {
      EpisodeRow.add(months, aim.values(), "LearnSuppFundCash");
    } else {
      EpisodeRow.add(months, episode, "PriceEpisodeLSFCash");
    }
  }
}
