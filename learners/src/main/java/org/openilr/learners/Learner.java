package org.openilr.learners;

import java.time.LocalDate;
import java.util.List;

/** A learner with everything returned about them. */
public final class Learner extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<Learner> TYPE = new EntityType<>("Learner", Learner.class, Learner::new,
      "LearnRefNumber", "PrevLearnRefNumber", "PrevUKPRN", "PMUKPRN", "CampId", "ULN", "FamilyName", "GivenNames",
      "DateOfBirth", "Ethnicity", "Sex", "LLDDHealthProb", "NINumber", "PriorAttain", "Accom", "ALSCost",
      "PlanLearnHours", "PlanEEPHours", "MathGrade", "EngGrade", "PostcodePrior", "Postcode", "AddLine1",
      "AddLine2", "AddLine3", "AddLine4", "TelNo", "Email", "PriorAttain/", "OTJHours", "ContactPreference",
      "LLDDandHealthProblem", "LearnerFAM", "ProviderSpecLearnerMonitoring", "LearnerEmploymentStatus", "LearnerHE",
      "LearningDelivery");

  private static final int LEARN_REF_NUMBER = 0;
  private static final int PREV_LEARN_REF_NUMBER = 1;
  private static final int PREV_UKPRN = 2;
  private static final int PMUKPRN = 3;
  private static final int CAMP_ID = 4;
  private static final int ULN = 5;
  private static final int FAMILY_NAME = 6;
  private static final int GIVEN_NAMES = 7;
  private static final int DATE_OF_BIRTH = 8;
  private static final int ETHNICITY = 9;
  private static final int SEX = 10;
  private static final int LLDD_HEALTH_PROB = 11;
  private static final int NI_NUMBER = 12;
  private static final int PRIOR_ATTAIN = 13;
  private static final int ACCOM = 14;
  private static final int ALS_COST = 15;
  private static final int PLAN_LEARN_HOURS = 16;
  private static final int PLAN_EEP_HOURS = 17;
  private static final int MATH_GRADE = 18;
  private static final int ENG_GRADE = 19;
  private static final int POSTCODE_PRIOR = 20;
  private static final int POSTCODE = 21;
  private static final int ADD_LINE1 = 22;
  private static final int ADD_LINE2 = 23;
  private static final int ADD_LINE3 = 24;
  private static final int ADD_LINE4 = 25;
  private static final int TEL_NO = 26;
  private static final int EMAIL = 27;
  private static final int PRIOR_ATTAIN_RECORDS = 28;
  private static final int OTJ_HOURS = 29;
  private static final int CONTACT_PREFERENCE = 30;
  private static final int LLDD_AND_HEALTH_PROBLEM = 31;
  private static final int LEARNER_FAM = 32;
  private static final int PROVIDER_SPEC_LEARNER_MONITORING = 33;
  private static final int LEARNER_EMPLOYMENT_STATUS = 34;
  private static final int LEARNER_HE = 35;
  private static final int LEARNING_DELIVERY = 36;

  private Learner(Object[] values) {
    super(TYPE, values);
  }

  /** Learner reference number; null where absent or not a value of its kind. */
  public String learnRefNumber() {
    return text(LEARN_REF_NUMBER);
  }

  /** Learner reference number in previous year; null where absent or not a value of its kind. */
  public String prevLearnRefNumber() {
    return text(PREV_LEARN_REF_NUMBER);
  }

  /** UKPRN in previous year; null where absent or not a value of its kind. */
  public Integer prevUKPRN() {
    return number(PREV_UKPRN);
  }

  /** Pre-merger UKPRN; null where absent or not a value of its kind. */
  public Integer pmukprn() {
    return number(PMUKPRN);
  }

  /** Campus identifier; null where absent or not a value of its kind. */
  public String campId() {
    return text(CAMP_ID);
  }

  /** Unique learner number; null where absent or not a value of its kind. */
  public Long uln() {
    return longNumber(ULN);
  }

  /** Family name; null where absent or not a value of its kind. */
  public String familyName() {
    return text(FAMILY_NAME);
  }

  /** Given names; null where absent or not a value of its kind. */
  public String givenNames() {
    return text(GIVEN_NAMES);
  }

  /** Date of birth; null where absent or not a value of its kind. */
  public LocalDate dateOfBirth() {
    return date(DATE_OF_BIRTH);
  }

  /** Ethnicity; null where absent or not a value of its kind. */
  public Integer ethnicity() {
    return number(ETHNICITY);
  }

  /** Sex; null where absent or not a value of its kind. */
  public String sex() {
    return text(SEX);
  }

  /** LLDD and health problem; null where absent or not a value of its kind. */
  public Integer llddHealthProb() {
    return number(LLDD_HEALTH_PROB);
  }

  /** National insurance number; null where absent or not a value of its kind. */
  public String niNumber() {
    return text(NI_NUMBER);
  }

  /** Prior attainment (to 2020-21); null where absent or not a value of its kind. */
  public Integer priorAttain() {
    return number(PRIOR_ATTAIN);
  }

  /** Accommodation; null where absent or not a value of its kind. */
  public Integer accom() {
    return number(ACCOM);
  }

  /** Learning support cost; null where absent or not a value of its kind. */
  public Integer alsCost() {
    return number(ALS_COST);
  }

  /** Planned learning hours; null where absent or not a value of its kind. */
  public Integer planLearnHours() {
    return number(PLAN_LEARN_HOURS);
  }

  /** Planned employability, enrichment and pastoral hours; null where absent or not a value of its kind. */
  public Integer planEEPHours() {
    return number(PLAN_EEP_HOURS);
  }

  /** GCSE maths qualification grade; null where absent or not a value of its kind. */
  public String mathGrade() {
    return text(MATH_GRADE);
  }

  /** GCSE English qualification grade; null where absent or not a value of its kind. */
  public String engGrade() {
    return text(ENG_GRADE);
  }

  /** Postcode prior to enrolment; null where absent or not a value of its kind. */
  public String postcodePrior() {
    return text(POSTCODE_PRIOR);
  }

  /** Postcode; null where absent or not a value of its kind. */
  public String postcode() {
    return text(POSTCODE);
  }

  /** Add line1; null where absent or not a value of its kind. */
  public String addLine1() {
    return text(ADD_LINE1);
  }

  /** Add line2; null where absent or not a value of its kind. */
  public String addLine2() {
    return text(ADD_LINE2);
  }

  /** Add line3; null where absent or not a value of its kind. */
  public String addLine3() {
    return text(ADD_LINE3);
  }

  /** Add line4; null where absent or not a value of its kind. */
  public String addLine4() {
    return text(ADD_LINE4);
  }

  /** Telephone number; null where absent or not a value of its kind. */
  public String telNo() {
    return text(TEL_NO);
  }

  /** Email address; null where absent or not a value of its kind. */
  public String email() {
    return text(EMAIL);
  }

  /** The PriorAttain records (from 2021-22), in file order; empty where there are none. */
  public List<PriorAttain> priorAttains() {
    return children(PRIOR_ATTAIN_RECORDS);
  }

  /** OTJHours (to 2018-19); null where absent or not a value of its kind. */
  public Integer otjHours() {
    return number(OTJ_HOURS);
  }

  /** The ContactPreference records (to 2024-25), in file order; empty where there are none. */
  public List<ContactPreference> contactPreferences() {
    return children(CONTACT_PREFERENCE);
  }

  /** The LLDDandHealthProblem records, in file order; empty where there are none. */
  public List<LLDDandHealthProblem> llddAndHealthProblems() {
    return children(LLDD_AND_HEALTH_PROBLEM);
  }

  /** The LearnerFAM records, in file order; empty where there are none. */
  public List<LearnerFAM> learnerFAMs() {
    return children(LEARNER_FAM);
  }

  /** The ProviderSpecLearnerMonitoring records, in file order; empty where there are none. */
  public List<ProviderSpecLearnerMonitoring> providerSpecLearnerMonitorings() {
    return children(PROVIDER_SPEC_LEARNER_MONITORING);
  }

  /** The LearnerEmploymentStatus records, in file order; empty where there are none. */
  public List<LearnerEmploymentStatus> learnerEmploymentStatuses() {
    return children(LEARNER_EMPLOYMENT_STATUS);
  }

  /** Higher education data of the learner; null where there is none. */
  public LearnerHE learnerHE() {
    return first(LEARNER_HE);
  }

  /** The LearningDelivery records, in file order; empty where there are none. */
  public List<LearningDelivery> learningDeliveries() {
    return children(LEARNING_DELIVERY);
  }

  /** Whether the learner has a funding and monitoring record of the type, of any code; letter case does not matter. */
  public boolean hasFAM(String type) {
    for (LearnerFAM fam : learnerFAMs()) {
      if (LetterCase.isSame(type, fam.learnFAMType())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the learner has a funding and monitoring record of the type and code; letter case does not matter. */
  public boolean hasFAM(String type, int code) {
    for (LearnerFAM fam : learnerFAMs()) {
      if (LetterCase.isSame(type, fam.learnFAMType()) && fam.learnFAMCode() != null && fam.learnFAMCode() == code) {
        return true;
      }
    }
    return false;
  }
}
