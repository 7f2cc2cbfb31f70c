package org.openilr.funding.fm25;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openilr.funding.Aim;
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
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.specification.Year;

/**
 * The calculation of 16 to 19 study programmes, T Levels and traineeships: one amount for a learner and year. Source: the department's FM25
 * calculation of 2020-21.
 */
public final class YoungPeople implements Calculation {

  private static final int SIXTEEN_TO_NINETEEN = 25;

  private final Model model = Model.of(YoungPeople.class);
  private final Map<Year, Rates> years = new ConcurrentHashMap<>();

  @Override
  public FundingModel model() {
    return FundingModel.FM25;
  }

  @Override
  public boolean takes(Learner learner) {
    for (LearningDelivery record : learner.learningDeliveries()) {
      if (Aim.isOne(record.fundModel(), SIXTEEN_TO_NINETEEN)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public LearnerFunding calculate(Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    Rates rates = years.computeIfAbsent(facts.year(), year -> new Rates(model.parameters(), year));
    Organisation provider = facts.reference().organisation(facts.ukprn());
    Student student = new Student(learner, facts, rates, model.values(Level.LEARNER));
    Hours.put(student, rates);
    Weightings.put(student, outcomes, provider, rates);
    Amounts.put(student, facts, new ProviderFactors(provider, rates));
    Conditions.put(student, rates);
    Periods.put(student, rates);
    return new LearnerFunding(FundingModel.FM25, learner.learnRefNumber(), student.values(), List.of());
  }

  @Override
  public Values provider(FundingFacts facts) {
    return model.values(Level.PROVIDER).put("UKPRN", facts.ukprn()).put("LARSVersion", facts.version(Table.LEARNING_DELIVERY))
        .put("OrgVersion", facts.version(Table.ORGANISATIONS))
        .put("PostcodeDisadvantageVersion", facts.version(Table.POSTCODE_DISADVANTAGE))
        .put("RulebaseVersion", model.parameters().text("RulebaseVersion", facts.year().firstDay()));
  }
}
