package org.openilr.funding.fm36;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/** What holds for the price of any apprenticeship. */
class ApprenticeshipsPropertyTest {

  private static final Year YEAR = Year.of("2021");
  private static final BigDecimal CAP = new BigDecimal("6000");
  private static final BigDecimal HALF_A_PENNY = new BigDecimal("0.005");

  private final Apprenticeships model = new Apprenticeships();
  private final FundingFacts facts = new FundingFacts(YEAR, Reference.onTopOf(Reference.none())
      .rows("Standard", List.of(Map.of("StandardCode", "100", "EffectiveFrom", "2014-08-01")))
      .rows("ApprenticeshipFunding", List.of(Map.of("ApprenticeshipType", "STD", "ApprenticeshipCode", "100", "ProgType", "25", "PwayCode", "0",
          "FundingCategory", "APP_MAY_2017_STD", "EffectiveFrom", "2017-05-01", "MaxEmployerLevyCap", "6000",
          "1618EmployerAdditionalPayment", "1000")))
      .build(), 10000001);

  @Property(tries = 500)
  void aCompletedApprenticeshipEarnsItsPriceUpToTheCap(@ForAll @IntRange(max = 600) int start, @ForAll @IntRange(min = 60, max = 700) int planned,
      @ForAll @IntRange(min = 60, max = 800) int actual, @ForAll @IntRange(max = 60) int assessed, @ForAll @IntRange(max = 9000) int price,
      @ForAll @IntRange(max = 9000) int later, @ForAll @IntRange(max = 100) int changed) {
    LocalDate first = LocalDate.of(2019, 8, 1).plusDays(start);
    LocalDate end = first.plusDays(actual);
    end = end.isBefore(LocalDate.of(2020, 8, 1)) ? LocalDate.of(2020, 8, 1) : end.isAfter(LocalDate.of(2021, 7, 31)) ? LocalDate.of(2021, 7, 31) : end;
    if (end.isBefore(first.plusDays(45))) {
      return;
    }
    LocalDate achieved = end.plusDays(assessed);
    Map<String, Object> aim = aim(first, first.plusDays(planned), "TNP 1 on " + first + " of " + price);
    if (later >= price) {
      LocalDate change = first.plusDays(1 + (first.until(end, ChronoUnit.DAYS) - 2) * changed / 100);
      aim.put("AppFinRecord", List.of("TNP 1 on " + first + " of " + price, "TNP 1 on " + change + " of " + later));
    }
    aim.putAll(Map.of("LearnActEndDate", end.toString(), "AchDate", achieved.toString(), "CompStatus", "2", "Outcome", "1"));
    BigDecimal earned = BigDecimal.ZERO;
    for (LearnerFunding.Episode episode : calculate(aim).episodes()) {
      earned = earned.add(episode.values().decimal("PriceEpisodeTotalEarnings"));
    }
    assertThat(earned).isCloseTo(BigDecimal.valueOf(Math.max(price, later)).min(CAP), within(HALF_A_PENNY));
  }

  @Property(tries = 100)
  void theDayOfTheMonthOfAStartDoesNotMatter(@ForAll @IntRange(min = 1, max = 30) int day, @ForAll @IntRange(min = 1, max = 30) int other,
      @ForAll @IntRange(min = 1, max = 9000) int price) {
    assertThat(instalments(day, price)).isEqualTo(instalments(other, price));
  }

  private Object instalments(int day, int price) {
    LocalDate start = LocalDate.of(2020, 9, day);
    return calculate(aim(start, LocalDate.of(2022, 3, 15), "TNP 1 on " + start + " of " + price)).values().get("ProgrammeAimOnProgPayment");
  }

  @Property(tries = 300)
  void instalmentsAreNegativeOnlyWhereMoreWasEarnedThanThePriceAllows(@ForAll List<@IntRange(max = 9000) Integer> prices) {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < Math.min(10, prices.size()); i++) {
      records.add("TNP 1 on " + LocalDate.of(2020, 9, 1).plusDays(37L * i) + " of " + prices.get(i));
    }
    LearnerFunding.Delivery delivery = calculate(aim(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 12, 31), records.toArray(String[]::new)));
    for (LearnerFunding.Episode episode : delivery.episodes()) {
      Values values = episode.values();
      boolean tooMuch = values.decimal("PriceEpisodeExpectedTotalMonthlyValue").signum() < 0;
      assertThat(values.series("PriceEpisodeOnProgPayment").values()).allMatch(amount -> tooMuch || amount.signum() >= 0);
      for (int period = 1; period <= 12; period++) {
        assertThat(values.series("PriceEpisodeProgFundIndMinCoInvest").at(period).add(values.series("PriceEpisodeProgFundIndMaxEmpCont").at(period)))
            .as("shares of both").isCloseTo(values.series("PriceEpisodeTotProgFunding").at(period), within(HALF_A_PENNY));
      }
    }
  }

  private static Map<String, Object> aim(LocalDate start, LocalDate planned, String... prices) {
    Map<String, Object> aim = new HashMap<>();
    aim.put("StdCode", "100");
    aim.put("LearnStartDate", start.toString());
    aim.put("LearnPlanEndDate", planned.toString());
    aim.put("LearningDeliveryFAM", List.of("ACT 1 from " + start));
    aim.put("AppFinRecord", List.of(prices));
    return aim;
  }

  private LearnerFunding.Delivery calculate(Map<String, Object> aim) {
    Learner learner = new Situations(YEAR).build("apprentice", Map.of("aims", List.of(aim))).learners().get(0);
    return model.calculate(learner, List.of(), facts).deliveries().get(0);
  }
}
