package org.openilr.funding;

import java.util.List;
import org.openilr.funding.alb.LoansBursary;
import org.openilr.funding.fm25.YoungPeople;
import org.openilr.funding.fm35.AdultSkills;
import org.openilr.funding.fm36.Apprenticeships;
import org.openilr.funding.fm70.SocialFund;
import org.openilr.funding.fm81.Trailblazers;
import org.openilr.specification.Year;

/** The calculations of each year. */
public final class Calculations {

  /** The year whose calculations are built. */
  private static final Year FIRST = Year.of("2021");

  /** In the order of {@link FundingModel}. */
  private static final List<Calculation> OF_2021 = List.of(new YoungPeople(), new AdultSkills(), new Apprenticeships(), new SocialFund(), new Trailblazers(), new LoansBursary());

  private Calculations() {}

  /** The calculations that hold in a year, in the order of their models; none for a year that cannot be calculated. */
  public static List<Calculation> of(Year year) {
    return year.equals(FIRST) ? OF_2021 : List.of();
  }
}
