package org.openilr.funding.alb;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.Attribute.Level;
import org.openilr.funding.Calculation;
import org.openilr.funding.Decimals;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Model;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;

/** The calculation of the bursary and area uplift of aims financed by an advanced learner loan. */
public final class LoansBursary implements Calculation {

  private static final int NOT_FUNDED = 99;

  private final Model model = Model.of(LoansBursary.class);

  @Override
  public FundingModel model() {
    return FundingModel.ALB;
  }

  @Override
  public boolean takes(Learner learner) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (enters(aim)) {
        return true;
      }
    }
    return false;
  }

  private static boolean enters(LearningDelivery aim) {
    return aim.fundModel() != null && aim.fundModel() == NOT_FUNDED;
  }

  @Override
  public LearnerFunding calculate(Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    Rates rates = new Rates(model.parameters(), facts);
    List<LoanDelivery> loans = new ArrayList<>();
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (enters(aim)) {
        loans.add(new LoanDelivery(aim, rates, model.values(Level.DELIVERY)));
      }
    }
    Values own = model.values(Level.LEARNER);
    List<LearnerFunding.Delivery> deliveries = new ArrayList<>(loans.size());
    payBursary(loans, own);
    for (LoanDelivery loan : loans) {
      deliveries.add(new LearnerFunding.Delivery(loan.aimSeqNumber(), loan.values(), List.of()));
    }
    return new LearnerFunding(FundingModel.ALB, learner.learnRefNumber(), own, deliveries);
  }

  /** One bursary a month for a learner, however many loans: that of the delivery with the highest rate. */
  private static void payBursary(List<LoanDelivery> loans, Values own) {
    Series rates = Series.of(period -> highest(loans, period));
    LoanDelivery[] paid = new LoanDelivery[Series.PERIODS];
    for (int period = 1; period <= Series.PERIODS; period++) {
      paid[period - 1] = attracting(loans, rates, period);
    }
    own.put("ALBRateLiabilityDatesLearner", rates);
    own.put("ALBSeqNum", Series.of(period -> Decimals.of(paid[period - 1] == null ? 0 : paid[period - 1].aimSeqNumber())));
    for (LoanDelivery loan : loans) {
      Values values = loan.values();
      values.put("ALBCode", Series.of(period -> paid[period - 1] == loan ? loan.code(period) : Decimals.of(0)));
      values.put("ALBSupportPayment", Series.of(period -> paid[period - 1] == loan ? rates.at(period) : Decimals.of(0)));
    }
  }

  private static BigDecimal highest(List<LoanDelivery> loans, int period) {
    BigDecimal highest = Decimals.of(0);
    for (LoanDelivery loan : loans) {
      highest = highest.max(loan.rate(period));
    }
    return highest;
  }

  /** The delivery that attracts the bursary of a period; null for none. */
  private static LoanDelivery attracting(List<LoanDelivery> loans, Series rates, int period) {
    LocalDate earliest = null;
    for (LoanDelivery loan : loans) {
      if (loan.rate(period).compareTo(rates.at(period)) == 0 && loan.start() != null
          && (earliest == null || loan.start().isBefore(earliest))) {
        earliest = loan.start();
      }
    }
    LoanDelivery attracting = null;
    for (LoanDelivery loan : loans) {
      if (loan.rate(period).compareTo(rates.at(period)) == 0 && earliest != null && earliest.equals(loan.start()) && loan.hasBursarySupport()
          && (attracting == null || loan.aimSeqNumber() < attracting.aimSeqNumber())) {
        attracting = loan;
      }
    }
    return attracting;
  }

  @Override
  public Values provider(FundingFacts facts) {
    return model.values(Level.PROVIDER).put("UKPRN", facts.ukprn()).put("LARSVersion", facts.version(Table.LEARNING_DELIVERY))
        .put("PostcodeAreaCostVersion", facts.version(Table.POSTCODE_AREA_COSTS))
        .put("RulebaseVersion", model.parameters().text("RulebaseVersion", facts.year().firstDay()));
  }
}
