package org.openilr.funding.fm25;

import static org.openilr.funding.Logic.holds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openilr.funding.Aim;
import org.openilr.funding.Days;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;
import org.openilr.learners.DPOutcome;
import org.openilr.reference.Organisation;
import org.openilr.reference.OrganisationFunding;
import org.openilr.reference.PostcodeSpecialistResource;

/** Steps 5, 6 and 7: academic programmes, retention, and the weighting of the programme's cost. */
final class Weightings {

  private static final int LONG_PROGRAMME_MONTHS = 18;
  private static final int SCIENCE = 21;
  private static final int DIGITAL_T_LEVEL = 52;
  private static final String APPLIED_SCIENCE_TYPE = "1431";
  private static final Set<Integer> AGRICULTURE = Set.of(30, 31, 32, 33, 34);
  private static final Set<Integer> HIGH = Set.of(41, 42);
  private static final Set<Integer> MEDIUM = Set.of(43, 52, 74);
  private static final Set<Integer> LOW = Set.of(40, 50, 51, 61, 70, 71, 73, 91, 92, 130, 131, 132);
  private static final Set<Integer> JOBS = Set.of(1, 4);
  private static final Set<Integer> EDUCATION = Set.of(2, 4, 5);

  private final Student student;
  private final Organisation provider;
  private final Rates rates;

  private Weightings(Student student, Organisation provider, Rates rates) {
    this.student = student;
    this.provider = provider;
    this.rates = rates;
  }

  /** @param provider null where it is not known */
  static void put(Student student, List<DPOutcome> outcomes, Organisation provider, Rates rates) {
    Weightings weightings = new Weightings(student, provider, rates);
    int aLevels = 0;
    for (YoungAim aim : student.all()) {
      aLevels += aim.isALevel() ? 1 : 0;
    }
    student.values().put("AcadProg", student.core() != null && student.core().isAcademic()).put("ALevelCount", aLevels)
        .put("DesProgEmployment", hasOutcome(outcomes, "EMP", JOBS)).put("DesProgEducation", hasOutcome(outcomes, "EDU", EDUCATION));
    weightings.retention();
    weightings.cost();
  }

  private static boolean hasOutcome(List<DPOutcome> outcomes, String type, Set<Integer> codes) {
    for (DPOutcome outcome : outcomes) {
      if (type.equalsIgnoreCase(outcome.outType()) && Aim.isOneOf(outcome.outCode(), codes)) {
        return true;
      }
    }
    return false;
  }

  private void retention() {
    Boolean started = student.values().is("StartFund");
    BigDecimal retained = started == null ? null : !started ? BigDecimal.ZERO
        : isRetained() ? BigDecimal.ONE : rates.decimal("RetentionNotRetained");
    student.values().put("RetentNew", retained);
  }

  private boolean isRetained() {
    boolean tLevel = student.is("TLevelStudent") && hasDestination(student.programmeAim(student.funded(), YoungAim.T_LEVEL));
    boolean trainee = student.is("LatestProgIsTraineeship") && hasDestination(student.programmeAim(student.all(), YoungAim.TRAINEESHIP));
    if (tLevel || trainee) {
      return true;
    }
    return student.is("AcadProg") ? student.hasAny(aim -> aim.isAcademic() && isRetained(aim))
        : student.core() != null && isRetained(student.core());
  }

  private boolean hasDestination(YoungAim aim) {
    return aim != null && (aim.isOnOrMoved()
        || aim.isWithdrawn() && (student.is("DesProgEmployment") || student.is("DesProgEducation")));
  }

  /** On it, moved, or left a programme of two years after its first one. */
  private boolean isRetained(YoungAim aim) {
    Integer months = aim.plannedMonths();
    return aim.isOnOrMoved() || aim.isWithdrawn() && aim.record().withdrawReason() != null
        && months != null && months >= LONG_PROGRAMME_MONTHS && Days.isOnOrAfter(aim.record().learnStartDate(), rates.month(1))
        && Days.isOnOrAfter(aim.record().learnActEndDate(), rates.date("TwoYearProgFirstYearEndDate"));
  }

