package org.openilr.reports.apprenticeship;

/** An apprentice whose money is worked out by hand among the examples of the funding models. */
final class Apprentices {

  private static final String REFERENCE = """
      reference:
        Standard: [{StandardCode: 100, EffectiveFrom: 2014-08-01, NotionalEndLevel: 3}]
        StandardCommonComponent: [{StandardCode: 100, CommonComponent: 11, EffectiveFrom: 2014-08-01}]
        ApprenticeshipFunding: [{ApprenticeshipType: STD, ApprenticeshipCode: 100, ProgType: 25, PwayCode: 0, FundingCategory: APP_MAY_2017_STD, EffectiveFrom: 2017-05-01, MaxEmployerLevyCap: 6000, 1618EmployerAdditionalPayment: 1000, 1618ProviderAdditionalPayment: 777, 1618FrameworkUplift: 0, CareLeaverAdditionalPayment: 1000}]
        LearningDelivery: [{LearnAimRef: 60300036, EffectiveFrom: 2010-08-01, LearnAimRefTitle: Functional skills English, LearnAimRefType: "0006", NotionalNVQLevel: 2, FrameworkCommonComponent: 11}]
        Funding: [{LearnAimRef: 60300036, FundingCategory: APP_MAY_2017_EM, EffectiveFrom: 2017-05-01, RateWeighted: 471}]
      """;

  private Apprentices() {}

  /**
   * An apprentice of 17 years whose price changes on 1 February, paid by the apprenticeship service: 338.46154 from September to January, then
   * 388.46154, learning support of 150 from November to January, 500 for employer and provider each in December; English of 67.28571 from September
   * to January and 134.57143 for completing in February.
   *
   * @param more reference data beside the usual ones, indented as they are
   */
  static String young(String learnRefNumber, String more) {
    return """
        like: apprentice
        learner: {LearnRefNumber: %s, DateOfBirth: 2003-05-04}
        status: {EmpStat: 10, DateEmpStatApp: 2020-09-01, EmpId: 154549452, EmploymentStatusMonitoring: [EII 8]}
        aims:
          - StdCode: 100
            LearnStartDate: 2020-09-10
            LearnPlanEndDate: 2021-09-30
            LearningDeliveryFAM: [ACT 1 from 2020-09-10, LSF 1 from 2020-11-05 to 2021-01-31]
            AppFinRecord:
              - TNP 1 on 2020-09-10 of 4800
              - TNP 2 on 2020-09-10 of 700
              - TNP 1 on 2021-02-01 of 6000
              - PMR 1 on 2020-07-31 of 40
              - PMR 2 on 2020-08-01 of 100
              - PMR 3 on 2021-07-31 of 30
              - PMR 1 on 2021-08-01 of 7
          - LearnAimRef: 60300036
            StdCode: 100
            LearnStartDate: 2020-09-10
            LearnPlanEndDate: 2021-03-31
            LearnActEndDate: 2021-02-12
            CompStatus: 2
            Outcome: 1
            LearningDeliveryFAM: [ACT 1 from 2020-09-10 to 2021-02-12]
        """.formatted(learnRefNumber) + REFERENCE + more;
  }

  /** The same without an end of the English aim, whose planned end is 31 March. */
  static String inLearning(String learnRefNumber, String more) {
    return young(learnRefNumber, more).replace("    LearnActEndDate: 2021-02-12\n", "")
        .replace("    CompStatus: 2\n    Outcome: 1\n", "    CompStatus: 1\n");
  }
}
