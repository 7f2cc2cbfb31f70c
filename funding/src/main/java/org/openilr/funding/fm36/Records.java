package org.openilr.funding.fm36;

import static org.openilr.funding.Decimals.plus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openilr.funding.Attribute.Level;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Logic;
import org.openilr.funding.Model;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.Learner;

/** Step 20: what else an episode says, and what next year's calculation reads of an apprenticeship. */
final class Records {

  private final Learner learner;
  private final List<ApprenticeAim> programmes;
  private final List<Episode> episodes;
  private final Employment employment;
  private final Rates rates;

  Records(Learner learner, List<ApprenticeAim> programmes, List<Episode> episodes, Employment employment, Rates rates) {
    this.learner = learner;
    this.programmes = programmes;
    this.episodes = episodes;
    this.employment = employment;
    this.rates = rates;
  }

  void put(Episode episode) {
    ApprenticeAim aim = episode.aim();
    String contract = Contracts.on(aim, episode.start());
    LocalDate redundant = aim.date("LearnDelRedStartDate");
    LocalDate ended = episode.actualEnd();
    boolean isRedundant = (ended == null || !ended.isBefore(redundant)) && aim.date("LearnDelReEmpStartDate").isAfter(episode.start());
    BigDecimal paid = employerPayments(episode);
    BigDecimal before = episode.previous() == null ? BigDecimal.ZERO : episode.previous().decimal("PriceEpisodeCumulativePMRs");
    episode.values().put("PriceEpisodeContractType", contract).put("PriceEpisodeFundLineType", Contracts.line(aim, contract))
        .put("PriceEpisodeRedStartDate", isRedundant ? redundant : null)
        .put("PriceEpisodeRedStatusCode", isRedundant ? aim.integer("LearnDelRedCode") : Integer.valueOf(0))
        .put("PriceEpisodeTotalPMRs", paid).put("PriceEpisodeCumulativePMRs", plus(before, paid))
        .put("PriceEpisodeCompExemCode", exemption(episode));
  }

