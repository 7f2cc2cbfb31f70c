package org.openilr.reports.young;

import static org.openilr.reports.Column.date;
import static org.openilr.reports.Column.marking;
import static org.openilr.reports.Column.money;
import static org.openilr.reports.Column.number;
import static org.openilr.reports.Column.text;

import java.util.List;
import java.util.function.Consumer;
import org.openilr.funding.FundedLearner;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/** The students whom a report on {@link StudentSums} counts: a page for study programmes and one for T Levels. */
final class StudentsBehind extends LearnersBehind<StudentsBehind.Counted> {

  private final StudentSums.Filter filter;
  private final Counting counting;

  /**
   * @param report whose figures are the numbers and sums of these students
   * @param filter who is counted at all
   */
  StudentsBehind(String report, List<Line> lines, StudentSums.Filter filter, Counting counting) {
    super(new ReportInfo("Learners behind the " + report, Format.CSV, "16 to 19 teams", "See which students each figure counts, and what they earn."),
        lines, List.of(
            number("Line", row -> row.line().number()),
            text("Sheet", row -> row.line().chapterTitle()),
            text("Group", row -> row.line().partTitle()),
            text("What it counts in", row -> row.line().title()),
            text(LEARNER, row -> row.student().learner().learnRefNumber()),
            text("Family name", row -> row.student().learner().familyName()),
            text("Given names", row -> row.student().learner().givenNames()),
            date("Date of birth", row -> row.student().learner().dateOfBirth()),
            date("Learner start date", row -> row.student().values().date("LearnerStartDate")),
            number("Education, health and care plan (EHC)", row -> row.student().fam("EHC")),
            number("High needs student (HNS)", row -> row.student().fam("HNS")),
            text(FUNDING_LINE, row -> row.student().values().text("FundLine")),
            number(PLACE, Counted::place),
            text("Funding band", row -> row.student().values().text("RateBand")),
            money("Total funding", row -> row.student().values().decimal("OnProgPayment")),
            marking("OFFICIAL-SENSITIVE")),
        List.of(row -> row.line().number(), row -> row.student().learner().learnRefNumber()));
    this.filter = filter;
    this.counting = counting;
  }

  /** Finds the lines that a student counts in. */
  interface Counting {
    void find(Student student, Consumer<Line> lines);
  }

  /**
   * A student who counts in a line.
   *
   * @param place of the learner among those of the file, from 1
   */
  record Counted(Line line, int place, Student student) {}

  @Override
  protected void rows(FundedLearner learner, ReportContext context, Consumer<Counted> rows) {
    Student student = Student.of(learner);
    if (student != null && filter.counts(student, context)) {
      counting.find(student, line -> rows.accept(new Counted(line, learner.row() + 1, student)));
    }
  }
}
