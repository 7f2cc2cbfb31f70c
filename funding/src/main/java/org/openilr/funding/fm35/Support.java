package org.openilr.funding.fm35;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.LearningSupport;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;

/** Step 18: learning support, for one delivery of the learner a month. */
final class Support {

  private static final int OF_PROGRAMME = 2;
  private static final int OF_OTHERS = 1;

  private Support() {}

  static void needs(AdultAim aim, Rates rates) {
    aim.values().put("LSFRate", aim.line() == null ? null : aim.line() == FundingLine.NONE ? BigDecimal.ZERO : rates.decimal("LSFRate"))
        .put("LSFAimType", aim.is("AppProgAim") || aim.is("TrnProgAim") ? OF_PROGRAMME : OF_OTHERS)
        .put("LearnSuppFund", LearningSupport.needed(aim.record(), aim.is("FundStart"), aim.record().learnActEndDate(), rates));
  }

  static void pay(List<AdultAim> aims) {
    List<LearningSupport.Claim> claims = new ArrayList<>(aims.size());
    for (AdultAim aim : aims) {
      claims.add(new LearningSupport.Claim(aim.series("LearnSuppFund"), aim.decimal("LSFRate"), aim.integer("LSFAimType"),
          aim.record().learnStartDate(), aim.aimSeqNumber()));
    }
    List<Series> payments = LearningSupport.pay(claims);
    for (int i = 0; i < payments.size(); i++) {
      aims.get(i).values().put("LearnSuppFundCash", payments.get(i));
    }
  }
}
