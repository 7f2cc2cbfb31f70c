package org.openilr.funding.fm36;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openilr.funding.Aim;
import org.openilr.funding.Attribute.Level;
import org.openilr.funding.Model;
import org.openilr.funding.Values;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.ApprenticeshipFunding;
import org.openilr.reference.CommonComponent;
import org.openilr.reference.EarningsHistory;
import org.openilr.reference.Framework;
import org.openilr.reference.Reference;
import org.openilr.reference.Standard;

/** A delivery of an apprenticeship on its way through the steps. */
final class ApprenticeAim extends Aim {

  /** What stands for a day that does not come; it is a value and is written. */
  static final LocalDate NEVER = LocalDate.of(9999, 9, 9);

  private static final Set<Integer> FRAMEWORKS = Set.of(2, 3, 20, 21, 22, 23);
  private static final int STANDARD = 25;
  private static final int PROGRAMME = 1;
  private static final int COMPONENT = 3;

  private final List<ApprenticeshipFunding> fundings;
  private final List<CommonComponent> commonComponents;
  private final String identifier;
  private final List<LearningDeliveryFAM> contracts = new ArrayList<>(2);
  private final List<Episode> episodes = new ArrayList<>();
  private List<ApprenticeAim> matching = List.of();
  private List<ApprenticeAim> related = List.of();
  private List<ApprenticeAim> before = List.of();
  private List<EarningsHistory> matchingHistory = List.of();
  private List<EarningsHistory> relatedHistory = List.of();
  private LocalDate fundingEnd = NEVER;

  ApprenticeAim(LearningDelivery record, Reference reference, Model model) {
    super(record, reference.aim(record.learnAimRef()), model.values(Level.DELIVERY));
    Framework framework = isFramework() ? reference.framework(record.fworkCode(), record.progType(), record.pwayCode()) : null;
    Standard standard = isStandard() ? reference.standard(record.stdCode()) : null;
    this.fundings = framework != null ? framework.fundings() : standard != null ? standard.apprenticeshipFundings() : List.of();
    this.commonComponents = framework != null ? framework.commonComponents() : standard != null ? standard.commonComponents() : List.of();
    this.identifier = isProgramme() ? identifier(record) : null;
    for (LearningDeliveryFAM fam : record.learningDeliveryFAMs()) {
      if ("ACT".equalsIgnoreCase(fam.learnDelFAMType()) && fam.learnDelFAMDateFrom() != null) {
        contracts.add(fam);
      }
    }
  }

  private static String identifier(LearningDelivery record) {
    if (record.stdCode() != null) {
      return record.progType() + "-" + record.stdCode();
    }
    return record.fworkCode() == null || record.pwayCode() == null ? null
        : record.progType() + "-" + record.fworkCode() + "-" + record.pwayCode();
  }

  boolean isFramework() {
    return isOneOf(record().progType(), FRAMEWORKS);
  }

  boolean isStandard() {
    return isOne(record().progType(), STANDARD);
  }

  boolean isApprenticeship() {
    return isFramework() || isStandard();
  }

  boolean hasTypeOfProgramme() {
    return isOne(record().aimType(), PROGRAMME);
  }

  boolean hasTypeOfComponent() {
    return isOne(record().aimType(), COMPONENT);
  }

  /** Whether it is the programme aim of an apprenticeship, which the price episodes belong to. */
  boolean isProgramme() {
    return isApprenticeship() && hasTypeOfProgramme();
  }

  boolean isPart() {
    return isApprenticeship() && (hasTypeOfProgramme() || hasTypeOfComponent());
  }

  /** What names the apprenticeship, {@code 25-100} or {@code 2-403-1}; null except for programme aims. */
  String identifier() {
    return identifier;
  }

  boolean isOfApprenticeship(String other) {
    return identifier != null && identifier.equals(other);
  }

  /** Its dated records of contract types (FAM ACT). */
  List<LearningDeliveryFAM> contracts() {
    return contracts;
  }

  List<CommonComponent> commonComponents() {
    return commonComponents;
  }

  /** The row of apprenticeship funding that started last by a day, whether or not it has ended; null for none. */
  ApprenticeshipFunding funding(LocalDate day) {
    ApprenticeshipFunding latest = null;
    for (ApprenticeshipFunding row : fundings) {
      if (day != null && row.effectiveFrom() != null && !row.effectiveFrom().isAfter(day)
          && (latest == null || row.effectiveFrom().isAfter(latest.effectiveFrom()))) {
        latest = row;
      }
    }
    return latest;
  }

  LocalDate start() {
    return record().learnStartDate();
  }

  LocalDate plannedEnd() {
    return record().learnPlanEndDate();
  }

  /** Null while there is none. */
  LocalDate actualEnd() {
    return record().learnActEndDate();
  }

  /** The day of completion, which for standards is that of the achievement, or the actual end; null while there is none. */
  LocalDate end() {
    return date("LearnDelActOrCompDate");
  }

  boolean hasEndedBefore(LocalDate day) {
    return end() != null && end().isBefore(day);
  }

  void relate(List<ApprenticeAim> newMatching, List<ApprenticeAim> newRelated, List<ApprenticeAim> newBefore) {
    matching = newMatching;
    related = newRelated;
    before = newBefore;
  }

  /** The programme aims of the same apprenticeship. */
  List<ApprenticeAim> matching() {
    return matching;
  }

  /** The programme aims of the same apprenticeship, whatever the pathway. */
  List<ApprenticeAim> related() {
    return related;
  }

  /** Those of them that started earlier. */
  List<ApprenticeAim> before() {
    return before;
  }

  /** @param newRelated null where it cannot be told */
  void remember(List<EarningsHistory> newMatching, List<EarningsHistory> newRelated) {
    matchingHistory = newMatching;
    relatedHistory = newRelated;
  }

  /** Earlier years of the same apprenticeship. */
  List<EarningsHistory> matchingHistory() {
    return matchingHistory;
  }

  /** Earlier years of the same apprenticeship, whatever the pathway; null where it cannot be told. */
  List<EarningsHistory> relatedHistory() {
    return relatedHistory;
  }

  void endFunding(LocalDate day) {
    fundingEnd = day;
  }

  /** The end of the twelve weeks after a redundancy; {@link #NEVER} where there is none. */
  LocalDate fundingEnd() {
    return fundingEnd;
  }

  /** The first day of the month from which nothing is paid any more after a redundancy. */
  LocalDate unpaidFrom() {
    return fundingEnd.withDayOfMonth(1);
  }

  /** Its price episodes by start; none except for programme aims. */
  List<Episode> episodes() {
    return episodes;
  }

  Values put(String name, boolean value) {
    return values().put(name, value);
  }
}
