package org.openilr.reports.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.reports.Column;
import org.openilr.reports.Column.Kind;
import org.openilr.reports.FileOpener;
import org.openilr.reports.GridSheet;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.LineTotals;
import org.openilr.reports.Months;
import org.openilr.reports.ReportDocument;
import org.openilr.reports.ReportDocument.Behind;
import org.openilr.reports.SortedRows;
import org.openilr.reports.WorkingsLinks;
import org.openilr.reports.page.ReportPage.Block;
import org.openilr.reports.page.ReportPage.Cell;
import org.openilr.reports.page.ReportPage.Head;
import org.openilr.reports.page.ReportPage.Heading;
import org.openilr.reports.page.ReportPage.Line;
import org.openilr.reports.page.ReportPage.Table;
import org.openilr.reports.page.ReportPage.Words;
import org.openilr.reports.write.CsvLine;

/**
 * The pages of the learners behind the figures of a report: a page for each budget with a table for each line, each row with the way to its workings.
 * A page holds a bounded number of rows; the CSV beside it has them all.
 */
public final class BehindPages {

  private static final String WHOLE_PAGE = "report";

  private final ReportDocument document;
  private final Behind behind;
  private final WorkingsLinks workings;
  private final Map<Integer, LearnersBehind.Line> lines = new HashMap<>();
  /** Columns that pages show: the others the headings of a table say already, or they are for links alone. */
  private final List<Integer> shown = new ArrayList<>();
  /** The chapters in their order. */
  private final List<Integer> chapters;
  private final int learner;
  private final int aim;
  private final int place;

  private BehindPages(ReportDocument document, WorkingsLinks workings) {
    this.document = document;
    this.behind = document.behind();
    this.workings = workings;
    behind.lines().forEach(line -> lines.put(line.number(), line));
    List<String> headings = behind.list().columns().stream().<String>map(Column::heading).toList();
    this.learner = headings.indexOf(LearnersBehind.LEARNER);
    this.aim = headings.indexOf(LearnersBehind.AIM);
    this.place = headings.indexOf(LearnersBehind.PLACE);
    this.chapters = behind.lines().stream().map(LearnersBehind.Line::chapter).distinct().toList();
    for (int i = learner; i < headings.size() - 1; i++) {
      if (i != place && !headings.get(i).equals(LearnersBehind.FUNDING_LINE)) {
        shown.add(i);
      }
    }
  }

  /** Gets the pages ready of a document that has learners behind its figures. */
  public static BehindPages of(ReportDocument document, WorkingsLinks workings) {
    return new BehindPages(document, workings);
  }

