package org.openilr.funding.fm35;

import java.time.LocalDate;
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
 * The calculation of adult skills: adult education budget, traineeships from 19 on, custody, frameworks that started before May 2017 and
 * short term initiatives. Source: the department's FM35 calculation of 2020-21.
 */
public final class AdultSkills implements Calculation {

  private final Model model = Model.of(AdultSkills.class);
  private final Map<Year, Rates> years = new ConcurrentHashMap<>();

  @Override
  public FundingModel model() {
    return FundingModel.FM35;
  }

  @Override
  public boolean takes(Learner learner) {
    for (LearningDelivery record : learner.learningDeliveries()) {
      if (Lines.isAdult(record)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public LearnerFunding calculate(Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    Rates rates = years.computeIfAbsent(facts.year(), year -> new Rates(model.parameters(), year));
    List<AdultAim> aims = new ArrayList<>(learner.learningDeliveries().size());
    for (LearningDelivery record : learner.learningDeliveries()) {
      AdultAim aim = new AdultAim(record, facts.reference().aim(record.learnAimRef()), model.values(Level.DELIVERY));
      Categories.put(aim, rates);
      aims.add(aim);
    }
    Values own = model.values(Level.LEARNER);
    values(aims, learner, own, facts, rates);
    payments(aims, own, rates);
    List<LearnerFunding.Delivery> deliveries = new ArrayList<>(aims.size());
    for (AdultAim aim : aims) {
      deliveries.add(new LearnerFunding.Delivery(aim.aimSeqNumber(), aim.values(), List.of()));
    }
    return new LearnerFunding(FundingModel.FM35, learner.learnRefNumber(), own, deliveries);
  }

  private static void values(List<AdultAim> aims, Learner learner, Values own, FundingFacts facts, Rates rates) {
    LocalDate born = learner.dateOfBirth();
    Integer age = Programmes.age(born, rates.august31st());
    own.put("AgeAtAugust31st", age);
    Places places = new Places(learner, facts, rates);
    Employers employers = new Employers(learner, facts, rates, places);
    for (AdultAim aim : aims) {
      Programmes.put(aim, aims, born, rates);
      Lines.put(aim, age, rates);
      LarsRates.put(aim, rates);
      places.put(aim);
      employers.put(aim);
      Instalments.put(aim, rates);
      Transition.mark(aim, rates);
    }
  }

  private static void payments(List<AdultAim> aims, Values own, Rates rates) {
    for (AdultAim aim : aims) {
      Outcomes.put(aim, rates);
      Transition.put(aim, aims, rates);
      TransitionShares.put(aim, rates);
      Earnings.shares(aim, rates);
      Support.needs(aim, rates);
    }
    Earnings.cap(aims, own, rates);
    for (AdultAim aim : aims) {
      Earnings.put(aim, own.decimal("LearnerCapFactor"), rates);
    }
    Support.pay(aims);
  }

  @Override
  public Values provider(FundingFacts facts) {
    int start = facts.year().start();
    return model.values(Level.PROVIDER).put("UKPRN", facts.ukprn()).put("CurFundYr", start + "/" + (start + 1))
        .put("LARSVersion", facts.version(Table.LEARNING_DELIVERY)).put("OrgVersion", facts.version(Table.ORGANISATIONS))
        .put("PostcodeDisadvantageVersion", facts.version(Table.POSTCODE_DISADVANTAGE))
        .put("RulebaseVersion", model.parameters().text("RulebaseVersion", facts.year().firstDay()));
  }
}