  private void cost() {
    Values values = student.values();
    Boolean science = isScience();
    YoungAim core = student.core();
    boolean tLevel = student.is("TLevelStudent");
    BigDecimal own = core == null ? BigDecimal.ONE : science == null ? null : weighting(core, science);
    BigDecimal weighting;
    if (tLevel && core.subject() == null) {
      weighting = null;
    } else if (tLevel) {
      weighting = rates.decimal(core.hasSubject(DIGITAL_T_LEVEL) ? "WeightingTLevelDigital" : "WeightingTLevel");
    } else if (own != null && own.compareTo(BigDecimal.ONE) == 0 && student.hasAny(YoungAim::isTrustTeam)) {
      weighting = rates.decimal("WeightingTeam");
    } else {
      weighting = own;
    }
    values.put("LearnerPCW", science).put("ProgWeightNewStage1", own).put("ProgWeightNew", weighting);
  }

  /** Whether the programme is of science; null where the subject that decides is not known. */
  private Boolean isScience() {
    YoungAim core = student.core();
    if (!student.is("AcadProg")) {
      return core == null || core.subject() == null ? null : Boolean.valueOf(core.hasSubject(SCIENCE));
    }
    int scienceALevels = 0;
    boolean aLevelWithout = false;
    boolean applied = false;
    boolean appliedWithout = false;
    for (YoungAim aim : student.funded()) {
      boolean isApplied = aim.lars() != null && APPLIED_SCIENCE_TYPE.equals(aim.lars().learnAimRefType());
      applied |= isApplied && aim.hasSubject(SCIENCE);
      appliedWithout |= isApplied && aim.subject() == null;
      scienceALevels += aim.isALevel() && aim.hasSubject(SCIENCE) ? 1 : 0;
      aLevelWithout |= aim.isALevel() && aim.subject() == null;
    }
    return applied || !aLevelWithout && scienceALevels > 1 ? Boolean.TRUE : appliedWithout ? null : Boolean.FALSE;
  }

  private BigDecimal weighting(YoungAim aim, Boolean science) {
    if (holds(science)) {
      return rates.decimal("WeightingScience");
    } else if (student.is("AcadProg") || aim.subject() == null) {
      return BigDecimal.ONE;
    } else if (AGRICULTURE.contains(aim.subject()) && hasSpecialistResources(aim)) {
      return rates.decimal("WeightingSpecialist");
    } else if (HIGH.contains(aim.subject())) {
      return rates.decimal("WeightingHigh");
    } else if (AGRICULTURE.contains(aim.subject()) || MEDIUM.contains(aim.subject())) {
      return rates.decimal("WeightingMedium");
    }
    return LOW.contains(aim.subject()) ? rates.decimal("WeightingLow") : BigDecimal.ONE;
  }

  /** What is known of the place; for a provider without any place on record, of the provider. */
  private boolean hasSpecialistResources(YoungAim aim) {
    if (provider == null) {
      return false;
    }
    LocalDate day = rates.month(1);
    Boolean place = null;
    boolean anyPlace = false;
    for (PostcodeSpecialistResource row : provider.postcodeSpecialistResources()) {
      boolean isHere = row.postcode() != null && row.postcode().equalsIgnoreCase(aim.record().delLocPostCode());
      place = place == null && isHere && row.isOn(day) ? row.specialistResources() : place;
      // In this count a row holds a day longer than it says.
      anyPlace |= row.isOn(day) || row.isOn(day.minusDays(1));
    }
    return holds(place) || !anyPlace && isSpecialist(provider);
  }

  private static boolean isSpecialist(Organisation provider) {
    OrganisationFunding row = ProviderFactors.first(provider, "SPECIALIST RESOURCES", null);
    return row != null && "1".equals(row.orgFundFactValue());
  }
}
