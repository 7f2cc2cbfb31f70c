package org.openilr.reports.funding;

import static org.openilr.reports.Column.date;
import static org.openilr.reports.Column.marking;
import static org.openilr.reports.Column.number;
import static org.openilr.reports.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.GridSheet.Behind;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.funding.CommunityLearners.Category;
import org.openilr.reports.funding.CommunityLearners.Group;
import org.openilr.reports.funding.CommunityLearners.Kind;

/** The learners and aims that the report on community learning counts: a page for each category. */
final class CommunityLearnersBehind extends LearnersBehind<CommunityLearnersBehind.Counted> {

  private static final int CATEGORY = 100;
  private static final int KIND = 10;

  private final Line[][] lines = new Line[Group.values().length][Kind.values().length];

  /** @param report whose figures are the numbers of these learners and aims */
  CommunityLearnersBehind(String report) {
    super(new ReportInfo("Learners behind the " + report, Format.CSV, "Community learning managers",
        "See which learners, and which aims of theirs, each figure counts."), allLines(), List.of(
        number("Line", row -> row.line().number()),
        text("Category", row -> row.line().chapterTitle()),
        text("What is counted", row -> row.line().partTitle()),
        text("What it counts in", row -> row.line().title()),
        text(LEARNER, row -> row.learner().learnRefNumber()),
        text("Family name", row -> row.learner().familyName()),
        text("Given names", row -> row.learner().givenNames()),
        date("Date of birth", row -> row.learner().dateOfBirth()),
        number(AIM, aim(LearningDelivery::aimSeqNumber)),
        text("Learning aim reference", aim(LearningDelivery::learnAimRef)),
        date("Learning start date", aim(LearningDelivery::learnStartDate)),
        marking("OFFICIAL-SENSITIVE")),
        List.of(row -> row.line().number(), row -> row.learner().learnRefNumber(), row -> row.aim() == null ? null : row.aim().aimSeqNumber()));
    for (Group group : Group.values()) {
      for (Kind kind : Kind.values()) {
        lines[group.ordinal()][kind.ordinal()] = line(group, kind);
      }
    }
  }

  /**
   * A learner or an aim that counts.
   *
   * @param aim null where the learner counts
   */
  record Counted(Line line, Learner learner, LearningDelivery aim) {}

  private static Function<Counted, Object> aim(Function<LearningDelivery, Object> field) {
    return row -> row.aim() == null ? null : field.apply(row.aim());
  }

  private static List<Line> allLines() {
    List<Line> lines = new ArrayList<>();
    for (Group group : Group.values()) {
      for (Kind kind : Kind.values()) {
        lines.add(line(group, kind));
      }
    }
    return lines;
  }

  private static Line line(Group group, Kind kind) {
    int chapter = group.category().ordinal() * CATEGORY;
    int part = chapter + (kind.ordinal() + 1) * KIND;
    String title = group.young() == null ? "All ages" : group.young() ? "16-18" : "Adult";
    return new Line(part + (Boolean.FALSE.equals(group.young()) ? 2 : 1), chapter, group.category().title(), part, kind.title(), title);
  }

  /** Where those are whom a figure of one group counts. */
  static Behind behind(Group group, Kind kind) {
    Line line = line(group, kind);
    return new Behind(line.chapter(), line.number(), 0);
  }

  /** Where those are whom a figure of both ages counts. */
  static Behind behind(Category category, Kind kind) {
    int chapter = category.ordinal() * CATEGORY;
    return new Behind(chapter, chapter + (kind.ordinal() + 1) * KIND, 0);
  }

  @Override
  protected void rows(FundedLearner learner, ReportContext context, Consumer<Counted> rows) {
    CommunityLearners.find(learner, context,
        (group, kind, aim) -> rows.accept(new Counted(lines[group.ordinal()][kind.ordinal()], learner.learner(), aim)));
  }
}
