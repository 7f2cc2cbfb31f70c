package org.openilr.funding.fm35;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openilr.funding.Days;
import org.openilr.funding.Rates;
import org.openilr.learners.LearningDelivery;

/** Steps 3 and 4: the programme aims that a delivery belongs to, and the learner's age. */
final class Programmes {

  private Programmes() {}

  static void put(AdultAim aim, List<AdultAim> aims, LocalDate dateOfBirth, Rates rates) {
    boolean app = isOfFramework(aim);
    boolean trainee = aim.is("TrnProgAim") || aim.is("TrnComponent");
    LocalDate start = null;
    LocalDate adjusted = null;
    LocalDate traineeship = null;
    LocalDate achieved = null;
    boolean anyAchieved = false;
    for (AdultAim other : aims) {
      if (isFrameworkProgramme(other, aim)) {
        start = earlier(start, other.record().learnStartDate());
        adjusted = earlier(adjusted, other.date("AdjLearnStartDate"));
      }
      if (isPathwayProgramme(other, aim) && other.is("Achieved")) {
        LocalDate ended = other.record().learnActEndDate();
        anyAchieved = true;
        achieved = achieved == null ? ended : Days.max(achieved, ended);
      }
      if (other.is("TrnProgAim") && Objects.equals(other.record().progType(), aim.record().progType())) {
        traineeship = earlier(traineeship, other.date("AdjLearnStartDate"));
      }
    }
    aim.values().put("AppLearnStartDate", app ? start : null).put("AppAdjLearnStartDate", app ? adjusted : null)
        .put("TrnAdjLearnStartDate", trainee ? traineeship : null)
        .put("ApplicEmpFactDate", app ? Categories.factDate(adjusted, rates) : null)
        .put("AppPathwayProgAimLatestActEndDate", achieved)
        .put("AppPathwayProgAimAchieved", anyAchieved)
        .put("AgeAimStart", age(dateOfBirth, app ? adjusted : aim.date("AdjLearnStartDate")));
  }

  /** Whether one is an apprenticeship programme aim of the framework and pathway of the other. */
  static boolean isPathwayProgramme(AdultAim programme, AdultAim aim) {
    Integer pathway = aim.record().pwayCode();
    return isFrameworkProgramme(programme, aim) && pathway != null && pathway.equals(programme.record().pwayCode());
  }

  private static boolean isFrameworkProgramme(AdultAim programme, AdultAim aim) {
    LearningDelivery record = aim.record();
    return programme.is("AppProgAim") && record.fworkCode() != null && record.fworkCode().equals(programme.record().fworkCode())
        && Objects.equals(record.progType(), programme.record().progType());
  }

  static boolean isOfFramework(AdultAim aim) {
    return aim.is("AppProgAim") || aim.is("AppComponent");
  }

  private static LocalDate earlier(LocalDate known, LocalDate date) {
    return known == null ? date : date == null ? known : Days.min(known, date);
  }

  /** Completed years; 0 for someone who is not born yet, null where either day is not known. */
  static Integer age(LocalDate dateOfBirth, LocalDate day) {
    return Days.isBefore(day, dateOfBirth) ? Integer.valueOf(0) : Days.years(dateOfBirth, day);
  }
}
