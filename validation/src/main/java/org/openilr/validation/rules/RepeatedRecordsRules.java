package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isSame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.learners.LearningDeliveryWorkPlacement;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.FamPeriods;

@Rules(why = "What is returned twice is counted or paid twice, or leaves open which of the two is meant.")
final class RepeatedRecordsRules {

  private static final String TAKE_OUT = "Take one of the two records out, or correct it.";

  private RepeatedRecordsRules() {}

  @Rule(id = "R07",
      says = "Two aims of the learner have the same aim sequence number",
      when = "Two or more aims of the learner have the same AimSeqNumber; raised once with all such numbers",
      fix = "Number the aims of each learner 1, 2, 3 and so on.")
  static Reported aimNumberTwice(Learner learner) {
    String numbers = joined(learner.learningDeliveries(), (one, other) -> isSame(one.aimSeqNumber(), other.aimSeqNumber()),
        aim -> aim.aimSeqNumber().toString());
    return numbers == null ? null : Reported.of("AimSeqNumber", numbers);
  }

  @Rule(id = "R43",
      says = "Two employment status records apply from the same day",
      when = "Two or more LearnerEmploymentStatus records of the learner have the same DateEmpStatApp; raised once for each such day",
      fix = "Return one record for each day on which the employment status changed.")
  static List<Reported> employmentStatusTwice(Learner learner) {
    return repeated(learner.learnerEmploymentStatuses(), (one, other) -> isSame(one.dateEmpStatApp(), other.dateEmpStatApp()),
        status -> Reported.of("DateEmpStatApp", status.dateEmpStatApp()));
  }

  @Rule(id = "R45",
      says = "A disability or health problem is returned twice",
      when = "Two or more LLDDandHealthProblem records of the learner have the same LLDDCat; raised once for each such category",
      fix = TAKE_OUT)
  static List<Reported> disabilityTwice(Learner learner) {
    return repeated(learner.llddAndHealthProblems(), (one, other) -> isSame(one.llddCat(), other.llddCat()),
        problem -> Reported.of("LLDDCat", problem.llddCat()));
  }

  @Rule(id = "R47", fields = "ContactPreference",
      says = "A contact preference is returned twice",
      when = "Two or more ContactPreference records of the learner have the same ContPrefType, spelt alike, and ContPrefCode; raised once "
          + "for each such pair",
      fix = TAKE_OUT,
      note = "As in the department's service, PMC and pmc count as different.")
  static List<Reported> contactPreferenceTwice(Learner learner) {
    return repeated(learner.contactPreferences(),
        (one, other) -> isSame(one.contPrefType(), other.contPrefType()) && isSame(one.contPrefCode(), other.contPrefCode()),
        preference -> Reported.of("ContPrefType", preference.contPrefType()).and("ContPrefCode", preference.contPrefCode()));
  }

  @Rule(id = "R49",
      says = "The provider's own monitoring of the learner has an occurrence twice",
      when = "Two or more ProviderSpecLearnerMonitoring records of the learner have the same ProvSpecLearnMonOccur, letter case ignored; "
          + "raised once for each such occurrence",
      fix = "Use each occurrence (A, B) once for a learner.")
  static List<Reported> learnerMonitoringTwice(Learner learner) {
    return repeated(learner.providerSpecLearnerMonitorings(),
        (one, other) -> is(one.provSpecLearnMonOccur(), other.provSpecLearnMonOccur()),
        record -> Reported.of("ProvSpecLearnMonOccur", capitals(record.provSpecLearnMonOccur())));
  }

  @Rule(id = "R50",
      says = "The provider's own monitoring of the aim has an occurrence twice",
      when = "Two or more ProviderSpecDeliveryMonitoring records of the aim have the same ProvSpecDelMonOccur, letter case ignored; "
          + "raised once for each such occurrence",
      fix = "Use each occurrence (A, B, C, D) once for an aim.")
  static List<Reported> deliveryMonitoringTwice(LearningDelivery aim) {
    return repeated(aim.providerSpecDeliveryMonitorings(), (one, other) -> is(one.provSpecDelMonOccur(), other.provSpecDelMonOccur()),
        record -> Reported.of("ProvSpecDelMonOccur", capitals(record.provSpecDelMonOccur())));
  }