  private BigDecimal employerPayments(Episode episode) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ApprenticeAim aim : programmes) {
      if (aim.isOfApprenticeship(episode.apprenticeship())) {
        for (AppFinRecord record : aim.record().appFinRecords()) {
          if ("PMR".equalsIgnoreCase(record.aFinType()) && record.aFinDate() != null && record.aFinAmount() != null
              && record.aFinCode() != null && isWithin(record.aFinDate(), episode)) {
            BigDecimal amount = Decimals.of(record.aFinAmount());
            sum = plus(sum, record.aFinCode() == 3 ? amount.negate() : record.aFinCode() == 1 || record.aFinCode() == 2 ? amount
                : BigDecimal.ZERO);
          }
        }
      }
    }
    return sum;
  }

  /** Payments before the first episode belong to it, those after the end of the last one to that, even where it ended before it began. */
  private static boolean isWithin(LocalDate day, Episode episode) {
    LocalDate end = episode.end();
    boolean before = day.isBefore(episode.start());
    boolean after = end != null && day.isAfter(end);
    return before && episode.previous() == null || after && episode.next() == null || !before && !after;
  }

  private Integer exemption(Episode episode) {
    Boolean withoutJob = employment.isEverWithoutJob(episode.start(), episode.end());
    if (withoutJob == null) {
      return null;
    } else if (withoutJob) {
      return 1;
    }
    return episode.aim().is("LearnDelAppOwnEmp") ? 2 : episode.aim().is("LearnDelAuthCompHoldBack") ? 3 : 0;
  }

  /** Each apprenticeship of the learner, for the calculation of the next year. */
  List<LearnerFunding.Episode> history(Model model) {
    Map<String, List<ApprenticeAim>> apprenticeships = new LinkedHashMap<>();
    for (ApprenticeAim aim : programmes) {
      upliftThisYear(aim);
      if (aim.identifier() != null) {
        apprenticeships.computeIfAbsent(aim.identifier(), any -> new ArrayList<>()).add(aim);
      }
    }
    List<LearnerFunding.Episode> history = new ArrayList<>(apprenticeships.size());
    apprenticeships.forEach((identifier, aims) ->
        history.add(new LearnerFunding.Episode(identifier, history(identifier, aims, model.values(Level.PART)))));
    return history;
  }

  private void upliftThisYear(ApprenticeAim aim) {
    Series instalments = aim.series("LDApplic1618FrameworkUpliftOnProgPayment");
    BigDecimal sum = BigDecimal.ZERO;
    for (int period = 1; !instalments.isZero() && period <= Series.PERIODS; period++) {
      LocalDate census = Days.monthEnd(rates.month(period));
      boolean within = Days.isBetween(census, aim.date("LearnDelFirstDateThisYear"), aim.date("LearnDelLastDateThisYear"));
      sum = within ? plus(sum, instalments.at(period)) : sum;
    }
    int ended = aim.is("Completed") ? rates.period(aim.actualEnd()) : 0;
    BigDecimal completion = ended == 0 ? BigDecimal.ZERO : aim.series("LDApplic1618FrameworkUpliftCompletionPayment").at(ended);
    BigDecimal balance = ended == 0 ? BigDecimal.ZERO : aim.series("LDApplic1618FrameworkUpliftBalancingPayment").at(ended);
    aim.values().put("LearnDel1618FrameworkUpliftTotalPayThisYear", plus(plus(sum, completion), balance));
  }

  private Values history(String identifier, List<ApprenticeAim> aims, Values values) {
    ApprenticeAim any = aims.get(0);
    values.put("HistoricProgTypeOutput", any.record().progType()).put("HistoricSTDCodeOutput", any.record().stdCode())
        .put("HistoricPwayCodeOutput", any.record().pwayCode()).put("HistoricFworkCodeOutput", any.record().fworkCode())
        .put("HistoricULNOutput", learner.uln());
    int days = 0;
    LocalDate upTo = null;
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal uplift = BigDecimal.ZERO;
    LocalDate start = any.date("AppAdjLearnStartDate");
    LocalDate startMatching = any.date("AppAdjLearnStartDateMatchPathway");
    LocalDate nonLevy = any.date("LearnDelProgEarliestACT2Date");
    boolean completed = false;
    Boolean young = Boolean.TRUE;
    for (ApprenticeAim aim : aims) {
      days += aim.integer("LearnDelDaysThisYear");
      LocalDate last = aim.date("LearnDelLastDateThisYearIncEPA");
      upTo = upTo == null ? last : Days.max(upTo, last);
      total = plus(plus(plus(total, aim.decimal("LearnDelProgAimOnProgPaymentsThisYear")), aim.decimal("LearnDelBalancingPaymentThisYear")),
          aim.decimal("LearnDelCompletionPaymentThisYear"));
      uplift = plus(uplift, aim.decimal("LearnDel1618FrameworkUpliftTotalPayThisYear"));
      start = Days.min(start, aim.date("AppAdjLearnStartDate"));
      startMatching = Days.min(startMatching, aim.date("AppAdjLearnStartDateMatchPathway"));
      nonLevy = Days.min(nonLevy, aim.date("LearnDelProgEarliestACT2Date"));
      completed |= aim.is("Completed") && rates.period(aim.date("ApplicCompDate")) > 0;
      young = Logic.and(young, aim.values().is("LearnDel1618AtStart"));
    }
    values.put("HistoricDaysInYearOutput", days).put("HistoricUptoEndDateOutput", upTo).put("HistoricTotalProgAimPaymentsInTheYear", total)
        .put("HistoricTotal1618UpliftPaymentsInTheYear", uplift).put("HistoricProgrammeStartDateIgnorePathwayOutput", start)
        .put("HistoricProgrammeStartDateMatchPathwayOutput", startMatching)
        .put("HistoricLearnDelProgEarliestACT2DateOutput", nonLevy).put("AppProgCompletedInTheYearOutput", completed)
        .put("HistoricLearner1618AtStartOutput", young).put("HistoricEmpIdEndWithinYearOutput", employment.employer(upTo));
    prices(identifier, values);
    return values;
  }

  private void prices(String identifier, Values values) {
    Episode earliest = null;
    Episode latest = null;
    BigDecimal paid = BigDecimal.ZERO;
    for (Episode episode : episodes) {
      boolean started = episode.apprenticeship().equals(identifier) && !episode.start().isBefore(rates.month(1));
      if (started && !episode.start().isAfter(rates.lastDay())) {
        earliest = earliest == null ? episode : earliest;
        latest = episode;
      }
      LocalDate counted = episode.end() == null ? episode.start() : episode.end();
      paid = started && !counted.isAfter(rates.lastDay()) ? plus(paid, episode.decimal("PriceEpisodeTotalPMRs")) : paid;
    }
    values.put("HistoricPMRAmountOutput", paid);
    if (latest != null) {
      values.put("HistoricTNP1Output", latest.price(1)).put("HistoricTNP2Output", latest.price(2)).put("HistoricTNP3Output", latest.price(3))
          .put("HistoricTNP4Output", latest.price(4)).put("HistoricVirtualTNP3EndofThisYearOutput", latest.residualLeft(3))
          .put("HistoricVirtualTNP4EndofThisYearOutput", latest.residualLeft(4))
          .put("HistoricEffectiveTNPStartDateOutput", latest.values().date("EpisodeEffectiveTNPStartDate"))
          .put("HistoricEmpIdStartWithinYearOutput", employment.employer(earliest.start()));
    }
  }
}
