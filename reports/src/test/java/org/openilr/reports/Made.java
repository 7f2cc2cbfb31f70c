package org.openilr.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openilr.funding.Calculation;
import org.openilr.funding.Calculations;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.LearnerFunding;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.reference.ReferenceBuilder;
import org.openilr.reports.files.ReportFiles;
import org.openilr.reports.page.ReportPages;
import org.openilr.reports.write.CsvFile;
import org.openilr.reports.write.CsvLine;
import org.openilr.reports.write.XlsxFile;
import org.openilr.specification.Year;
import org.openilr.statements.eas.AdjustmentType;
import org.openilr.statements.eas.EasValue;
import org.openilr.statements.eas.FundingLine;
import org.openilr.statements.eas.PaymentType;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;
import org.openilr.validation.examples.Texts;

/**
 * A report made of a small return, for tests. A return is written as YAML, learner by learner as in the examples of rules:
 *
 * <pre>
 * like: adult
 * learner: {LearnRefNumber: A1}
 * aim: {LearnStartDate: 2020-09-14}
 * </pre>
 *
 * on empty reference data with the rows that the learners bring along.
 */
public final class Made implements AutoCloseable {

  private static final Year YEAR = Year.of("2021");
  private static final int UKPRN = 10000001;
  private static final Pattern LINK = Pattern.compile("<a href=\"(Learners[^\"#]*\\.html)#([^\"]+)\">([^<]*)</a>");
  private static final Pattern ROW = Pattern.compile("<th scope=\"row\">([^<]*)</th>");

  private final ReportRun run;
  private final ReportDocument document;

  private Made(ReportRun run) {
    this.run = run;
    this.document = run.documents().get(0);
  }

  /** Makes a report in R04, on 5 December 2020. */
  public static Made of(Report report, String... learners) {
    return of(report, ReportInputs.NONE, learners);
  }

  /** @param eas null for none */
  public static Made of(Report report, EasStatement eas, String... learners) {
    return of(report, new ReportInputs(eas, null, null), learners);
  }

