package org.openilr.samples;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.learners.ContactPreference;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.LLDDandHealthProblem;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearnerFAM;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.PriorAttain;
import org.openilr.learners.ProviderSpecLearnerMonitoring;
import org.openilr.samples.Forms.Draft;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/**
 * Makes valid learners: the valid learner of a kind, with another person, other dates, aims and circumstances. The learner of a number is
 * always the same for the same seed, whatever was made before. For one thread.
 */
final class LearnerMaker {

  /** Learners of a thousand who leave early. */
  private static final int LEAVE_EARLY = 60;
  private static final int COMPLETE_ON_TIME = 850;
  private static final List<Integer> ETHNICITIES = List.of(31, 31, 31, 31, 31, 31, 31, 31, 34, 34, 39, 40, 41, 44, 44, 45, 32, 33, 35, 36,
      37, 38, 42, 43, 46, 47, 98, 99);
  private static final List<Integer> DIFFICULTIES = List.of(4, 5, 6, 8, 9, 9, 10, 11, 12, 12, 12, 13, 14, 14, 17, 94, 95, 96);
  private static final List<String> GRADES = List.of("9", "8", "7", "6", "5", "5", "4", "4");
  private static final List<Integer> WITHDRAWALS = List.of(3, 40, 44, 98);
  /** In no devolved area. */
  private static final List<String> HOMES = List.of("CV1 2WT", "OX1 1HS", "GU1 1AA", "LE1 5YA", "NG1 5DT", "HU1 2AA", "TR1 3HA", "PL1 2AA",
      "SO14 7DU", "BB1 1ZZ", "WA1 1UH", "MK40 3QF", "NR14 1SS", "CV34 3SW", "CV23 2AA", "ZZ99 9ZZ");
  private static final List<String> SITES = List.of("CV1 2WT", "CV1 2WT", "CV34 3SW", "CV23 2AA", "LE1 5YA");
  /** Homes in areas with which the sample provider has a contract, and the areas' sources of funding. */
  private static final List<String[]> DEVOLVED_HOMES = List.of(new String[] {"B1 1AA", "112"}, new String[] {"B2 4QA", "112"},
      new String[] {"WV1 1ST", "112"}, new String[] {"N1 9GU", "116"}, new String[] {"SE1 9RT", "116"}, new String[] {"E14 5AB", "116"});
  private static final LocalDate DEVOLUTION = LocalDate.of(2019, 8, 1);
  /** The codes of contact preferences ended on 31 July 2022. */
  private static final Year LAST_OF_CONTACT_CODES = Year.of("2122");
  private static final Year LAST_OF_PRIOR_ATTAIN_FIELD = Year.of("2021");
  private static final int GROUPS = 1000;
  /** Days kept for the assessment at the end of the planned time. */
  private static final int ASSESSMENT = 12;

  private final SampleSettings settings;
  private final Year year;
  private final LocalDate prepared;
  private final Forms forms;
  private final DeliveryMaker deliveries;
  private final List<Study> studies;
  private final Map<Study, Learner> models = new HashMap<>();
  private final int shares;

  LearnerMaker(SampleSettings settings) {
    this.settings = settings;
    year = settings.year();
    prepared = settings.preparationDate();
    forms = new Forms(Specification.of(year));
    deliveries = new DeliveryMaker(forms, prepared);
    studies = Study.ALL.stream().filter(study -> settings.kinds().contains(study.kind())).toList();
    shares = studies.stream().mapToInt(Study::share).sum();
    Situations situations = new Situations(year);
    studies.forEach(study -> models.put(study, situations.learner(study.kind())));
  }

  Forms forms() {
    return forms;
  }

  /** The learner of a number from 0. */
  Learner learner(long number) {
    Chance chance = new Chance(settings.seed(), number);
    Study study = study(chance);
    Learner model = models.get(study);
    LocalDate modelStart = model.learningDeliveries().get(0).learnStartDate();
    LocalDate start = start(study, modelStart, chance);
    Draft<Learner> learner = forms.draft(Learner.TYPE, (Learner) Forms.moved(model, ChronoUnit.DAYS.between(modelStart, start)));
    person(learner, study, start, number, chance);
    Place place = place(study, start, chance);
    learner.set("PostcodePrior", place.home()).set("Postcode", place.home());
    boolean employed = isSkills(study) && chance.in(400);
    if (employed) {
      employ(learner, chance);
    }
    if (isDevolvable(study)) {
      // No more than a full level 2, so that any of the aims may be fully funded.
      priorAttainment(learner, chance);
    }
    circumstances(learner, study, chance);
    LocalDate end = end(study, model, start, chance);
    learner.set(LearningDelivery.TYPE, deliveries.deliveries(model, study, start, end, fate(study, start, end, chance), place,
        employed, learner.build().learningDeliveries(), chance));
    return learner.build();
  }

