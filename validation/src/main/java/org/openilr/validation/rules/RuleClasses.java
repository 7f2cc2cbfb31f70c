package org.openilr.validation.rules;

import java.util.List;

/** The classes of rules, by name. A test compares the list with what stands in the package. */
public final class RuleClasses {

  /** All of them. */
  public static final List<Class<?>> ALL = List.of(
      AFinDateRules.class,
      AFinTypeRules.class,
      AchDateRules.class,
      AcrossTheReturnRules.class,
      AddHoursRules.class,
      AimSeqNumberRules.class,
      AimTypeRules.class,
      CompStatusRules.class,
      ConRefNumberRules.class,
      DOMICILERules.class,
      DateEmpStatAppRules.class,
      DelLocPostCodeRules.class,
      ELQRules.class,
      EPAOrgIDRules.class,
      ESMTypeRules.class,
      EmpIdRules.class,
      EmpOutcomeRules.class,
      EmpStatRules.class,
      EntityRules.class,
      FINTYPERules.class,
      FUNDCOMPRules.class,
      FUNDLEVRules.class,
      FilenameRules.class,
      FundModelRules.class,
      FworkCodeRules.class,
      GROSSFEERules.class,
      HEPostCodeRules.class,
      HeaderRules.class,
      LearnDelFAMDateFromRules.class,
      LearnDelFAMDateToRules.class,
      LearnDelFAMTypeApprenticeshipRules.class,
      LearnDelFAMTypeFFIRules.class,
      LearnDelFAMTypeFullFundingRules.class,
      LearnDelFAMTypeLDMRules.class,
      LearnDelFAMTypeLoanRules.class,
      LearnDelFAMTypeOtherRules.class,
      LearnDelFAMTypeRules.class,
      LearnDelFAMTypeSOFRules.class,
      LearnStartDateRules.class,
      LearnerHERules.class,
      LearningDeliveryHERules.class,
      OutCollDateRules.class,
      OutEndDateRules.class,
      OutStartDateRules.class,
      OutTypeRules.class,
      OutULNRules.class,
      PaymentRecordsRules.class,
      ProgTypeRules.class,
      ProgrammeAimsRules.class,
      RepeatedRecordsRules.class,
      UKPRNRules.class,
      WithdrawReasonRules.class,
      WorkPlaceEmpIdRules.class,
      WorkPlaceEndDateRules.class,
      WorkPlaceModeRules.class,
      WorkPlaceStartDateRules.class,
      WorkPlacementRules.class);

  private RuleClasses() {}
}
