package org.openilr.reports.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.reports.Made;
import org.openilr.reports.OldReturn;
import org.openilr.reports.ReportInputs;

/** The checks are made on 5 December 2020. The adult learns from 7 September 2020 to 25 June 2021, the apprentice from 14 September 2020. */
class ThingsToLookAtTest {

  private static final String LARS = "reference:\n  LearningDelivery: [{LearnAimRef: 60300001, EffectiveFrom: 2010-08-01, %s}]\n";

  @TempDir
  private Path folder;

  private static List<String> found(String check, String... learners) {
    return found(check, ReportInputs.NONE, learners);
  }

  private static List<String> found(String check, ReportInputs inputs, String... learners) {
    CheckList list = new CheckList(ThingsToLookAtReport.CHECKS.stream().filter(one -> one.name().equals(check)).findFirst().orElseThrow());
    try (Made made = Made.of(list, inputs, learners)) {
      return made.rows().stream().map(row -> row.get("What was found")).toList();
    }
  }

  private static String adult(String... aims) {
    return like("adult", "LearnRefNumber: A1", aims);
  }

  private static String apprentice(String aim) {
    return like("apprentice", "LearnRefNumber: P1", aim, "CompStatus: 1");
  }

  private static String young(String learner) {
    return like("16-19", learner, "CompStatus: 1");
  }

  private static String like(String kind, String learner, String... aims) {
    return "like: " + kind + "\nlearner: {" + learner + "}\naims:\n" + String.join("", Stream.of(aims).map(aim -> "  - {" + aim + "}\n").toList());
  }

  @Test
  void plannedEndHasPassed() {
    String check = "Planned end has passed";
    assertThat(found(check, adult("LearnPlanEndDate: 2020-12-04"))).containsExactly("Still continuing 1 day after the planned end.");
    assertThat(found(check, adult("LearnPlanEndDate: 2020-12-05"))).isEmpty();
    assertThat(found(check, adult("LearnPlanEndDate: 2020-12-04, CompStatus: 2"))).isEmpty();
  }

  @Test
  void outcomeIsNotKnownForMonths() {
    String check = "Outcome not known for months";
    assertThat(found(check, adult("CompStatus: 2, Outcome: 8, LearnActEndDate: 2020-06-05")))
        .containsExactly("Outcome 8, not yet known, 183 days after the end.");
    assertThat(found(check, adult("CompStatus: 2, Outcome: 8, LearnActEndDate: 2020-06-06"))).isEmpty();
    assertThat(found(check, adult("CompStatus: 2, Outcome: 1, LearnActEndDate: 2020-06-05"))).isEmpty();
  }

  @Test
  void completedInHalfTheTime() {
    String check = "Completed in half the time";
    assertThat(found(check, adult("CompStatus: 2, LearnPlanEndDate: 2020-10-06, LearnActEndDate: 2020-09-20")))
        .containsExactly("Completed in 14 of 30 planned days.");
    assertThat(found(check, adult("CompStatus: 2, LearnPlanEndDate: 2020-10-06, LearnActEndDate: 2020-09-21"))).isEmpty();
    assertThat(found(check, adult("CompStatus: 3, LearnPlanEndDate: 2020-10-06, LearnActEndDate: 2020-09-20"))).isEmpty();
    assertThat(found(check, adult("CompStatus: 2, LearnPlanEndDate: 2020-09-20, LearnActEndDate: 2020-09-12"))).hasSize(1);
    assertThat(found(check, adult("CompStatus: 2, LearnPlanEndDate: 2020-09-19, LearnActEndDate: 2020-09-12"))).isEmpty();
  }

