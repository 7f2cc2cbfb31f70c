package org.openilr.reports.monitoring;

import static org.openilr.reports.AimInReturn.organisation;
import static org.openilr.reports.AimInReturn.row;
import static org.openilr.reports.AimRow.aim;
import static org.openilr.reports.AimRow.fam;
import static org.openilr.reports.AimRow.lars;
import static org.openilr.reports.AimRow.learner;
import static org.openilr.reports.Column.date;
import static org.openilr.reports.Column.number;
import static org.openilr.reports.Column.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;
import org.openilr.learners.ProviderSpecDeliveryMonitoring;
import org.openilr.learners.ProviderSpecLearnerMonitoring;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.reports.AimInReturn;
import org.openilr.reports.Column;
import org.openilr.reports.devolved.Areas;

/** The columns of the sheets of funding rules monitoring, which differ in a few. */
final class MonitoringColumns {

  private static final int END_POINT_ASSESSMENT = 2;

  /** What only some sheets have. */
  enum Extra {
    /** The devolved authority that pays. */
    AUTHORITY,
    /** The learner's reference in the year before. */
    PREVIOUS_REFERENCE,
    /** Why the learner withdrew. */
    WITHDRAWAL,
    /** End-point assessment: who, at what price, and what has been paid. */
    ASSESSMENT
  }

  private MonitoringColumns() {}

  /**
   * Makes the columns of a sheet.
   *
   * @param report its id
   * @param previous heading of the provider of the year before, which the official sheets word differently
   * @param source heading of the source of funding, likewise
   */
  static List<Column<AimInReturn>> of(String report, String previous, String source, Set<Extra> extras) {
    List<Column<AimInReturn>> columns = new ArrayList<>(List.of(
        text("Report ID", any -> report),
        text("Return", aim -> "R%02d".formatted(aim.context().period())),
        number("UK Provider Reference Number", aim -> aim.context().ukprn()),
        text("Organisation Name", aim -> name(aim.context().ukprn(), aim)),
        number("Subcontracted or Partnership UKPRN", row(aim(LearningDelivery::partnerUKPRN))),
        text("Subcontracted or Partnership Organisation Name", organisation(aim(LearningDelivery::partnerUKPRN))),
        number(previous, row(learner(Learner::prevUKPRN))),
        text("Previous Organisation Name", organisation(learner(Learner::prevUKPRN))),
        number("Pre-Merger UKPRN", row(learner(Learner::pmukprn))),
        text("Pre-Merger Organisation Name", organisation(learner(Learner::pmukprn)))));
    if (extras.contains(Extra.AUTHORITY)) {
      columns.add(number("Devolved Authority UKPRN", MonitoringColumns::contracted));
      columns.add(text("Devolved Authority Name", aim -> name(contracted(aim), aim)));
    }
    columns.add(number("Unique Learner Number", row(learner(Learner::uln))));
    columns.add(text("Learner Reference Number", row(learner(Learner::learnRefNumber))));
    if (extras.contains(Extra.PREVIOUS_REFERENCE)) {
      columns.add(text("Previous Learner Reference Number", row(learner(Learner::prevLearnRefNumber))));
    }
    columns.addAll(List.of(
        text("Software Supplier Aim Identifier", row(aim(LearningDelivery::swSupAimId))),
        text("Learning Aim Reference", row(aim(LearningDelivery::learnAimRef))),
        text("Learning Aim Title", row(lars(LarsAim::learnAimRefTitle))),
        number("Aim Sequence Number", row(aim(LearningDelivery::aimSeqNumber))),
        number("Aim Type Code", row(aim(LearningDelivery::aimType))),
        text("Learning Aim Type", MonitoringColumns::aimType),
        number("Standard Code", row(aim(LearningDelivery::stdCode))),
        number("Framework Code", row(aim(LearningDelivery::fworkCode))),
        number("Pathway Code", row(aim(LearningDelivery::pwayCode))),
        number("Programme Type Code", row(aim(LearningDelivery::progType))),
        date("Learning Start Date", row(aim(LearningDelivery::learnStartDate))),
        date("Original Learning Start Date", row(aim(LearningDelivery::origLearnStartDate))),
        date("Learning Planned End Date", row(aim(LearningDelivery::learnPlanEndDate))),
        date("Learning Actual End Date", row(aim(LearningDelivery::learnActEndDate))),
        number("Completion Status Code", row(aim(LearningDelivery::compStatus)))));
    if (extras.contains(Extra.WITHDRAWAL)) {
      columns.add(number("Withdrawal Reason Code", row(aim(LearningDelivery::withdrawReason))));
    }
    columns.addAll(List.of(
        number("Learning Outcome Code", row(aim(LearningDelivery::outcome))),
        number("Funding Model", row(aim(LearningDelivery::fundModel))),
        text(source, row(fam("SOF"))),
        text("Advanced Learner Loans Indicator", row(fam("ADL"))),
        text("Restart Indicator", row(fam("RES"))),
        text("Provider Specified Delivery Monitoring", row(aim(aim -> joined(aim.providerSpecDeliveryMonitorings().stream()
            .map(ProviderSpecDeliveryMonitoring::provSpecDelMon))))),
        text("Provider Specified Learner Monitoring", row(learner(learner -> joined(learner.providerSpecLearnerMonitorings().stream()
            .map(ProviderSpecLearnerMonitoring::provSpecLearnMon))))),
        number("Prior Learning Funding Adjustment", row(aim(LearningDelivery::priorLearnFundAdj))),
        number("Other Funding Adjustment", row(aim(LearningDelivery::otherFundAdj)))));
    if (extras.contains(Extra.ASSESSMENT)) {
      columns.add(text("End Point Assessment Organisation Identifier", row(aim(LearningDelivery::epaOrgID))));
      columns.add(number("Total Negotiated Assessment Price", row(aim(MonitoringColumns::assessmentPrice))));
      columns.add(number("Assessment Payments Received", row(aim(MonitoringColumns::assessmentPaid))));
    }
    return columns;
  }

