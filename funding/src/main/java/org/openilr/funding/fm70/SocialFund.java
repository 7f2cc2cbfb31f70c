package org.openilr.funding.fm70;

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
import org.openilr.specification.Year;

/**
 * The calculation of the European Social Fund: which deliverables of its contract a delivery earns, and in which month. Source: the
 * department's ESF calculation of 2020-21.
 */
public final class SocialFund implements Calculation {

  private static final int EUROPEAN_SOCIAL_FUND = 70;

  private final Model model = Model.of(SocialFund.class);
  private final Map<Year, Rates> years = new ConcurrentHashMap<>();

  @Override
  public FundingModel model() {
    return FundingModel.FM70;
  }

  @Override
  public boolean takes(Learner learner) {
    for (LearningDelivery record : learner.learningDeliveries()) {
      if (SocialAim.isOne(record.fundModel(), EUROPEAN_SOCIAL_FUND)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public LearnerFunding calculate(Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    Rates rates = years.computeIfAbsent(facts.year(), year -> new Rates(model.parameters(), year));
    List<SocialAim> aims = new ArrayList<>(learner.learningDeliveries().size());
    for (LearningDelivery record : learner.learningDeliveries()) {
      if (SocialAim.isOne(record.fundModel(), EUROPEAN_SOCIAL_FUND)) {
        SocialAim aim = new SocialAim(record, facts, model);
        Starts.classify(aim, learner, rates);
        aims.add(aim);
      }
    }
    Starts.put(aims);
    List<Destination> destinations = new ArrayList<>(outcomes.size());
    for (DPOutcome outcome : outcomes) {
      destinations.add(new Destination(outcome, model.values(Level.PART)));
    }
    AimValues values = new AimValues(facts, rates);
    List<Progression> progressions = new ArrayList<>(aims.size());
    for (SocialAim aim : aims) {
      values.put(aim);
      progressions.add(new Progression(aim, destinations, rates));
    }
    List<LearnerFunding.Delivery> deliveries = new ArrayList<>(aims.size());
    for (int i = 0; i < aims.size(); i++) {
      SocialAim aim = aims.get(i);
      progressions.get(i).putOutcome(progressions);
      deliveries.add(new LearnerFunding.Delivery(aim.aimSeqNumber(), aim.values(),
          new Deliverables(aim, progressions.get(i), model, rates).all()));
    }
    List<LearnerFunding.Episode> ends = new ArrayList<>(destinations.size());
    for (Destination destination : destinations) {
      ends.add(new LearnerFunding.Episode(destination.identifier(), destination.values()));
    }
    return new LearnerFunding(FundingModel.FM70, learner.learnRefNumber(), model.values(Level.LEARNER), ends, deliveries);
  }

  @Override
  public Values provider(FundingFacts facts) {
    return model.values(Level.PROVIDER).put("UKPRN", facts.ukprn())
        .put("RulebaseVersion", model.parameters().text("RulebaseVersion", facts.year().firstDay()));
  }
}