  @Test
  void leftJustAfterQualifying() {
    String check = "Left just after qualifying";
    assertThat(found(check, adult("CompStatus: 3, LearnActEndDate: 2020-10-18")))
        .containsExactly("In learning for 42 days; 42 days are enough to be paid for.");
    assertThat(found(check, adult("CompStatus: 3, LearnActEndDate: 2020-10-17"))).isEmpty();
    assertThat(found(check, adult("CompStatus: 3, LearnActEndDate: 2020-10-24"))).hasSize(1);
    assertThat(found(check, adult("CompStatus: 3, LearnActEndDate: 2020-10-25"))).isEmpty();
    assertThat(found(check, adult("CompStatus: 2, LearnActEndDate: 2020-10-18"))).isEmpty();
    assertThat(found(check, apprentice("CompStatus: 3, LearnActEndDate: 2020-10-25"))).hasSize(1);
    // A day's aim is paid for when it has begun.
    assertThat(found(check, adult("CompStatus: 3, LearnPlanEndDate: 2020-09-08, LearnActEndDate: 2020-09-07"))).isEmpty();
  }

  @Test
  void youngLearnerLeftJustAfterQualifying() {
    String check = "16-19 left after qualifying";
    assertThat(found(check, like("16-19", "LearnRefNumber: Y1", "CompStatus: 3, LearnActEndDate: 2020-10-13")))
        .containsExactly("In learning for 42 days; 42 days are enough to be paid for.");
    assertThat(found(check, like("16-19", "LearnRefNumber: Y1", "CompStatus: 3, LearnActEndDate: 2020-10-12"))).isEmpty();
    assertThat(found(check, like("16-19", "LearnRefNumber: Y1", "CompStatus: 3, LearnActEndDate: 2020-10-20"))).isEmpty();
    assertThat(found(check, like("16-19", "LearnRefNumber: Y1", "CompStatus: 2, LearnActEndDate: 2020-10-13"))).isEmpty();
  }

  @Test
  void withdrawalReasonIsNotKnown() {
    String check = "Withdrawal reason not known";
    assertThat(found(check, adult("CompStatus: 3, WithdrawReason: 98, LearnActEndDate: 2020-10-18")))
        .containsExactly("Withdrawn on 18/10/2020 for reason 98, not known.");
    assertThat(found(check, adult("CompStatus: 3, WithdrawReason: 97, LearnActEndDate: 2020-10-18"))).isEmpty();
  }

  @Test
  void noDestinationYet() {
    String check = "No destination yet";
    String ended = adult("CompStatus: 2, LearnActEndDate: 2020-11-05");
    assertThat(found(check, ended)).containsExactly("All learning had ended by 05/11/2020, and no destination from that day on is recorded.");
    assertThat(found(check, ended.replace("11-05", "11-06"))).isEmpty();
    assertThat(found(check, ended.replace("CompStatus: 2", "CompStatus: 6"))).isEmpty();
    assertThat(found(check, ended + "  - {CompStatus: 1}\n")).isEmpty();
    assertThat(found(check, ended.replace("CompStatus: 2", "FundModel: 10, CompStatus: 2"))).isEmpty();
    assertThat(found(check, ended.replace("CompStatus: 2", "FundModel: 99, LearningDeliveryFAM: [ADL 1], CompStatus: 2"))).hasSize(1);
    assertThat(found(check, ended + "destination: {LearnRefNumber: A1, DPOutcome: [EMP 1 on 2020-11-05 collected 2020-11-20]}\n")).isEmpty();
    assertThat(found(check, ended + "destination: {LearnRefNumber: A1, DPOutcome: [EMP 1 on 2020-11-04 collected 2020-11-20]}\n")).hasSize(1);
  }

  @Test
  void sameAimTwiceAtATime() {
    String check = "Same aim twice at a time";
    assertThat(found(check, adult("CompStatus: 1", "LearnStartDate: 2020-10-01")))
        .containsExactly("The same aim, from 07/09/2020, is recorded as aim 1 as well.");
    assertThat(found(check, adult("LearnActEndDate: 2020-10-02", "LearnStartDate: 2020-10-01"))).hasSize(1);
    assertThat(found(check, adult("LearnActEndDate: 2020-10-01", "LearnStartDate: 2020-10-01"))).isEmpty();
    assertThat(found(check, adult("LearnStartDate: 2020-10-01", "LearnStartDate: 2020-09-07, LearnActEndDate: 2020-10-01"))).isEmpty();
    assertThat(found(check, adult("CompStatus: 1", "LearnStartDate: 2020-10-01, LearnAimRef: 60300002"))).isEmpty();
  }