  private static String name(Integer ukprn, AimInReturn aim) {
    Organisation organisation = aim.context().reference().organisation(ukprn);
    return organisation == null ? null : organisation.name();
  }

  /** The UKPRN of the contract with the area that pays, which is the provider's own. */
  private static Integer contracted(AimInReturn aim) {
    return Areas.hasContract(aim.row().aim(), aim.context()) ? (Integer) aim.context().ukprn() : null;
  }

  private static Object aimType(AimInReturn aim) {
    return aim.row().lars() == null ? null : aim.context().reference().label(Table.LEARN_AIM_REF_TYPE, aim.row().lars().learnAimRefType());
  }

  private static String joined(Stream<String> notes) {
    String all = notes.collect(Collectors.joining(";"));
    return all.isEmpty() ? null : all;
  }

  /** The latest price for the assessment. */
  private static Integer assessmentPrice(LearningDelivery aim) {
    Integer price = null;
    LocalDate latest = null;
    for (AppFinRecord record : aim.appFinRecords()) {
      if (isForAssessment(record, "TNP") && record.aFinDate() != null && (latest == null || record.aFinDate().isAfter(latest))) {
        latest = record.aFinDate();
        price = record.aFinAmount();
      }
    }
    return price;
  }

  private static Integer assessmentPaid(LearningDelivery aim) {
    int paid = 0;
    for (AppFinRecord record : aim.appFinRecords()) {
      paid += isForAssessment(record, "PMR") && record.aFinAmount() != null ? record.aFinAmount() : 0;
    }
    return paid;
  }

  private static boolean isForAssessment(AppFinRecord record, String type) {
    return LetterCase.isSame(type, record.aFinType()) && record.aFinCode() != null && record.aFinCode() == END_POINT_ASSESSMENT;
  }
}
