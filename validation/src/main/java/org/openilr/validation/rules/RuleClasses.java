package org.openilr.validation.rules;

import java.util.List;

/** The classes of rules, by name. A test compares the list with what stands in the package. */
public final class RuleClasses {

  /** All of them. */
  public static final List<Class<?>> ALL = List.of(
      AFinDateRules.class,
      AFinTypeRules.class,
      AchDateRules.class,
      AddHoursRules.class,
      AimSeqNumberRules.class,
      AimTypeRules.class,
      CompStatusRules.class,
      ConRefNumberRules.class,
      DateEmpStatAppRules.class,
      DelLocPostCodeRules.class,
      EPAOrgIDRules.class,
      ESMTypeRules.class,
      EmpIdRules.class,
      EmpOutcomeRules.class,
      EmpStatRules.class,
      FundModelRules.class,
      FworkCodeRules.class,
      LearnStartDateRules.class,
      ProgTypeRules.class,
      UKPRNRules.class,
      WithdrawReasonRules.class,
      WorkPlaceEmpIdRules.class,
      WorkPlaceEndDateRules.class,
      WorkPlaceModeRules.class,
      WorkPlaceStartDateRules.class,
      WorkPlacementRules.class);

  private RuleClasses() {}
}