  @Test
  void plannedForOverFiveYears() {
    String check = "Planned for over five years";
    assertThat(found(check, adult("LearnPlanEndDate: 2025-09-08"))).containsExactly("Planned for 1828 days.");
    assertThat(found(check, adult("LearnPlanEndDate: 2025-09-07"))).isEmpty();
  }

  @Test
  void shortApprenticeship() {
    String check = "Short apprenticeship";
    assertThat(found(check, apprentice("LearnPlanEndDate: 2021-09-12"))).containsExactly("Planned for 364 days.");
    assertThat(found(check, apprentice("LearnPlanEndDate: 2021-09-13"))).isEmpty();
    assertThat(found(check, apprentice("LearnPlanEndDate: 2021-09-12, LearningDeliveryFAM: [ACT 1 from 2020-09-14, RES 1]"))).isEmpty();
    assertThat(found(check, adult("LearnPlanEndDate: 2021-09-12, AimType: 1"))).isEmpty();
  }

  @Test
  void moreHoursThanTheDaysAllow() {
    String check = "More hours than the days allow";
    assertThat(found(check, adult("LearnPlanEndDate: 2020-09-23") + LARS.formatted("GuidedLearningHours: 100")))
        .containsExactly("100 guided learning hours in 17 days.");
    assertThat(found(check, adult("LearnPlanEndDate: 2020-09-24") + LARS.formatted("GuidedLearningHours: 100"))).isEmpty();
    assertThat(found(check, adult("LearnPlanEndDate: 2020-09-07") + LARS.formatted("GuidedLearningHours: 40"))).isEmpty();
    assertThat(found(check, adult("LearnPlanEndDate: 2020-09-07") + LARS.formatted("GuidedLearningHours: 41"))).hasSize(1);
    assertThat(found(check, adult("LearnPlanEndDate: 2020-09-07"))).isEmpty();
  }

  @Test
  void levelIsAlreadyHeld() {
    String check = "Level already held";
    String level = "NotionalNVQLevelv2: ";
    assertThat(found(check, like("adult", "PriorAttain: 2", "CompStatus: 1") + LARS.formatted(level + 2)))
        .containsExactly("A fully funded level 2; prior attainment 2 is level 2.");
    assertThat(found(check, like("adult", "PriorAttain: 2", "CompStatus: 1") + LARS.formatted(level + 3))).isEmpty();
    assertThat(found(check, like("adult", "PriorAttain: 10", "CompStatus: 1") + LARS.formatted(level + 3))).hasSize(1);
    assertThat(found(check, like("adult", "PriorAttain: 10", "CompStatus: 1") + LARS.formatted(level + 4))).isEmpty();
    assertThat(found(check, like("adult", "PriorAttain: 1", "CompStatus: 1") + LARS.formatted(level + 2))).isEmpty();
    assertThat(found(check, like("adult", "PriorAttain: 97", "CompStatus: 1") + LARS.formatted(level + 2))).isEmpty();
    assertThat(found(check, like("adult", "PriorAttain: 2", "LearningDeliveryFAM: [SOF 105, FFI 2]") + LARS.formatted(level + 2))).isEmpty();
    assertThat(found(check, like("adult", "PriorAttain: 2", "CompStatus: 1") + LARS.formatted(level + 2)
        + "  AnnualValue: [{LearnAimRef: 60300001, EffectiveFrom: 2013-08-01, BasicSkills: 1}]\n")).isEmpty();
  }

  @Test
  void fewOffTheJobHours() {
    String check = "Few off-the-job hours";
    // A fifth of 31 hours in 564 days is 499.5 hours, and 445.7 without leave.
    assertThat(found(check, apprentice("PHours: 445")))
        .containsExactly("445 planned hours; a fifth of 31 hours a week for 564 days, less leave, is 446.");
    assertThat(found(check, apprentice("PHours: 446"))).isEmpty();
    assertThat(found(check, apprentice("PHours: 300") + "status: {EmploymentStatusMonitoring: [EII 7]}\n")).hasSize(1);
    assertThat(found(check, apprentice("PHours: 302") + "status: {EmploymentStatusMonitoring: [EII 7]}\n")).isEmpty();
    assertThat(found(check, apprentice("PHours: 1") + "status: {EmploymentStatusMonitoring: [EII 5]}\n")).isEmpty();
    assertThat(found(check, apprentice("PHours:"))).isEmpty();
  }