  /** Where a learner went who has left; null for one who has not, and in years without these records. */
  LearnerDestinationandProgression destination(Learner learner, long number) {
    LocalDate left = null;
    for (LearningDelivery delivery : learner.learningDeliveries()) {
      LocalDate end = delivery.learnActEndDate();
      if (end == null || delivery.fundModel() == 10) {
        return null;
      }
      left = left == null || end.isAfter(left) ? end : left;
    }
    if (left == null || !forms.has(LearnerDestinationandProgression.TYPE) || left.isAfter(prepared.minusDays(2))) {
      return null;
    }
    Chance chance = new Chance(~settings.seed(), number);
    String[] outcome = chance.of(List.of(new String[] {"EMP", "1"}, new String[] {"EMP", "2"}, new String[] {"NPE", "1"},
        new String[] {"EDU", "2"}));
    LocalDate from = left.plusDays(1);
    LocalDate collected = from.plusDays(chance.below((int) ChronoUnit.DAYS.between(from, prepared) + 1));
    DPOutcome record = forms.draft(DPOutcome.TYPE).set("OutType", outcome[0]).set("OutCode", Integer.valueOf(outcome[1]))
        .set("OutStartDate", from).set("OutCollDate", collected).build();
    return forms.draft(LearnerDestinationandProgression.TYPE).set("LearnRefNumber", learner.learnRefNumber()).set("ULN", learner.uln())
        .set(DPOutcome.TYPE, List.of(record)).build();
  }

  /** Whether {@link #destination} would give a record. */
  boolean hasLeft(Learner learner) {
    return destination(learner, 0) != null;
  }

  private Study study(Chance chance) {
    int at = chance.below(shares);
    for (Study study : studies) {
      at -= study.share();
      if (at < 0) {
        return study;
      }
    }
    throw new IllegalStateException("The shares do not come to " + shares);
  }

  private LocalDate start(Study study, LocalDate modelStart, Chance chance) {
    if (study.leastDays() == 0) {
      return modelStart.minusDays(chance.below(30));
    }
    int back = chance.below(study.yearsBack() + 1);
    while (back > 0 && !existed(study, new Year(year.start() - back))) {
      back--;
    }
    return new Year(year.start() - back).firstDay().plusDays(back == 0 ? chance.between(3, 68) : chance.between(3, 330));
  }

  private static boolean existed(Study study, Year year) {
    return Year.SUPPORTED.contains(year) && Situations.kinds(year).contains(study.kind());
  }

  private LocalDate end(Study study, Learner model, LocalDate start, Chance chance) {
    if (study.leastDays() == 0) {
      return model.learningDeliveries().get(0).learnPlanEndDate();
    }
    LocalDate end = start.plusDays(chance.between(study.leastDays(), study.mostDays()));
    return end.isBefore(year.firstDay().plusDays(ASSESSMENT)) ? year.firstDay().plusDays(chance.between(ASSESSMENT, 120)) : end;
  }

  private Fate fate(Study study, LocalDate start, LocalDate end, Chance chance) {
    LocalDate from = start.plusDays(10).isAfter(year.firstDay()) ? start.plusDays(10) : year.firstDay();
    if (study.leastDays() > 0 && !end.isAfter(prepared.minusDays(20)) && chance.in(COMPLETE_ON_TIME)) {
      return study.kind().equals("traineeship") ? Fate.CONTINUING : Fate.completed(isAssessed(study) ? end.minusDays(ASSESSMENT) : end);
    }
    if (!from.isAfter(prepared) && from.isBefore(end) && chance.in(LEAVE_EARLY) && !study.kind().equals("traineeship")) {
      LocalDate until = end.isBefore(prepared) ? end : prepared;
      return Fate.withdrawn(from.plusDays(chance.below((int) ChronoUnit.DAYS.between(from, until) + 1)), chance.of(WITHDRAWALS));
    }
    return Fate.CONTINUING;
  }

  private void person(Draft<Learner> learner, Study study, LocalDate start, long number, Chance chance) {
    boolean woman = chance.in(520);
    int age = chance.between(study.youngest(), study.oldest());
    int firstYear = start.getMonthValue() < 8 ? start.getYear() - 1 : start.getYear();
    learner.set("LearnRefNumber", reference(number)).set("ULN", Ulns.of(settings.seed(), number))
        .set("FamilyName", People.familyName(chance)).set("GivenNames", People.givenName(woman, chance))
        .set("DateOfBirth", LocalDate.of(firstYear - age - 1, 9, 1).plusDays(chance.below(333)))
        .set("Ethnicity", chance.of(ETHNICITIES)).set("Sex", woman ? "F" : "M")
        .set("AddLine1", People.address(chance)).set("TelNo", People.telephone(chance));
    if (chance.in(600)) {
      learner.set("Email", "learner" + number + "@example.org");
    }
    if (learner.get("NINumber") != null) {
      learner.set("NINumber", chance.of(List.of("AB", "CE", "JK", "NA", "PW")) + chance.between(100_000, 999_999)
          + "ABCD".charAt(chance.below(4)));
    }
  }

