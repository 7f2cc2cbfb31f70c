package org.openilr.reports;

import java.util.List;
import org.openilr.reports.apprenticeship.EmployerIncentivesReport;
import org.openilr.reports.apprenticeship.IndicativeEarningsReport;
import org.openilr.reports.apprenticeship.NonContractedReport;
import org.openilr.reports.apprenticeship.TrailblazerOccupancyReport;
import org.openilr.reports.devolved.DevolvedFundingSummaryReport;
import org.openilr.reports.devolved.DevolvedOccupancyReport;
import org.openilr.reports.devolved.NonContractedDevolvedReport;
import org.openilr.reports.funding.AdultFundingClaimReport;
import org.openilr.reports.funding.CommunityLearningReport;
import org.openilr.reports.funding.FundingSummaryReport;
import org.openilr.reports.funding.LoansBursaryOccupancyReport;
import org.openilr.reports.funding.MainOccupancyReport;
import org.openilr.reports.funding.ShortTermInitiativesOccupancyReport;
import org.openilr.reports.funding.ShortTermInitiativesSummaryReport;
import org.openilr.reports.funding.SummaryOfFm35Report;
import org.openilr.reports.monitoring.MonitoringReport;
import org.openilr.reports.monitoring.ThingsToLookAtReport;
import org.openilr.reports.young.FundingByStudentReport;
import org.openilr.reports.young.FundingClaim1619Report;
import org.openilr.reports.young.HighNeedsDetailReport;
import org.openilr.reports.young.HighNeedsSummaryReport;
import org.openilr.reports.young.MathsAndEnglishReport;
import org.openilr.specification.Year;

/** All reports that are made from the valid learners of a return, in the order in which people look for them. A new report is a line here. */
public final class Catalogue {

  /** The year whose reports are built. */
  private static final Year FIRST = Year.of("2021");

  private static final List<Report> OF_2021 = List.of(
      new FundingSummaryReport(),
      new ShortTermInitiativesSummaryReport(),
      new AdultFundingClaimReport(),
      new MainOccupancyReport(),
      new ShortTermInitiativesOccupancyReport(),
      new LoansBursaryOccupancyReport(),
      new SummaryOfFm35Report(),
      new CommunityLearningReport(),
      new FundingByStudentReport(),
      new MathsAndEnglishReport(),
      new HighNeedsDetailReport(),
      new HighNeedsSummaryReport(),
      new FundingClaim1619Report(),
      new IndicativeEarningsReport(),
      new NonContractedReport(),
      new TrailblazerOccupancyReport(),
      new EmployerIncentivesReport(),
      new DevolvedOccupancyReport(),
      new NonContractedDevolvedReport(),
      new DevolvedFundingSummaryReport(),
      new MonitoringReport(),
      new ThingsToLookAtReport());

  private Catalogue() {}

  /** The reports of a year; none for a year that has no calculations. */
  public static List<Report> of(Year year) {
    return year.equals(FIRST) ? OF_2021 : List.of();
  }

  /** Every report that there is for any year. */
  public static List<Report> all() {
    return OF_2021;
  }
}