  @Test
  void muchWorkExperience() {
    String check = "Much work experience";
    assertThat(found(check, placement("zwrkx001", 4, 151))).containsExactly("301 hours of work experience, and not the core aim.");
    assertThat(found(check, placement("ZWRKX001", 4, 150))).isEmpty();
    assertThat(found(check, placement("ZWRKX001", 5, 151))).isEmpty();
    assertThat(found(check, placement("60300016", 4, 151))).isEmpty();
  }

  private static String placement(String aim, int type, int hours) {
    return """
        like: 16-19
        aim:
          LearnAimRef: %s
          AimType: %d
          LearningDeliveryWorkPlacement:
            - {WorkPlaceStartDate: 2020-10-01, WorkPlaceHours: 150, WorkPlaceMode: 2}
            - {WorkPlaceStartDate: 2021-03-01, WorkPlaceHours: %d, WorkPlaceMode: 2}
        """.formatted(aim, type, hours);
  }

  @Test
  void noPlannedLearningHours() {
    String check = "No planned learning hours";
    assertThat(found(check, young("PlanLearnHours: 0"))).containsExactly("No planned learning hours, and 60 of enrichment.");
    assertThat(found(check, young("PlanLearnHours:"))).hasSize(1);
    assertThat(found(check, young("PlanLearnHours: 1"))).isEmpty();
    assertThat(found(check, young("PlanLearnHours: 0, LLDDHealthProb: 1"))).isEmpty();
    assertThat(found(check, young("PlanLearnHours: 0, LearnerFAM: [EHC 1]"))).isEmpty();
    assertThat(found(check, like("t level", "PlanLearnHours:", "CompStatus: 1"))).isEmpty();
    assertThat(found(check, like("adult", "PlanLearnHours: 0", "CompStatus: 1"))).isEmpty();
  }

  @Test
  void halfOfHoursIsEnrichment() {
    String check = "Half of hours is enrichment";
    assertThat(found(check, young("PlanLearnHours: 300, PlanEEPHours: 300")))
        .containsExactly("300 of 600 planned hours are employability, enrichment and pastoral.");
    assertThat(found(check, young("PlanLearnHours: 301, PlanEEPHours: 300"))).isEmpty();
    assertThat(found(check, young("PlanLearnHours: 300, PlanEEPHours: 300, LearnerFAM: [HNS 1]"))).isEmpty();
  }

  @Test
  void hoursJustAboveABand() {
    String check = "Hours just above a band";
    assertThat(found(check, young("PlanLearnHours: 480"))).containsExactly("540 planned hours; the band starts at 540.");
    assertThat(found(check, young("PlanLearnHours: 479"))).isEmpty();
    assertThat(found(check, young("PlanLearnHours: 489"))).hasSize(1);
    assertThat(found(check, young("PlanLearnHours: 490"))).isEmpty();
    assertThat(found(check, young("PlanLearnHours: 220"))).containsExactly("280 planned hours; the band starts at 280.");
    assertThat(found(check, like("adult", "PlanLearnHours: 540", "CompStatus: 1"))).isEmpty();
  }

  @Test
  void temporaryUln() {
    assertThat(found("Temporary ULN", like("adult", "ULN: 9999999999", "CompStatus: 1"))).containsExactly("The ULN is 9999999999.");
    assertThat(found("Temporary ULN", adult("CompStatus: 1"))).isEmpty();
  }

  @Test
  void priorAttainmentIsNotKnown() {
    String check = "Prior attainment not known";
    assertThat(found(check, like("adult", "PriorAttain: 98", "CompStatus: 1"))).containsExactly("Prior attainment is 98, level not known.");
    assertThat(found(check, like("adult", "PriorAttain: 97", "CompStatus: 1"))).hasSize(1);
    assertThat(found(check, like("adult", "PriorAttain: 99", "CompStatus: 1"))).isEmpty();
    assertThat(found(check, young("PriorAttain: 98"))).isEmpty();
  }