  @Rule(id = "R51",
      says = "A funding and monitoring code of the learner is returned twice",
      when = "Two or more LearnerFAM records of the learner have the same LearnFAMType, letter case ignored, and LearnFAMCode; raised "
          + "once for each such pair",
      fix = TAKE_OUT)
  static List<Reported> learnerFamTwice(Learner learner) {
    return repeated(learner.learnerFAMs(),
        (one, other) -> is(one.learnFAMType(), other.learnFAMType()) && isSame(one.learnFAMCode(), other.learnFAMCode()),
        fam -> Reported.of("LearnFAMType", capitals(fam.learnFAMType())).and("LearnFAMCode", fam.learnFAMCode()));
  }

  @Rule(id = "R52",
      says = "A funding and monitoring code of the aim is returned twice",
      when = "Two or more LearningDeliveryFAM records of the aim have the same LearnDelFAMType and LearnDelFAMCode, letter case ignored; "
          + "raised once for each such pair; not for ACT, ALB and LSF, which are returned once for each period",
      fix = TAKE_OUT)
  static List<Reported> deliveryFamTwice(LearningDelivery aim) {
    return repeated(aim.learningDeliveryFAMs(),
        (one, other) -> is(one.learnDelFAMCode(), other.learnDelFAMCode()) && is(one.learnDelFAMType(), other.learnDelFAMType())
            && !isDated(one),
        fam -> Reported.of("LearnDelFAMType", fam.learnDelFAMType()).and("LearnDelFAMCode", fam.learnDelFAMCode()));
  }

