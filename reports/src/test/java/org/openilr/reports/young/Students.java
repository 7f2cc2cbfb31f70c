package org.openilr.reports.young;

/** Students whose money is worked out by hand: the factors of the provider make 1.262645115732 of a national rate. */
final class Students {

  /** Of 600 hours, which earns 5287.95774 in band 5 and 4362.43887 in band 4a. */
  static final String FULL_TIME = "DateOfBirth: 2003-03-01, PlanLearnHours: 540, PlanEEPHours: 60";

  private static final String REFERENCE = """
      reference:
        organisations: [{UKPRN: 10000001, Name: Example College}]
        organisation-funding:
          - {UKPRN: 10000001, OrgFundFactor: HISTORIC RETENTION FACTOR, OrgFundFactType: EFA 16-19, OrgFundFactValue: 0.97, EffectiveFrom: 2020-08-01}
          - {UKPRN: 10000001, OrgFundFactor: HISTORIC PROGRAMME COST WEIGHTING FACTOR, OrgFundFactType: EFA 16-19, OrgFundFactValue: 1.05, EffectiveFrom: 2020-08-01}
          - {UKPRN: 10000001, OrgFundFactor: HISTORIC AREA COST FACTOR, OrgFundFactType: EFA 16-19, OrgFundFactValue: 1.2, EffectiveFrom: 2020-08-01}
          - {UKPRN: 10000001, OrgFundFactor: HISTORIC DISADVANTAGE FUNDING PROPORTION, OrgFundFactType: EFA 16-19, OrgFundFactValue: 0.03, EffectiveFrom: 2020-08-01}
          - {UKPRN: 10000001, OrgFundFactor: HISTORIC LARGE PROGRAMME PROPORTION, OrgFundFactType: EFA 16-19, OrgFundFactValue: 0.002, EffectiveFrom: 2020-08-01}
          - {UKPRN: 10000001, OrgFundFactor: HISTORIC LEVEL 3 PROGRAMME MATHS AND ENGLISH PROPORTION, OrgFundFactType: EFA 16-19, OrgFundFactValue: 0.001, EffectiveFrom: 2020-08-01}
      """;

  private Students() {}

  /**
   * A student on a study programme.
   *
   * @param learner fields of the learner
   * @param aim fields of the aim
   */
  static String student(String learnRefNumber, String learner, String aim) {
    return """
        like: 16-19
        learner: {LearnRefNumber: %s, %s}
        aim: {%s}
        """.formatted(learnRefNumber, learner, aim) + REFERENCE;
  }

  /** A full-time student of 17 years with these records: {@code EHC 1, HNS 1}. */
  static String withNeeds(String learnRefNumber, String fams) {
    return student(learnRefNumber, FULL_TIME + ", LearnerFAM: [" + fams + "]", "CompStatus: 1");
  }

  /** A full-time student of 20 years. */
  static String adult(String learnRefNumber, String fams) {
    return student(learnRefNumber, "DateOfBirth: 2000-05-01, PlanLearnHours: 540, PlanEEPHours: 60, LearnerFAM: [" + fams + "]", "CompStatus: 1");
  }

  /** A full-time student of 15 years, whom the provider enrols directly. */
  static String direct(String learnRefNumber, String fams) {
    return student(learnRefNumber, "DateOfBirth: 2005-03-01, PlanLearnHours: 540, PlanEEPHours: 60, LearnerFAM: [" + fams + "]",
        "LearningDeliveryFAM: [SOF 107, LDM 320]");
  }

  /** A student on a T Level of two years. */
  static String tLevel(String learnRefNumber, int hours, String learner) {
    return """
        like: t level
        learner: {LearnRefNumber: %s%s}
        aim: {PHours: %d}
        """.formatted(learnRefNumber, learner, hours) + REFERENCE;
  }

  /** A student who leaves on day 41, too early to be paid for. */
  static String left(String learnRefNumber) {
    return student(learnRefNumber, FULL_TIME,
        "LearnStartDate: 2020-09-07, LearnPlanEndDate: 2021-06-30, LearnActEndDate: 2020-10-17, CompStatus: 3, Outcome: 3, WithdrawReason: 3");
  }

  /** A trainee who is paid from the adult budget. */
  static String adultFundedTrainee(String learnRefNumber) {
    return student(learnRefNumber, FULL_TIME, "ProgType: 24, LearningDeliveryFAM: [SOF 105]");
  }

  /** Paid from the budget by another model only. */
  static String paidByOtherModel(String learnRefNumber) {
    return """
        like: 16-19
        learner: {LearnRefNumber: %s, DateOfBirth: 2003-03-01}
        aims: [{LearningDeliveryFAM: [SOF 105]}, {FundModel: 82, AimType: 4, LearningDeliveryFAM: [SOF 107]}]
        """.formatted(learnRefNumber) + REFERENCE;
  }
}