  @Test
  void employmentStatusIsNotKnown() {
    String check = "Employment status not known";
    assertThat(found(check, adult("CompStatus: 1") + "statuses: []\n")).containsExactly("No employment status holds on the day of the start.");
    assertThat(found(check, adult("CompStatus: 1") + "status: {DateEmpStatApp: 2020-09-08}\n")).hasSize(1);
    assertThat(found(check, adult("CompStatus: 1") + "status: {DateEmpStatApp: 2020-09-07}\n")).isEmpty();
    assertThat(found(check, adult("CompStatus: 1") + "status: {EmpStat: 98}\n"))
        .containsExactly("The employment status at the start is 98, not known.");
    assertThat(found(check, young("LearnRefNumber: Y1"))).isEmpty();
  }

  @Test
  void apprenticeIsNotEmployed() {
    String check = "Apprentice not employed";
    String lost = apprentice("CompStatus: 1") + "statuses: [{}, {EmpStat: 11, DateEmpStatApp: 2020-12-05}]\n";
    assertThat(found(check, lost)).containsExactly("Continuing, with employment status 11 since 05/12/2020.");
    assertThat(found(check, lost.replace("2020-12-05", "2020-12-06"))).isEmpty();
    assertThat(found(check, lost.replace("EmpStat: 11", "EmpStat: 10"))).isEmpty();
    assertThat(found(check, lost.replaceFirst("CompStatus: 1", "CompStatus: 6"))).isEmpty();
  }

  @Test
  void postcodeIsNotKnown() {
    String check = "Postcode not known";
    assertThat(found(check, young("PostcodePrior: ZZ99 9ZZ"))).containsExactly("The postcode prior to enrolment is ZZ99 9ZZ.");
    assertThat(found(check, young("PostcodePrior: CV1 2WT"))).isEmpty();
    assertThat(found(check, like("community", "PostcodePrior: ZZ99 9ZZ", "CompStatus: 1"))).isEmpty();
  }

  private static final String LAST_YEAR = """
      reference:
        earlier-learners: [{UKPRN: 10000001, ULN: 1000000043, LearnRefNumber: A1, LearnAimRef: 60300001, LearnStartDate: 2019-09-02, FundModel: 35}]
      """;

  @Test
  void lastYearsAimIsMissing() {
    String check = "Last year's aim is missing";
    String learner = adult("LearnStartDate: 2020-09-07") + LAST_YEAR;
    assertThat(found(check, learner)).containsExactly("Aim 60300001, started on 02/09/2019, is missing.");
    assertThat(found(check, learner.replaceFirst("2020-09-07", "2019-09-02"))).isEmpty();
    assertThat(found(check, learner.replaceFirst("2020-09-07", "2019-09-02, StdCode: 104"))).hasSize(1);
    assertThat(found(check, learner.replace("FundModel: 35}", "FundModel: 35, LearnActEndDate: 2020-07-31}"))).isEmpty();
    assertThat(found(check, learner.replace("UKPRN: 10000001", "UKPRN: 10000002"))).isEmpty();
    assertThat(found(check, learner.replace("UKPRN: 10000001", "UKPRN: 10000002")
        .replace("{LearnRefNumber: A1}", "{LearnRefNumber: A1, PrevUKPRN: 10000002}")))
        .hasSize(1);
    assertThat(found(check, learner.replace("ULN: 1000000043", "ULN: 1000000086"))).isEmpty();
    assertThat(found(check, learner.replace("{LearnRefNumber: A1}", "{LearnRefNumber: B1, PrevLearnRefNumber: a1}"))).hasSize(1);
    assertThat(found(check, learner.replace("{LearnRefNumber: A1}", "{LearnRefNumber: B1}"))).isEmpty();
  }

