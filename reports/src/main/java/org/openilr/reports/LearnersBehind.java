package org.openilr.reports;

import java.util.List;
import java.util.function.Function;

/**
 * A list of the learners behind the figures of a report that adds up: a row for each line of the report and each learner, or aim of one, that it
 * counts. Its first column is the number of the line, which sorts first; pages link each figure to its rows.
 *
 * @param <R> what a row is made from
 */
public abstract class LearnersBehind<R> extends ListReport<R> {

  /** Heading of the column with the reference number of the learner. */
  public static final String LEARNER = "Learner reference number";
  /** Heading of the column with the number of the aim, in lists of aims; it is empty for money of the learner as a whole. */
  public static final String AIM = "Aim sequence number";
  /** Heading of the column with the learner's place among the learners of the file, from 1, in lists whose amounts have workings. */
  public static final String PLACE = "Place in the file";
  /** Heading of the column with the funding line, which the headings of pages say already. */
  public static final String FUNDING_LINE = "Funding line type";

  private final List<Line> lines;

  /**
   * @param lines that figures are linked from, by number
   * @param columns the first is the number of the line, then what pages say in headings, then the learner and the rest, with the headings above; the
   *     last is the marking
   */
  protected LearnersBehind(ReportInfo info, List<Line> lines, List<Column<R>> columns, List<Function<R, Object>> order) {
    super(info, columns, order);
    this.lines = List.copyOf(lines);
  }

  /**
   * A line of the report.
   *
   * @param number from 0 to 9999, not less than the chapter and the part, which have numbers of their own
   * @param chapter the number of the page that its learners are on, in the order of the lines
   * @param chapterTitle what the page is about: a budget
   * @param part number of the section of the page
   * @param partTitle what the section is about
   * @param title what the line says
   */
  public record Line(int number, int chapter, String chapterTitle, int part, String partTitle, String title) {}

  /** What the pages say at their top. */
  protected String note() {
    return "These are the learners of the return. A learner stands in every line that counts them.";
  }

  @Override
  final int line(R row) {
    return (Integer) columns().get(0).value().apply(row);
  }

  final List<Line> lines() {
    return lines;
  }
}
