package org.openilr.learners;

import java.time.LocalDate;
import java.util.List;

/** A learning delivery: one aim that the learner studies. */
public final class LearningDelivery extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearningDelivery> TYPE = new EntityType<>("LearningDelivery", LearningDelivery.class, LearningDelivery::new,
      "LearnAimRef", "AimType", "AimSeqNumber", "LearnStartDate", "OrigLearnStartDate", "LearnPlanEndDate",
      "FundModel", "PHours", "OTJActHours", "ProgType", "FworkCode", "PwayCode", "StdCode", "PartnerUKPRN",
      "DelLocPostCode", "LSDPostcode", "AddHours", "PriorLearnFundAdj", "OtherFundAdj", "ConRefNumber", "EPAOrgID",
      "EmpOutcome", "CompStatus", "LearnActEndDate", "WithdrawReason", "Outcome", "AchDate", "OutGrade",
      "SWSupAimId", "TLOut", "LearningDeliveryFAM", "LearningDeliveryWorkPlacement", "AppFinRecord",
      "ProviderSpecDeliveryMonitoring", "LearningDeliveryHE");

  private static final int LEARN_AIM_REF = 0;
  private static final int AIM_TYPE = 1;
  private static final int AIM_SEQ_NUMBER = 2;
  private static final int LEARN_START_DATE = 3;
  private static final int ORIG_LEARN_START_DATE = 4;
  private static final int LEARN_PLAN_END_DATE = 5;
  private static final int FUND_MODEL = 6;
  private static final int PHOURS = 7;
  private static final int OTJ_ACT_HOURS = 8;
  private static final int PROG_TYPE = 9;
  private static final int FWORK_CODE = 10;
  private static final int PWAY_CODE = 11;
  private static final int STD_CODE = 12;
  private static final int PARTNER_UKPRN = 13;
  private static final int DEL_LOC_POST_CODE = 14;
  private static final int LSD_POSTCODE = 15;
  private static final int ADD_HOURS = 16;
  private static final int PRIOR_LEARN_FUND_ADJ = 17;
  private static final int OTHER_FUND_ADJ = 18;
  private static final int CON_REF_NUMBER = 19;
  private static final int EPA_ORG_ID = 20;
  private static final int EMP_OUTCOME = 21;
  private static final int COMP_STATUS = 22;
  private static final int LEARN_ACT_END_DATE = 23;
  private static final int WITHDRAW_REASON = 24;
  private static final int OUTCOME = 25;
  private static final int ACH_DATE = 26;
  private static final int OUT_GRADE = 27;
  private static final int SW_SUP_AIM_ID = 28;
  private static final int TL_OUT = 29;
  private static final int LEARNING_DELIVERY_FAM = 30;
  private static final int LEARNING_DELIVERY_WORK_PLACEMENT = 31;
  private static final int APP_FIN_RECORD = 32;
  private static final int PROVIDER_SPEC_DELIVERY_MONITORING = 33;
  private static final int LEARNING_DELIVERY_HE = 34;

  private LearningDelivery(Object[] values) {
    super(TYPE, values);
  }

  /** Learning aim reference; null where absent or not a value of its kind. */
  public String learnAimRef() {
    return text(LEARN_AIM_REF);
  }

  /** Aim type; null where absent or not a value of its kind. */
  public Integer aimType() {
    return number(AIM_TYPE);
  }

  /** Aim sequence number; null where absent or not a value of its kind. */
  public Integer aimSeqNumber() {
    return number(AIM_SEQ_NUMBER);
  }

  /** Learning start date; null where absent or not a value of its kind. */
  public LocalDate learnStartDate() {
    return date(LEARN_START_DATE);
  }

  /** Original learning start date; null where absent or not a value of its kind. */
  public LocalDate origLearnStartDate() {
    return date(ORIG_LEARN_START_DATE);
  }

  /** Learning planned end date; null where absent or not a value of its kind. */
  public LocalDate learnPlanEndDate() {
    return date(LEARN_PLAN_END_DATE);
  }

  /** Funding model; null where absent or not a value of its kind. */
  public Integer fundModel() {
    return number(FUND_MODEL);
  }

  /** Planned hours (from 2019-20); null where absent or not a value of its kind. */
  public Integer pHours() {
    return number(PHOURS);
  }

  /** Actual hours for off the job training (from 2020-21); null where absent or not a value of its kind. */
  public Integer otjActHours() {
    return number(OTJ_ACT_HOURS);
  }

  /** Programme type; null where absent or not a value of its kind. */
  public Integer progType() {
    return number(PROG_TYPE);
  }

  /** Framework code (to 2024-25); null where absent or not a value of its kind. */
  public Integer fworkCode() {
    return number(FWORK_CODE);
  }

  /** Pathway (Apprenticeship pathway to 2021) (to 2024-25); null where absent or not a value of its kind. */
  public Integer pwayCode() {
    return number(PWAY_CODE);
  }

  /** Apprenticeship standard code; null where absent or not a value of its kind. */
  public Integer stdCode() {
    return number(STD_CODE);
  }

  /** Subcontracted or partnership UKPRN; null where absent or not a value of its kind. */
  public Integer partnerUKPRN() {
    return number(PARTNER_UKPRN);
  }

  /** Delivery location postcode; null where absent or not a value of its kind. */
  public String delLocPostCode() {
    return text(DEL_LOC_POST_CODE);
  }

  /** Learning start date postcode (from 2019-20); null where absent or not a value of its kind. */
  public String lsdPostcode() {
    return text(LSD_POSTCODE);
  }

  /** Additional delivery hours; null where absent or not a value of its kind. */
  public Integer addHours() {
    return number(ADD_HOURS);
  }

  /** Funding adjustment for prior learning; null where absent or not a value of its kind. */
  public Integer priorLearnFundAdj() {
    return number(PRIOR_LEARN_FUND_ADJ);
  }

  /** Other funding adjustment; null where absent or not a value of its kind. */
  public Integer otherFundAdj() {
    return number(OTHER_FUND_ADJ);
  }

  /** Contract reference number; null where absent or not a value of its kind. */
  public String conRefNumber() {
    return text(CON_REF_NUMBER);
  }

  /** End point assessment organisation; null where absent or not a value of its kind. */
  public String epaOrgID() {
    return text(EPA_ORG_ID);
  }

  /** Employment outcome (to 2023-24); null where absent or not a value of its kind. */
  public Integer empOutcome() {
    return number(EMP_OUTCOME);
  }

  /** Completion status; null where absent or not a value of its kind. */
  public Integer compStatus() {
    return number(COMP_STATUS);
  }

  /** Learning actual end date; null where absent or not a value of its kind. */
  public LocalDate learnActEndDate() {
    return date(LEARN_ACT_END_DATE);
  }

  /** Withdrawal reason; null where absent or not a value of its kind. */
  public Integer withdrawReason() {
    return number(WITHDRAW_REASON);
  }

  /** Outcome; null where absent or not a value of its kind. */
  public Integer outcome() {
    return number(OUTCOME);
  }

  /** Achievement date; null where absent or not a value of its kind. */
  public LocalDate achDate() {
    return date(ACH_DATE);
  }

  /** Outcome grade; null where absent or not a value of its kind. */
  public String outGrade() {
    return text(OUT_GRADE);
  }

  /** Software supplier aim identifier; null where absent or not a value of its kind. */
  public String swSupAimId() {
    return text(SW_SUP_AIM_ID);
  }

  /** Tailored Learning outcome area (from 2024-25); null where absent or not a value of its kind. */
  public Integer tlOut() {
    return number(TL_OUT);
  }

  /** The LearningDeliveryFAM records, in file order; empty where there are none. */
  public List<LearningDeliveryFAM> learningDeliveryFAMs() {
    return children(LEARNING_DELIVERY_FAM);
  }

  /** The LearningDeliveryWorkPlacement records, in file order; empty where there are none. */
  public List<LearningDeliveryWorkPlacement> learningDeliveryWorkPlacements() {
    return children(LEARNING_DELIVERY_WORK_PLACEMENT);
  }

  /** The AppFinRecord records, in file order; empty where there are none. */
  public List<AppFinRecord> appFinRecords() {
    return children(APP_FIN_RECORD);
  }

  /** The ProviderSpecDeliveryMonitoring records, in file order; empty where there are none. */
  public List<ProviderSpecDeliveryMonitoring> providerSpecDeliveryMonitorings() {
    return children(PROVIDER_SPEC_DELIVERY_MONITORING);
  }

  /** Higher education data of a delivery; null where there is none. */
  public LearningDeliveryHE learningDeliveryHE() {
    return first(LEARNING_DELIVERY_HE);
  }

  /** Whether the delivery has a funding and monitoring record of the type, of any code and dates; letter case does not matter. */
  public boolean hasFAM(String type) {
    List<LearningDeliveryFAM> fams = learningDeliveryFAMs();
    for (int i = 0; i < fams.size(); i++) {
      if (LetterCase.isSame(type, fams.get(i).learnDelFAMType())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the delivery has a funding and monitoring record of the type and code, of any dates; letter case does not matter. */
  public boolean hasFAM(String type, String code) {
    List<LearningDeliveryFAM> fams = learningDeliveryFAMs();
    for (int i = 0; i < fams.size(); i++) {
      if (LetterCase.isSame(type, fams.get(i).learnDelFAMType()) && LetterCase.isSame(code, fams.get(i).learnDelFAMCode())) {
        return true;
      }
    }
    return false;
  }
}
