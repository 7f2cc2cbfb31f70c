package org.openilr.reports.funding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openilr.funding.FundingModel;

/**
 * The lines of a funding summary from top to bottom, read from a CSV beside a class: {@code row} is its kind, {@code title} what it says,
 * {@code source} a funding model or EAS, {@code values} attributes of the model or adjustment types of the EAS, and {@code lines} the funding lines
 * that count, several with a bar between.
 *
 * @param rows from top to bottom
 */
public record SummaryTable(List<Row> rows) {

  private static final String EAS = "EAS";

  /** What a row is. */
  public enum Kind {
    /** The name of a budget. */
    CATEGORY,
    /** The name of a table, with the months. */
    HEADING,
    /** Money that counts. */
    LINE,
    /** Money that is shown but counts in no total, since the line below counts. */
    INDICATIVE,
    /** Total of the lines since the last group or heading. */
    GROUP,
    /** Total of the groups of a table. */
    TOTAL,
    /** Total of the tables of a budget. */
    BUDGET,
    /** The budget's total from month to month. */
    CUMULATIVE,
    /** Words below a budget. */
    NOTE
  }

  /**
   * A row.
   *
   * @param model where the money comes from; null for the EAS, and for rows that are no lines
   * @param values attributes of the model, or adjustment types of the EAS
   * @param lines funding lines
   */
  public record Row(Kind kind, String title, FundingModel model, List<String> values, List<String> lines) {

    public boolean isEas() {
      return model == null;
    }
  }

  /**
   * Reads a table.
   *
   * @param beside a class beside which the file lies
   */
  public static SummaryTable read(Class<?> beside, String file) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = beside.getResourceAsStream(file);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        String source = row.getField("source");
        rows.add(new Row(Kind.valueOf(row.getField("row").toUpperCase(Locale.ROOT)), row.getField("title"),
            source.isEmpty() || source.equals(EAS) ? null : FundingModel.valueOf(source), list(row.getField("values")), list(row.getField("lines"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The lines of " + file + " cannot be read", e);
    }
    return new SummaryTable(List.copyOf(rows));
  }

  private static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
  }

  /** The place of the budget that a row belongs to; that of its table where there are no budgets. */
  int chapter(int row) {
    int place = above(row, Kind.CATEGORY);
    return place < 0 ? part(row) : place;
  }

  /** The place of the heading of the table that a row belongs to. */
  int part(int row) {
    return above(row, Kind.HEADING);
  }

  private int above(int row, Kind kind) {
    int place = row;
    while (place >= 0 && rows.get(place).kind() != kind) {
      place--;
    }
    return place;
  }

  /** Whether money of the EAS is in it. */
  boolean hasStatement() {
    return rows.stream().anyMatch(row -> (row.kind() == Kind.LINE || row.kind() == Kind.INDICATIVE) && row.isEas());
  }

  /** The attributes of each model that count in some line. */
  Map<FundingModel, List<String>> attributes() {
    Map<FundingModel, Set<String>> all = new EnumMap<>(FundingModel.class);
    for (Row row : rows) {
      if (row.model() != null) {
        row.values().forEach(value -> all.computeIfAbsent(row.model(), any -> new LinkedHashSet<>()).add(value.intern()));
      }
    }
    Map<FundingModel, List<String>> lists = new EnumMap<>(FundingModel.class);
    all.forEach((model, attributes) -> lists.put(model, List.copyOf(attributes)));
    return lists;
  }
}