  /** @param inputs what is given beside the return */
  public static Made of(Report report, ReportInputs inputs, String... learners) {
    ReferenceBuilder reference = Reference.onTopOf(Reference.none());
    List<Situation> situations = new ArrayList<>();
    for (String learner : learners) {
      Map<String, Object> situation = new LinkedHashMap<>(Texts.parse(learner));
      String kind = (String) situation.remove("like");
      Situation built = new Situations(YEAR).build(kind, situation);
      built.reference().forEach(reference::rows);
      situations.add(built);
    }
    FundingFacts facts = new FundingFacts(YEAR, reference.build(), UKPRN);
    ReportRun run = new ReportRun(List.of(report), new ReportContext(YEAR, 4, UKPRN, "Example College", "ILR-10000001-2021-20201205-093000-01.xml",
        LocalDateTime.of(2020, 12, 5, 9, 30), LocalDate.of(2020, 12, 4), facts.reference(), inputs, "Openilr test"));
    try {
      // Each learner a part of its own, so that parts are put together.
      for (Situation situation : situations) {
        ReportRun.Part part = run.part();
        List<DPOutcome> outcomes = situation.destinations().stream().flatMap(destination -> destination.dpOutcomes().stream()).toList();
        situation.learners().forEach(learner -> run.add(part, funded(learner, outcomes, facts)));
        run.take(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Made(run);
  }

  private static FundedLearner funded(Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    List<LearnerFunding> fundings = new ArrayList<>();
    for (Calculation calculation : Calculations.of(YEAR)) {
      if (calculation.takes(learner)) {
        fundings.add(calculation.calculate(learner, outcomes, facts));
      }
    }
    return new FundedLearner(0, learner, outcomes, fundings);
  }

  /** An amount of the EAS that belongs to no devolved authority. */
  public static EasValue eas(String fundingLine, String adjustmentType, int period, String amount) {
    return eas(fundingLine, adjustmentType, period, null, amount);
  }

  /** @param devolvedArea source of funding code of a devolved authority; null for none */
  public static EasValue eas(String fundingLine, String adjustmentType, int period, Integer devolvedArea, String amount) {
    PaymentType type = new PaymentType(1, new FundingLine(1, fundingLine, Set.of(), devolvedArea != null), new AdjustmentType(1, adjustmentType), false);
    return new EasValue(type, period, devolvedArea, new BigDecimal(amount));
  }

  /** An EAS file of some amounts. */
  public static EasStatement eas(EasValue... values) {
    return new EasStatement(UKPRN, "EASDATA-10000001-20201204-101500.csv", LocalDateTime.of(2020, 12, 4, 10, 15), List.of(values));
  }

  public ReportDocument document() {
    return document;
  }

  /** The headings of a list. */
  public List<String> headings() {
    return cells().get(0);
  }

  /** The rows of a list, each heading with its value; what is empty is left out. */
  public List<Map<String, String>> rows() {
    List<List<String>> cells = cells();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> row : cells.subList(1, cells.size())) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          values.put(cells.get(0).get(i), row.get(i));
        }
      }
      rows.add(values);
    }
    return rows;
  }

  private List<List<String>> cells() {
    return csv().lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).map(line -> CsvLine.cells(line, 0, line.length)).toList();
  }

  /** The cells of a sheet whose first cell is the title, in the order of the sheet; amounts to the penny. */
  public List<List<String>> lines(String title) {
    List<List<String>> lines = new ArrayList<>();
    for (Sheet sheet : document.sheets()) {
      if (sheet instanceof GridSheet grid) {
        grid.rows().stream().map(row -> row.cells().stream().map(Made::text).toList())
            .filter(row -> !row.isEmpty() && row.get(0).equals(title)).forEach(lines::add);
      }
    }
    return lines;
  }

  private static String text(GridSheet.Cell cell) {
    return cell.value() == null ? "" : cell.value() instanceof BigDecimal amount ? amount.setScale(2, RoundingMode.HALF_UP).toPlainString()
        : cell.value().toString();
  }

  public String csv() {
    return new String(bytes(out -> CsvFile.write(document, out)), StandardCharsets.UTF_8);
  }

  public byte[] xlsx() {
    return bytes(out -> XlsxFile.write(document, out));
  }

  public String page() {
    return new String(bytes(out -> ReportPages.write(document, null, out)), StandardCharsets.UTF_8);
  }

  /** The files of the report by name, without the official file. */
  public Map<String, String> pages(WorkingsLinks workings) {
    Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
    try {
      ReportFiles.write(List.of(document), workings, name -> files.computeIfAbsent(name, any -> new ByteArrayOutputStream()), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> pages = new LinkedHashMap<>();
    files.forEach((name, bytes) -> pages.put(name, bytes.toString(StandardCharsets.UTF_8)));
    pages.remove(document.info().fileName(document.context().submitted()));
    return pages;
  }

  /** The figures of the report's page that lead to learners, each figure with the headings and the rows of the tables that it leads to. */
  public List<Figure> figures() {
    Map<String, String> pages = pages(WorkingsLinks.command("ILR.xml"));
    String page = pages.get(document.info().pageName(document.context().submitted()));
    List<Figure> figures = new ArrayList<>();
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      String target = pages.get(link.group(1).replace("%20", " "));
      String id = link.group(2);
      if (target == null || !target.contains("id=\"" + id + "\"")) {
        throw new AssertionError("Nothing is at " + link.group());
      }
      figures.add(new Figure(link.group(3), id.equals("report") ? target : part(target, id)));
    }
    return figures;
  }

  /** What stands from a heading on, to the next of its level. */
  private static String part(String page, String id) {
    int at = page.indexOf("id=\"" + id + "\"");
    int from = page.lastIndexOf("<h", at);
    String level = page.substring(from, from + 3);
    int to = page.indexOf(level, from + 3);
    int above = level.equals("<h3") ? page.indexOf("<h2", from) : -1;
    int end = to < 0 ? page.length() : to;
    return page.substring(from, above < 0 ? end : Math.min(end, above));
  }

  /**
   * A figure that leads to learners.
   *
   * @param text of the figure
   * @param learners the part of the page that it leads to
   */
  public record Figure(String text, String learners) {

    /** The first cell of each row, which is the learner's reference number, as they stand. */
    public List<String> references() {
      return ROW.matcher(learners).results().map(row -> row.group(1)).filter(cell -> !cell.equals("Total")).toList();
    }
  }

  /** Writes bytes. */
  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writing.to(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The headings that the department's report has, from {@code headings/<name>.txt}. */
  public static List<String> officialHeadings(String report) {
    try (InputStream in = Made.class.getResourceAsStream("/headings/" + report + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      run.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