  @Test
  void endedLastYearAfterAll() {
    String check = "Ended last year after all";
    String learner = adult("LearnStartDate: 2019-09-02, CompStatus: 3, LearnActEndDate: 2020-07-31") + LAST_YEAR;
    assertThat(found(check, learner)).containsExactly("Continuing last year, now with completion status 3 on 31/07/2020.");
    assertThat(found(check, learner.replace("CompStatus: 3", "CompStatus: 6"))).hasSize(1);
    assertThat(found(check, learner.replace("CompStatus: 3", "CompStatus: 2"))).isEmpty();
    assertThat(found(check, learner.replace("2020-07-31", "2020-08-01"))).isEmpty();
    assertThat(found(check, learner.replaceFirst("2019-09-02", "2019-09-03"))).isEmpty();
  }

  @Test
  void takesLastYearsReturnForTheProvidersPartOfTheReferenceData() {
    String missing = "Last year's aim is missing";
    ReportInputs other = OldReturn.inputs(folder, adult("LearnStartDate: 2019-09-02, CompStatus: 1, LearnAimRef: 60300002"),
        adult("LearnStartDate: 2019-09-02, CompStatus: 2, LearnActEndDate: 2020-07-31, LearnAimRef: 60300003"));
    assertThat(found(missing, other, adult("LearnStartDate: 2020-09-07"))).containsExactly("Aim 60300002, started on 02/09/2019, is missing.");
    assertThat(found(missing, other, adult("LearnStartDate: 2020-09-07") + LAST_YEAR)).hasSize(1);
    String movedHere = adult("LearnStartDate: 2020-09-07").replace("{LearnRefNumber: A1}", "{LearnRefNumber: A1, PrevUKPRN: 10000002}")
        + LAST_YEAR.replace("UKPRN: 10000001", "UKPRN: 10000002");
    assertThat(found(missing, other, movedHere)).hasSize(2);
    assertThat(found("Ended last year after all", other,
        adult("LearnStartDate: 2019-09-02, LearnAimRef: 60300002, CompStatus: 3, LearnActEndDate: 2020-07-31"))).hasSize(1);
  }

  @Test
  void everyCheckSaysWhyAndWhatToDo() {
    assertThat(ThingsToLookAtReport.CHECKS).extracting(Check::name).doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name.length()).isBetween(5, 31));
    assertThat(ThingsToLookAtReport.CHECKS).allSatisfy(check -> {
      assertThat(check.why()).endsWith(".");
      assertThat(check.todo()).endsWith(".");
    });
  }

  @Test
  void isAWorkbookWithASummaryAndASheetForEachCheckThatFinds() throws IOException {
    String learner = like("adult", "LearnRefNumber: A2, PostcodePrior: ZZ99 9ZZ, ProviderSpecLearnerMonitoring: [A Group4]",
        "LearnPlanEndDate: 2020-12-01");
    try (Made made = Made.of(new ThingsToLookAtReport(), learner, adult("LearnPlanEndDate: 2020-12-04"));
        ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.xlsx()))) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Summary", "Planned end has passed", "Postcode not known");
      assertThat(made.lines("Planned end has passed").get(0)).startsWith("Planned end has passed", "2").hasSize(4);
      assertThat(made.lines("Temporary ULN").get(0)).startsWith("Temporary ULN", "0");
      assertThat(made.lines("Last year's aim is missing").get(0)).startsWith("Last year's aim is missing", "Not checked");
      assertThat(made.page()).contains("What to do").contains("Ask the tutor.").contains("Name your last return of that year");
    }
    try (Made made = Made.of(new CheckList(ThingsToLookAtReport.CHECKS.get(0)), learner, adult("LearnPlanEndDate: 2020-12-04"))) {
      assertThat(made.rows()).hasSize(2);
      assertThat(made.rows().get(1)).isEqualTo(Map.of("Learner reference number", "A2",
          "Unique learner number", "1000000043", "Aim sequence number", "1",
          "Learning aim reference", "60300001", "Funding model", "35", "Learning start date", "07/09/2020", "Learning planned end date", "01/12/2020",
          "What was found", "Still continuing 4 days after the planned end.", "Provider specified learner monitoring (A)", "Group4"));
    }
    try (Made made = Made.of(new ThingsToLookAtReport(), adult("CompStatus: 1") + LAST_YEAR)) {
      assertThat(made.lines("Last year's aim is missing").get(0)).startsWith("Last year's aim is missing", "1");
      assertThat(made.page()).doesNotContain("Name your last return of that year");
    }
  }
}
