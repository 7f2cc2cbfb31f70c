package org.openilr.funding;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openilr.reference.AimCategory;
import org.openilr.reference.AnnualValue;
import org.openilr.reference.ApprenticeshipFunding;
import org.openilr.reference.AreaCost;
import org.openilr.reference.CampusIdentifier;
import org.openilr.reference.CampusSpecialistResource;
import org.openilr.reference.CareerLearningPilot;
import org.openilr.reference.CommonComponent;
import org.openilr.reference.ConditionOfFundingRemoval;
import org.openilr.reference.Contract;
import org.openilr.reference.ContractDeliverable;
import org.openilr.reference.Disadvantage;
import org.openilr.reference.EarningsHistory;
import org.openilr.reference.Employer;
import org.openilr.reference.EsfEligibility;
import org.openilr.reference.Framework;
import org.openilr.reference.FrameworkAim;
import org.openilr.reference.Funding;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Organisation;
import org.openilr.reference.OrganisationFunding;
import org.openilr.reference.PostcodeSpecialistResource;
import org.openilr.reference.Standard;
import org.openilr.reference.StandardAim;
import org.openilr.reference.StandardFunding;
import org.openilr.reference.Table;
import org.openilr.reference.Validity;

/** Finds the rows of a table in what a look-up gave. For accounts, which nobody needs in a hurry. */
final class ReferenceRows {

  private static final Map<Table, Class<?>> ROWS = Map.ofEntries(
      Map.entry(Table.LEARNING_DELIVERY, LarsAim.class), Map.entry(Table.ANNUAL_VALUE, AnnualValue.class),
      Map.entry(Table.VALIDITY, Validity.class), Map.entry(Table.FUNDING, Funding.class),
      Map.entry(Table.LEARNING_DELIVERY_CATEGORY, AimCategory.class), Map.entry(Table.CAREER_LEARNING_PILOT, CareerLearningPilot.class),
      Map.entry(Table.FRAMEWORK, Framework.class), Map.entry(Table.FRAMEWORK_AIMS, FrameworkAim.class),
      Map.entry(Table.FRAMEWORK_CMN_COMP, CommonComponent.class), Map.entry(Table.STANDARD_COMMON_COMPONENT, CommonComponent.class),
      Map.entry(Table.STANDARD, Standard.class), Map.entry(Table.STANDARD_AIMS, StandardAim.class),
      Map.entry(Table.STANDARD_FUNDING, StandardFunding.class), Map.entry(Table.APPRENTICESHIP_FUNDING, ApprenticeshipFunding.class),
      Map.entry(Table.ORGANISATIONS, Organisation.class), Map.entry(Table.ORGANISATION_FUNDING, OrganisationFunding.class),
      Map.entry(Table.CAMPUS_IDENTIFIERS, CampusIdentifier.class), Map.entry(Table.CAMPUS_SPECIALIST_RESOURCES, CampusSpecialistResource.class),
      Map.entry(Table.POSTCODE_SPECIALIST_RESOURCES, PostcodeSpecialistResource.class),
      Map.entry(Table.CONDITION_OF_FUNDING_REMOVALS, ConditionOfFundingRemoval.class), Map.entry(Table.EMPLOYERS, Employer.class),
      Map.entry(Table.POSTCODE_AREA_COSTS, AreaCost.class), Map.entry(Table.POSTCODE_DISADVANTAGE, Disadvantage.class),
      Map.entry(Table.CONTRACTS, Contract.class), Map.entry(Table.CONTRACT_DELIVERABLES, ContractDeliverable.class),
      Map.entry(Table.ESF_ELIGIBILITY, EsfEligibility.class), Map.entry(Table.EARNINGS_HISTORY, EarningsHistory.class));

  /** Rows of these tables look alike; the row that they stand below tells them apart. */
  private static final Map<Table, Class<?>> ABOVE =
      Map.of(Table.FRAMEWORK_CMN_COMP, Framework.class, Table.STANDARD_COMMON_COMPONENT, Standard.class);

  private ReferenceRows() {}

  /** Whether a look-up can give rows of the table; {@code question} is the method of {@link org.openilr.reference.Reference}. */
  static boolean mayHold(String question, Table table) {
    Class<?> above = ABOVE.get(table);
    return above == null || above.getSimpleName().equalsIgnoreCase(question);
  }

  /** The rows of the table that a look-up gave, itself or below other rows. */
  static List<Record> of(Object found, Table table) {
    List<Record> rows = new ArrayList<>();
    Class<?> kind = ROWS.get(table);
    Class<?> above = ABOVE.get(table);
    if (kind != null && (above == null || above.isInstance(found))) {
      add(found, kind, rows);
    }
    return rows;
  }

  private static void add(Object found, Class<?> kind, List<Record> rows) {
    if (found instanceof List<?> list) {
      list.forEach(one -> add(one, kind, rows));
    } else if (kind.isInstance(found)) {
      rows.add((Record) found);
    } else if (found instanceof Record row) {
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        add(value(row, component), kind, rows);
      }
    }
  }

  /** What a row says in one of its columns. */
  static Object value(Record row, RecordComponent column) {
    try {
      return column.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A row of reference data cannot be read", e);
    }
  }
}