  private static String reference(long number) {
    String digits = Long.toString(number + 1);
    return "S" + "00000000".substring(Math.min(8, digits.length())) + digits;
  }

  private Place place(Study study, LocalDate start, Chance chance) {
    if (settings.ukprn() == SampleSettings.UKPRN && isDevolvable(study) && !start.isBefore(DEVOLUTION) && chance.in(120)) {
      String[] home = chance.of(DEVOLVED_HOMES);
      return new Place(home[0], chance.of(SITES), home[1]);
    }
    return new Place(isDevolvable(study) ? HOMES.get(chance.below(HOMES.size() - 1)) : chance.of(HOMES), chance.of(SITES), null);
  }

  /** Studies whose outcome is known only some days after their end, when they are still within the planned time. */
  private static boolean isAssessed(Study study) {
    return study.kind().equals("apprentice") || study.kind().equals("skills bootcamp");
  }

  private static boolean isSkills(Study study) {
    return study.kind().equals("adult") || study.kind().equals("adult skills fund");
  }

  /** Adult learning, which a devolved area may fund. */
  private static boolean isDevolvable(Study study) {
    return isSkills(study) || study.kind().equals("community") || study.kind().equals("tailored learning");
  }

  private void employ(Draft<Learner> learner, Chance chance) {
    LearnerEmploymentStatus before = learner.build().learnerEmploymentStatuses().get(0);
    LearnerEmploymentStatus status = forms.draft(LearnerEmploymentStatus.TYPE, before).set("EmpStat", 10)
        .set(EmploymentStatusMonitoring.TYPE, List.of(forms.draft(EmploymentStatusMonitoring.TYPE).set("ESMType", "EII")
            .set("ESMCode", chance.between(5, 8)).build())).build();
    learner.set(LearnerEmploymentStatus.TYPE, List.of(status));
  }

  private void priorAttainment(Draft<Learner> learner, Chance chance) {
    if (year.compareTo(LAST_OF_PRIOR_ATTAIN_FIELD) <= 0) {
      learner.set("PriorAttain", chance.of(List.of(9, 7, 1, 2)));
    } else {
      PriorAttain before = learner.build().priorAttains().get(0);
      learner.set(PriorAttain.TYPE, List.of(forms.draft(PriorAttain.TYPE, before).set("PriorLevel", chance.between(1, 4)).build()));
    }
  }

  private void circumstances(Draft<Learner> learner, Study study, Chance chance) {
    if (chance.in(170)) {
      int difficulty = chance.of(DIFFICULTIES);
      learner.set("LLDDHealthProb", 1).set(LLDDandHealthProblem.TYPE, List.of(forms.draft(LLDDandHealthProblem.TYPE)
          .set("LLDDCat", difficulty).set("PrimaryLLDD", 1).build()));
    } else if (chance.in(30)) {
      learner.set("LLDDHealthProb", 9);
    }
    if (learner.get("MathGrade") != null && !study.kind().equals("traineeship")) {
      learner.set("MathGrade", chance.of(GRADES)).set("EngGrade", chance.of(GRADES));
    }
    if (study.kind().equals("16-19") && chance.in(150)) {
      List<LearnerFAM> fams = new ArrayList<>(learner.build().learnerFAMs());
      fams.add(forms.draft(LearnerFAM.TYPE).set("LearnFAMType", "FME").set("LearnFAMCode", 2).build());
      learner.set(LearnerFAM.TYPE, fams);
    }
    if (year.compareTo(LAST_OF_CONTACT_CODES) <= 0 && chance.in(500)) {
      learner.set(ContactPreference.TYPE, List.of(preference("RUI", chance.between(6, 7)), preference("PMC", chance.between(4, 6))));
    }
    if (chance.in(300)) {
      learner.set(ProviderSpecLearnerMonitoring.TYPE, List.of(forms.draft(ProviderSpecLearnerMonitoring.TYPE)
          .set("ProvSpecLearnMonOccur", "A").set("ProvSpecLearnMon", "GROUP" + chance.below(GROUPS)).build()));
    }
  }

  private ContactPreference preference(String type, int code) {
    return forms.draft(ContactPreference.TYPE).set("ContPrefType", type).set("ContPrefCode", code).build();
  }

  /**
   * Where a learner lives and learns.
   *
   * @param sof source of funding of the devolved area; null where there is none
   */
  record Place(String home, String site, String sof) {}

  /**
   * How the studies of a learner go on.
   *
   * @param status CompStatus
   * @param end null while they go on
   */
  record Fate(int status, LocalDate end, Integer withdrawReason) {

    static final Fate CONTINUING = new Fate(1, null, null);

    static Fate completed(LocalDate end) {
      return new Fate(2, end, null);
    }

    static Fate withdrawn(LocalDate end, int reason) {
      return new Fate(3, end, reason);
    }
  }
}
