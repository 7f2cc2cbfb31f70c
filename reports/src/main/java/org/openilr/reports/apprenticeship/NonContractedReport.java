package org.openilr.reports.apprenticeship;

import static org.openilr.reports.AimColumns.FAM;
import static org.openilr.reports.AimRow.aim;
import static org.openilr.reports.AimRow.fam;
import static org.openilr.reports.AimRow.learner;
import static org.openilr.reports.AimRow.value;
import static org.openilr.reports.Column.date;
import static org.openilr.reports.Column.marking;
import static org.openilr.reports.Column.number;
import static org.openilr.reports.Column.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Series;
import org.openilr.funding.TextSeries;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.learners.LetterCase;
import org.openilr.reference.Contract;
import org.openilr.reference.Table;
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
 * The Non-Contracted Apprenticeships Activity Report: what apprenticeships earn on funding lines for which the provider has no contract. It has no
 * rows where the reference data knows no contracts at all. Source: the department's 2020-21 report service.
 */
public final class NonContractedReport extends ListReport<NonContractedReport.Row> {

  private static final List<Line> LINES = List.of(
      new Line("16-18 Apprenticeship (Employer on App Service)", List.of("LEVY1799", "NONLEVY2019"), "1"),
      new Line("19+ Apprenticeship (Employer on App Service)", List.of("LEVY1799", "NONLEVY2019"), "1"),
      new Line("16-18 Apprenticeship (From May 2017) Non-Levy Contract (non-procured)", List.of("APPS2021"), "2"),
      new Line("16-18 Apprenticeship Non-Levy Contract (procured)", List.of("16-18NLAP2018"), "2"),
      new Line("19+ Apprenticeship (From May 2017) Non-Levy Contract (non-procured)", List.of("APPS2021"), "2"),
      new Line("19+ Apprenticeship Non-Levy Contract (procured)", List.of("ANLAP2018"), "2"));
  private static final List<String> OF_AIM = List.of("MathEngOnProgPayment", "MathEngBalPayment", "LearnSuppFundCash");
  private static final List<String> OF_EPISODE = List.of("PriceEpisodeOnProgPayment", "PriceEpisodeBalancePayment",
      "PriceEpisodeCompletionPayment", "PriceEpisodeLSFCash", "PriceEpisodeFirstDisadvantagePayment", "PriceEpisodeSecondDisadvantagePayment",
      "PriceEpisodeFirstEmp1618Pay", "PriceEpisodeSecondEmp1618Pay", "PriceEpisodeFirstProv1618Pay", "PriceEpisodeSecondProv1618Pay",
      "PriceEpisodeApplic1618FrameworkUpliftBalancing", "PriceEpisodeApplic1618FrameworkUpliftCompletionPayment",
      "PriceEpisodeApplic1618FrameworkUpliftOnProgPayment", "PriceEpisodeLearnerAdditionalPayment");

  public NonContractedReport() {
    super(new ReportInfo("Non-Contracted Apprenticeships Activity Report", Format.CSV, "Contract and funding managers",
        "See what apprenticeships earn without a contract that could pay for them."),
        all(), List.of(row -> row.aim.learner().learnRefNumber(), row -> row.aim.aim().aimSeqNumber()));
  }

  /**
   * A funding line.
   *
   * @param codes funding stream periods of contracts, any of which pays for it
   * @param contractType the apprenticeship contract type that belongs to it
   */
  private record Line(String name, List<String> codes, String contractType) {}

  /**
   * A row.
   *
   * @param episode null for English and maths, which have none
   * @param line the funding line without a contract
   * @param months the earnings of twelve months, in units of the fifth decimal
   */
  record Row(AimRow aim, Values episode, String line, ContractType contract, long[] months) {

    /** The months and their sum. */
    long[] amounts() {
      long[] amounts = Arrays.copyOf(months, Series.PERIODS + 1);
      amounts[Series.PERIODS] = Arrays.stream(months).sum();
      return amounts;
    }
  }