  private static boolean isDated(LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "ACT") || is(fam.learnDelFAMType(), "ALB") || is(fam.learnDelFAMType(), "LSF");
  }

  @Rule(id = "R61",
      says = "Two learning support records of the aim overlap",
      when = "Of the LSF records of the aim in order of LearnDelFAMDateFrom, one starts on or before the LearnDelFAMDateTo of the record "
          + "before it, or that record has no LearnDelFAMDateTo; raised for each such record; only neighbours are compared",
      fix = "End each period of learning support before the next one starts.",
      why = "Learning support is paid for each month; overlapping periods would be paid twice.")
  static List<Reported> overlappingLearningSupport(LearningDelivery aim) {
    List<Reported> raised = List.of();
    for (LearningDeliveryFAM fam : FamPeriods.overlapping(aim, "LSF")) {
      raised = with(raised, Reported.of("LearnDelFAMType", "LSF").and("LearnDelFAMDateFrom", fam.learnDelFAMDateFrom())
          .and("LearnDelFAMDateTo", fam.learnDelFAMDateTo()));
    }
    return raised;
  }

  @Rule(id = "R67",
      says = "A work placement is returned twice",
      when = "Two or more LearningDeliveryWorkPlacement records of the aim have the same WorkPlaceStartDate and the same WorkPlaceEmpId, "
          + "or both have none; raised once for each such pair",
      fix = TAKE_OUT)
  static List<Reported> workPlacementTwice(LearningDelivery aim) {
    return repeated(aim.learningDeliveryWorkPlacements(),
        (one, other) -> isSame(one.workPlaceStartDate(), other.workPlaceStartDate())
            && Objects.equals(one.workPlaceEmpId(), other.workPlaceEmpId()),
        placement -> Reported.of("WorkPlaceStartDate", placement.workPlaceStartDate()).and("WorkPlaceEmpId", placement.workPlaceEmpId()));
  }

  @Rule(id = "R96",
      says = "Two work placements of the learner start on the same day",
      when = "Two or more LearningDeliveryWorkPlacement records of the learner, of one aim or of several, have the same WorkPlaceStartDate; raised once "
          + "for each such day",
      fix = TAKE_OUT)
  static List<Reported> workPlacementsOfOneDay(Learner learner) {
    List<LearningDeliveryWorkPlacement> all = null;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (!aim.learningDeliveryWorkPlacements().isEmpty()) {
        all = all == null ? new ArrayList<>() : all;
        all.addAll(aim.learningDeliveryWorkPlacements());
      }
    }
    return all == null ? List.of() : repeated(all, (one, other) -> isSame(one.workPlaceStartDate(), other.workPlaceStartDate()),
        placement -> Reported.of("WorkPlaceStartDate", placement.workPlaceStartDate()));
  }

  @Rule(id = "R97", severity = WARNING,
      says = "Two employment status records that follow each other say the same",
      when = "Of two LearnerEmploymentStatus records that follow each other by DateEmpStatApp, on different days, EmpStat and EmpId are the same, and so are "
          + "the pairs of ESMType and ESMCode, whatever their order; raised for each such second record",
      fix = "Take the second record out: a status holds until the next one.",
      note = "Published lists disagree on the severity; the later one says warning.")
  static List<Reported> sameStatusAgain(Learner learner) {
    if (learner.learnerEmploymentStatuses().size() < 2) {
      return List.of();
    }
    List<LearnerEmploymentStatus> statuses = new ArrayList<>(learner.learnerEmploymentStatuses());
    statuses.sort(Comparator.comparing(LearnerEmploymentStatus::dateEmpStatApp, Comparator.nullsFirst(Comparator.naturalOrder())));
    List<Reported> raised = new ArrayList<>();
    for (int i = 1; i < statuses.size(); i++) {
      LearnerEmploymentStatus status = statuses.get(i);
      if (saysTheSame(statuses.get(i - 1), status)) {
        EmploymentStatusMonitoring first = status.employmentStatusMonitorings().isEmpty() ? null : status.employmentStatusMonitorings().get(0);
        raised.add(Reported.of("EmpStat", status.empStat()).and("DateEmpStatApp", status.dateEmpStatApp()).and("EmpId", status.empId())
            .and("ESMType", first == null ? null : first.esmType()).and("ESMCode", first == null ? null : first.esmCode()));
      }
    }
    return raised;
  }

  private static boolean saysTheSame(LearnerEmploymentStatus one, LearnerEmploymentStatus next) {
    return !Objects.equals(one.dateEmpStatApp(), next.dateEmpStatApp()) && Objects.equals(one.empStat(), next.empStat())
        && Objects.equals(one.empId(), next.empId()) && holdsAll(one, next) && holdsAll(next, one);
  }

  private static boolean holdsAll(LearnerEmploymentStatus one, LearnerEmploymentStatus other) {
    for (EmploymentStatusMonitoring monitoring : other.employmentStatusMonitorings()) {
      if (monitoring.esmType() == null || monitoring.esmCode() == null || !one.hasMonitoring(monitoring.esmType(), monitoring.esmCode())) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "R92", to = "2223",
      says = "A European Social Fund contract has two start and assessment aims",
      when = "Two or more aims of the learner with LearnAimRef ZESF0001 have the same ConRefNumber, letter case ignored; raised once with "
          + "all such numbers; aims without a number do not count",
      fix = "Return one ZESF0001 aim for each contract.",
      note = "Ends with the European Social Fund, taken to be 2022-23.")
  static Reported assessmentAimTwice(Learner learner) {
    String numbers = joined(learner.learningDeliveries(),
        (one, other) -> is(one.learnAimRef(), "ZESF0001") && is(other.learnAimRef(), "ZESF0001")
            && is(one.conRefNumber(), other.conRefNumber()),
        LearningDelivery::conRefNumber);
    return numbers == null ? null : Reported.of("LearnAimRef", "ZESF0001").and("ConRefNumber", numbers);
  }

  /** One report for each record that comes again further on, and none for those that come again. */
  private static <T> List<Reported> repeated(List<T> records, BiPredicate<T, T> same, Function<T, Reported> values) {
    List<Reported> raised = List.of();
    for (int at = 0; at < records.size(); at++) {
      if (isFirstOfSeveral(records, at, same)) {
        raised = with(raised, values.apply(records.get(at)));
      }
    }
    return raised;
  }

  /** What stands in the records that come again further on, joined by commas; null where none does. */
  private static <T> String joined(List<T> records, BiPredicate<T, T> same, Function<T, String> value) {
    String joined = null;
    for (int at = 0; at < records.size(); at++) {
      if (isFirstOfSeveral(records, at, same)) {
        joined = (joined == null ? "" : joined + ", ") + value.apply(records.get(at));
      }
    }
    return joined;
  }

  private static <T> boolean isFirstOfSeveral(List<T> records, int at, BiPredicate<T, T> same) {
    for (int earlier = 0; earlier < at; earlier++) {
      if (same.test(records.get(earlier), records.get(at))) {
        return false;
      }
    }
    for (int later = at + 1; later < records.size(); later++) {
      if (same.test(records.get(at), records.get(later))) {
        return true;
      }
    }
    return false;
  }

  private static List<Reported> with(List<Reported> raised, Reported one) {
    List<Reported> more = raised.isEmpty() ? new ArrayList<>(1) : raised;
    more.add(one);
    return more;
  }

  private static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
