package org.openilr.reports.funding;

/** Learners whose money is worked out by hand among the examples of the funding models. */
public final class Learners {

  private static final String REFERENCE = """
      reference:
        LearningDelivery: [{LearnAimRef: 60300001, EffectiveFrom: 2010-08-01, LearnAimRefTitle: Catering, LearnAimRefType: "0006", NotionalNVQLevel: 2}]
        Funding: [{LearnAimRef: 60300001, FundingCategory: Matrix, EffectiveFrom: 2013-08-01, RateUnWeighted: 724, RateWeighted: 811, WeightingFactor: B}]
        postcode-area-costs: [{Postcode: CV1 2WT, AreaCostFactor: 1.1, EffectiveFrom: 2015-08-01}]
        postcode-disadvantage: [{Postcode: CV1 2WT, Scheme: ADULT, Uplift: 1.084, EffectiveFrom: 2015-08-01}]
      """;

  private Learners() {}

  /**
   * A co-funded adult who earns 107.56203 in September, 53.78101 in each month from October to March, and for achieving in April 53.78101 and
   * 121.00728.
   *
   * @param fams of the aim
   */
  public static String adult(String learnRefNumber, String fams) {
    return """
        like: adult
        learner: {LearnRefNumber: %s, DateOfBirth: 1990-05-10, PostcodePrior: CV1 2WT}
        aim:
          LearnStartDate: 2020-09-14
          LearnPlanEndDate: 2021-05-21
          LearnActEndDate: 2021-04-16
          CompStatus: 2
          Outcome: 1
          LearningDeliveryFAM: [%s]
        """.formatted(learnRefNumber, fams) + REFERENCE;
  }
}