  /** The number before the first comma. */
  private static int number(byte[] bytes, int from) {
    int number = 0;
    for (int i = from; bytes[i] != ','; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  IndexPage.Link listLink() {
    return new IndexPage.Link("The learners behind the figures, as CSV", IndexPage.href(behind.info().fileName(document.context().submitted())));
  }

  /** The link of a figure; null where no learner is behind it. */
  String href(GridSheet.Behind figure) {
    LearnersBehind.Line line = lines.get(figure.number());
    if (line != null) {
      return !behind.totals().containsKey(figure.number()) ? null : page(figure.chapter()) + "#" + id(figure.number(), figure.month());
    }
    boolean isPart = false;
    boolean isChapter = false;
    for (int number : behind.totals().keySet()) {
      isPart |= lines.get(number).part() == figure.number() && hasHeading(lines.get(number));
      isChapter |= lines.get(number).chapter() == figure.number();
    }
    return isPart ? page(figure.chapter()) + "#" + id(figure.number(), 0) : isChapter ? page(figure.chapter()) + "#" + WHOLE_PAGE : null;
  }

  /** Whether the line's part has a heading of its own: the title of the page says it already of some. */
  private static boolean hasHeading(LearnersBehind.Line line) {
    return !line.partTitle().equals(line.chapterTitle());
  }

  private String page(int chapter) {
    return IndexPage.href(pageName(chapter));
  }

  private String pageName(int chapter) {
    return behind.info().pageName(document.context().submitted(), chapters.indexOf(chapter) + 1);
  }

  private static String id(int number, int month) {
    return "n" + number + (month == 0 ? "" : "-" + month);
  }

  /**
   * Starts the pages: they are written while the rows of the list are handed over.
   *
   * @param opener opens the file of each page
   */
  public Writing start(FileOpener opener) {
    return new Writing(opener);
  }

  /** Writes the pages that have learners. For one thread. */
  public final class Writing implements SortedRows.Taker {

    private final FileOpener opener;
    private final List<String> names = new ArrayList<>();
    /** Rows of a table, by the number of its chapter. */
    private final Map<Integer, Integer> most = new HashMap<>();
    private Chapter open;

    private Writing(FileOpener opener) {
      this.opener = opener;
      for (int number : behind.totals().keySet()) {
        most.merge(lines.get(number).chapter(), 1, Integer::sum);
      }
      int cells = behind.list().columns().size();
      most.replaceAll((chapter, its) -> Math.max(1, ReportPage.MOST_CELLS / cells / its));
    }

    @Override
    public boolean take(byte[] bytes, int from, int end) throws IOException {
      LearnersBehind.Line line = lines.get(number(bytes, from));
      if (open == null || open.number != line.chapter()) {
        close();
        open = new Chapter(line, most.get(line.chapter()));
      }
      open.add(line, bytes, from, end);
      return true;
    }

    private void close() throws IOException {
      if (open != null) {
        open.endTable();
        names.add(pageName(open.number));
        try (OutputStream out = opener.open(pageName(open.number))) {
          ReportPages.write(new ReportPage(open.title, behind.info().why(), behind.info().forWhom(), List.of(
              new IndexPage.Link(document.info().name(), IndexPage.href(document.info().pageName(document.context().submitted()))), listLink()),
              ReportPage.facts(document), open.blocks), out);
        }
      }
    }

    /**
     * Completes the last page.
     *
     * @return the names of all files
     */
    public List<String> finish() throws IOException {
      close();
      return names;
    }
  }

  /** A page that is being filled. */
  private final class Chapter {

    private final int number;
    private final String title;
    private final int most;
    private final List<Block> blocks = new ArrayList<>();
    private LearnersBehind.Line line;
    private int part = -1;
    private List<Line> table = new ArrayList<>();

    Chapter(LearnersBehind.Line first, int most) {
      this.number = first.chapter();
      this.title = first.chapterTitle();
      this.most = most;
      blocks.add(new Words(behind.note()));
    }

    void add(LearnersBehind.Line next, byte[] bytes, int from, int end) {
      if (line == null || line.number() != next.number()) {
        endTable();
        if (part != next.part() && hasHeading(next)) {
          blocks.add(new Heading(2, next.partTitle(), id(next.part(), 0)));
        }
        part = next.part();
        blocks.add(new Heading(3, next.title(), id(next.number(), 0)));
        line = next;
      }
      if (table.size() < most) {
        List<String> cells = CsvLine.cells(bytes, from, end);
        List<String> read = ReportPage.cells(cells, behind.list().columns());
        List<Cell> all = new ArrayList<>();
        shown.forEach(column -> all.add(Cell.of(read.get(column))));
        if (place >= 0) {
          WorkingsLinks.Way way = workings.to(cells.get(place), cells.get(learner), aim < 0 ? "" : cells.get(aim));
          all.add(new Cell(way.text(), way.href(), way.href() == null));
        }
        table.add(new Line("", all));
      }
    }

    void endTable() {
      if (line == null) {
        return;
      }
      List<Head> heads = new ArrayList<>();
      List<Boolean> figures = new ArrayList<>();
      List<String> totals = new ArrayList<>();
      List<? extends Column<?>> columns = behind.list().columns();
      LineTotals sums = behind.totals().get(line.number());
      boolean money = false;
      for (int i : shown) {
        Column<?> column = columns.get(i);
        int month = Months.NAMES.indexOf(column.heading()) + 1;
        heads.add(new Head(column.heading(), month > 0 ? id(line.number(), month) : null));
        figures.add(column.kind().isFigure());
        totals.add(column.kind() == Kind.MONEY ? ReportPage.pounds(sums.sum(i)) : i == learner ? "Total" : "");
        money |= column.kind() == Kind.MONEY;
      }
      if (place >= 0) {
        heads.add(new Head("Workings", null));
        figures.add(false);
        totals.add("");
      }
      long all = sums.rows();
      String more = all <= table.size() ? null
          : "This table shows the first %,d of %,d rows%s, and the CSV has them all.".formatted(table.size(), all,
              money ? "; the totals count all of them" : "");
      blocks.add(new Table(line.title(), heads, figures, table, money ? totals : List.of(), more, true));
      table = new ArrayList<>();
      line = null;
    }
  }
}
