package org.openilr.funding.fm81;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openilr.funding.Attribute.Level;
import org.openilr.funding.Calculation;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.LearningSupport;
import org.openilr.funding.Model;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.specification.Year;

/**
 * The calculation of apprenticeship standards started before May 2017: what the government adds to the employer's payments, incentives for
 * the employer, English and maths, and learning support. Source: the department's trailblazer calculation of 2020-21.
 */
public final class Trailblazers implements Calculation {

  private static final int OTHER_ADULT = 81;
  private static final int STANDARD = 25;

  private final Model model = Model.of(Trailblazers.class);
  private final Map<Year, Rates> years = new ConcurrentHashMap<>();

  @Override
  public FundingModel model() {
    return FundingModel.FM81;
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

  private static boolean enters(LearningDelivery record) {
    return TrailblazerAim.isOne(record.fundModel(), OTHER_ADULT) && TrailblazerAim.isOne(record.progType(), STANDARD);
  }

  @Override
  public LearnerFunding calculate(Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    Rates rates = years.computeIfAbsent(facts.year(), year -> new Rates(model.parameters(), year));
    List<TrailblazerAim> aims = new ArrayList<>(learner.learningDeliveries().size());
    for (LearningDelivery record : learner.learningDeliveries()) {
      if (enters(record)) {
        TrailblazerAim aim = new TrailblazerAim(record, facts.reference().aim(record.learnAimRef()), model.values(Level.DELIVERY));
        Categories.put(aim, rates);
        aims.add(aim);
      }
    }
    Standards standards = new Standards(learner, facts.reference(), aims);
    for (TrailblazerAim aim : aims) {
      standards.put(aim);
      GovernmentContribution.put(aim, rates);
      Incentives.put(aim, learner, rates);
      MathsEnglish.put(aim, rates);
    }
    support(aims, rates);
    List<LearnerFunding.Delivery> deliveries = new ArrayList<>(aims.size());
    for (TrailblazerAim aim : aims) {
      deliveries.add(new LearnerFunding.Delivery(aim.aimSeqNumber(), aim.values(), List.of()));
    }
    return new LearnerFunding(FundingModel.FM81, learner.learnRefNumber(), model.values(Level.LEARNER), deliveries);
  }

  /** Step 12: learning support, for one delivery of the learner a month. */
  private static void support(List<TrailblazerAim> aims, Rates rates) {
    List<LearningSupport.Claim> claims = new ArrayList<>(aims.size());
    for (TrailblazerAim aim : aims) {
      Series needed = LearningSupport.needed(aim.record(), aim.is("MathEngLSFFundStart"), aim.record().learnActEndDate(),
          rates);
      aim.values().put("LearnSuppFund", needed);
      claims.add(new LearningSupport.Claim(needed, rates.decimal("LSFRate"), aim.isProgramme() ? 2 : 1, aim.record().learnStartDate(),
          aim.aimSeqNumber()));
    }
    List<Series> payments = LearningSupport.pay(claims);
    for (int i = 0; i < payments.size(); i++) {
      aims.get(i).values().put("LearnSuppFundCash", payments.get(i));
    }
  }

  @Override
  public Values provider(FundingFacts facts) {
    int start = facts.year().start();
    return model.values(Level.PROVIDER).put("UKPRN", facts.ukprn()).put("CurFundYr", start + "/" + (start + 1))
        .put("LARSVersion", facts.version(Table.LEARNING_DELIVERY))
        .put("RulebaseVersion", model.parameters().text("RulebaseVersion", facts.year().firstDay()));
  }
}