  private static List<Column<Row>> all() {
    List<Column<AimRow>> ofAim = new ArrayList<>(List.of(
        text("Learner reference number", learner(Learner::learnRefNumber)),
        number("Unique learner number", learner(Learner::uln)),
        text("Family name", learner(Learner::familyName)),
        text("Given names", learner(Learner::givenNames)),
        date("Date of birth", learner(Learner::dateOfBirth))));
    ofAim.addAll(AimColumns.identity());
    ofAim.addAll(List.of(
        number("Programme type", aim(LearningDelivery::progType)),
        number("Standard code", aim(LearningDelivery::stdCode)),
        number("Framework code", aim(LearningDelivery::fworkCode)),
        number("Apprenticeship pathway", aim(LearningDelivery::pwayCode)),
        number("Aim type", aim(LearningDelivery::aimType)),
        date("Original learning start date", aim(LearningDelivery::origLearnStartDate)),
        date("Learning start date", aim(LearningDelivery::learnStartDate)),
        date("Learning planned end date", aim(LearningDelivery::learnPlanEndDate)),
        date("Learning actual end date", aim(LearningDelivery::learnActEndDate)),
        date("Achievement date", aim(LearningDelivery::achDate)),
        text(FAM + "eligibility for enhanced apprenticeship funding", fam("EEF"))));
    ofAim.addAll(AimColumns.notes());
    List<Column<Row>> columns = new ArrayList<>();
    ofAim.forEach(column -> columns.add(column.within(Row::aim)));
    columns.addAll(List.of(
        date("Price episode start date", row -> row.episode == null ? null : row.episode.get("EpisodeStartDate")),
        date("Price episode actual end date", row -> row.episode == null ? null : row.episode.get("PriceEpisodeActualEndDate")),
        Column.<AimRow>date("Apprenticeship adjusted learning start date", value("AppAdjLearnStartDate")).within(Row::aim),
        Column.<AimRow>number("Age at programme start", value("AgeAtProgStart")).within(Row::aim),
        text("Funding line type", Row::line),
        text(FAM + "apprenticeship contract type", row -> row.contract.code()),
        date(FAM + "ACT date applies from", row -> row.contract.from()),
        date(FAM + "ACT date applies to", row -> row.contract.to())));
    List<String> headings = new ArrayList<>();
    Months.NAMES.forEach(month -> headings.add(month + " total earnings"));
    headings.add("Total earnings");
    columns.addAll(Column.amounts(Kind.MONEY_FIVE_PLACES, headings, Row::amounts));
    columns.add(marking("OFFICIAL - SENSITIVE"));
    return columns;
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<Row> rows) {
    if (funded.funding(FundingModel.FM36) == null || !context.reference().has(Table.CONTRACTS)) {
      return;
    }
    for (LearningDelivery aim : funded.learner().learningDeliveries()) {
      LearnerFunding.Delivery delivery = funded.delivery(FundingModel.FM36, aim);
      if (delivery != null) {
        AimRow row = new AimRow(funded.learner(), aim, delivery.values(), null, context.reference().aim(aim.learnAimRef()));
        if (EpisodeRow.isMathsOrEnglish(row)) {
          LINES.forEach(line -> mathsOrEnglish(row, line, context, rows));
        } else {
          episodes(row, delivery, context, rows);
        }
      }
    }
  }

  private static boolean hasContract(Line line, ReportContext context) {
    List<Contract> contracts = context.reference().contractsOf(context.ukprn());
    for (int i = 0; i < contracts.size(); i++) {
      for (int j = 0; j < line.codes.size(); j++) {
        if (LetterCase.isSame(line.codes.get(j), contracts.get(i).fundingStreamPeriodCode())) {
          return true;
        }
      }
    }
    return false;
  }

  private static void episodes(AimRow row, LearnerFunding.Delivery delivery, ReportContext context, Consumer<Row> rows) {
    for (LearnerFunding.Episode episode : EpisodeRow.ofYear(delivery, context)) {
      String name = episode.values().text("PriceEpisodeFundLineType");
      for (Line line : LINES) {
        if (LetterCase.isSame(line.name, name) && !hasContract(line, context)) {
          long[] months = new long[Series.PERIODS];
          add(months, episode.values(), OF_EPISODE);
          ContractType contract = ContractType.on(row.aim(), episode.values().date("EpisodeStartDate"));
          rows.accept(new Row(row, episode.values(), name, new ContractType(line.contractType, contract.from(), contract.to()), months));
        }
      }
    }
  }

  private static void mathsOrEnglish(AimRow row, Line line, ReportContext context, Consumer<Row> rows) {
    TextSeries names = row.values().texts("FundLineType");
    boolean[] ofLine = new boolean[Series.PERIODS];
    boolean any = false;
    for (int i = 0; names != null && i < Series.PERIODS; i++) {
      ofLine[i] = LetterCase.isSame(line.name, names.at(i + 1));
      any |= ofLine[i];
    }
    if (!any || hasContract(line, context)) {
      return;
    }
    long[] all = new long[Series.PERIODS];
    add(all, row.values(), OF_AIM);
    for (LearningDeliveryFAM fam : row.aim().learningDeliveryFAMs()) {
      if (ContractType.isOne(fam) && LetterCase.isSame(line.contractType, fam.learnDelFAMCode()) && counts(fam, row.aim(), context)) {
        long[] months = new long[Series.PERIODS];
        for (int i = 0; i < Series.PERIODS; i++) {
          months[i] = ofLine[i] && covers(fam, context.month(i + 1)) ? all[i] : 0;
        }
        rows.accept(new Row(row, null, line.name, new ContractType(line.contractType, fam.learnDelFAMDateFrom(), fam.learnDelFAMDateTo()), months));
      }
    }
  }

  /** Of an aim that has ended only the record that ended with it counts, else any of the year. */
  private static boolean counts(LearningDeliveryFAM fam, LearningDelivery aim, ReportContext context) {
    if (aim.learnActEndDate() != null) {
      return aim.learnActEndDate().equals(fam.learnDelFAMDateTo());
    }
    for (int period = 1; period <= Series.PERIODS; period++) {
      if (covers(fam, context.month(period))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the record had begun on the last day of the month, the census day, and had not ended before the month. The department compared the
   * numbers of months whatever the year, by which a record that ended in December would cover January.
   */
  private static boolean covers(LearningDeliveryFAM fam, LocalDate month) {
    return fam.learnDelFAMDateFrom() != null && fam.learnDelFAMDateFrom().isBefore(month.plusMonths(1))
        && (fam.learnDelFAMDateTo() == null || !fam.learnDelFAMDateTo().isBefore(month));
  }

  private static void add(long[] months, Values values, List<String> attributes) {
    for (String attribute : attributes) {
      EpisodeRow.add(months, values, attribute);
    }
  }
}
