package org.openilr.funding.fm36;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openilr.funding.Attribute.Level;
import org.openilr.funding.Calculation;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Model;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.specification.Year;

/**
 * The calculation of apprenticeships from May 2017: price episodes, English and maths, additional payments, learning support, and the shares of
 * government and employer. Source: the department's apprenticeships earnings calculation of 2020-21.
 */
public final class Apprenticeships implements Calculation {

  private static final int APPRENTICESHIPS = 36;

  private final Model model = Model.of(Apprenticeships.class);
  private final Map<Year, Rates> years = new ConcurrentHashMap<>();

  @Override
  public FundingModel model() {
    return FundingModel.FM36;
  }

  @Override
  public boolean takes(Learner learner) {
    for (LearningDelivery record : learner.learningDeliveries()) {
      if (enters(record)) {
        return true;
      }
    }
    return false;
  }

  /** A delivery without the days that every record must have does not enter. */
  private static boolean enters(LearningDelivery record) {
    return ApprenticeAim.isOne(record.fundModel(), APPRENTICESHIPS) && record.learnStartDate() != null && record.learnPlanEndDate() != null;
  }

  @Override
  public LearnerFunding calculate(Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    Rates rates = years.computeIfAbsent(facts.year(), year -> new Rates(model.parameters(), year));
    List<ApprenticeAim> aims = new ArrayList<>(learner.learningDeliveries().size());
    for (LearningDelivery record : learner.learningDeliveries()) {
      if (enters(record)) {
        ApprenticeAim aim = new ApprenticeAim(record, facts.reference(), model);
        Categories.put(aim, rates);
        aims.add(aim);
      }
    }
    List<Episode> episodes = new ArrayList<>();
    Relations relations = new Relations(learner, facts.ukprn(), facts.reference().earningsHistory(learner.uln()), aims, rates);
    relations.put();
    EarlierYears earlier = new EarlierYears(relations, facts.ukprn(), facts.year(), episodes);
    Employment employment = new Employment(learner);
    Redundancy redundancy = new Redundancy(aims, relations.programmes(), employment, rates);
    Incentives incentives = new Incentives(learner, relations.programmes(), earlier, facts, rates);
    for (ApprenticeAim aim : aims) {
      incentives.amounts(aim);
      aim.values().put("LearnDelApplicEmpDate", employment.applicable(aim.date("AppLearnStartDate")));
    }
    redundancy.put();
    for (ApprenticeAim aim : aims) {
      incentives.payments(aim, redundancy);
      Contracts.put(aim, rates);
      MathsEnglish.put(aim, rates);
    }
    earn(aims, relations, earlier, facts.year(), episodes, rates);
    CoInvestment shares = new CoInvestment(redundancy, rates);
    for (ApprenticeAim aim : aims) {
      shares.put(aim);
    }
    shares.support(aims);
    Records records = new Records(learner, relations.programmes(), episodes, employment, rates);
    for (Episode episode : episodes) {
      records.put(episode);
    }
    return new LearnerFunding(FundingModel.FM36, learner.learnRefNumber(), model.values(Level.LEARNER).put("ULN", learner.uln()),
        records.history(model), deliveries(aims));
  }

  private void earn(List<ApprenticeAim> aims, Relations relations, EarlierYears earlier, Year year, List<Episode> episodes, Rates rates) {
    Episodes.cut(relations.programmes(), year, model, episodes);
    Earnings earnings = new Earnings(episodes, aims, earlier, rates);
    Uplift uplift = new Uplift(episodes, earlier, rates);
    // By start, because an episode builds on what the earlier ones have earned.
    for (Episode episode : episodes) {
      earnings.put(episode);
      uplift.put(episode);
      episode.finish();
    }
  }

  private static List<LearnerFunding.Delivery> deliveries(List<ApprenticeAim> aims) {
    List<LearnerFunding.Delivery> deliveries = new ArrayList<>(aims.size());
    for (ApprenticeAim aim : aims) {
      List<LearnerFunding.Episode> parts = new ArrayList<>(aim.episodes().size());
      for (Episode episode : aim.episodes()) {
        parts.add(new LearnerFunding.Episode(episode.identifier(), episode.values()));
      }
      deliveries.add(new LearnerFunding.Delivery(aim.aimSeqNumber(), aim.values(), parts));
    }
    return deliveries;
  }

  @Override
  public Values provider(FundingFacts facts) {
    return model.values(Level.PROVIDER).put("UKPRN", facts.ukprn()).put("LARSVersion", facts.version(Table.LEARNING_DELIVERY))
        .put("RulebaseVersion", model.parameters().text("RulebaseVersion", facts.year().firstDay())).put("Year", facts.year().code());
  }
}
