package org.openilr.statements.eas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openilr.specification.Year;

/**
 * What a year's statement may claim: funding lines, adjustment types, the pairs of them that are allowed, and devolved areas. Held as data
 * in a folder for each year, with its source; a new year is a new folder.
 */
public final class EasYear {

  /** The years with data, oldest first. */
  public static final List<Year> SUPPORTED =
      Year.SUPPORTED.stream().filter(year -> EasYear.class.getResource(file(year, "funding-lines")) != null).toList();

  private static final Map<Year, EasYear> YEARS = new LinkedHashMap<>();

  static {
    SUPPORTED.forEach(year -> YEARS.put(year, new EasYear(year)));
  }

  private final Map<Integer, FundingLine> fundingLines = new LinkedHashMap<>();
  private final Map<Integer, AdjustmentType> adjustmentTypes = new LinkedHashMap<>();
  private final Map<Integer, PaymentType> paymentTypes = new LinkedHashMap<>();
  private final Map<Integer, String> devolvedAreas = new LinkedHashMap<>();
  private final Map<String, FundingLine> linesByName = new LinkedHashMap<>();
  private final Map<String, AdjustmentType> typesByName = new LinkedHashMap<>();
  private final Map<Pair, PaymentType> byPair = new LinkedHashMap<>();

  /** A funding line and an adjustment type, by number. */
  private record Pair(int line, int type) {}

  private EasYear(Year year) {
    read(year, "funding-lines", row -> {
      Set<String> codes = row.getField("fundingStreamPeriodCodes").isEmpty() ? Set.of() : Set.of(row.getField("fundingStreamPeriodCodes").split(" "));
      FundingLine line = new FundingLine(number(row, "id"), row.getField("name"), codes, yes(row, "devolved"));
      fundingLines.put(line.id(), line);
      linesByName.put(Names.comparable(line.name()), line);
    });
    read(year, "adjustment-types", row -> {
      AdjustmentType type = new AdjustmentType(number(row, "id"), row.getField("name"));
      adjustmentTypes.put(type.id(), type);
      typesByName.put(Names.comparable(type.name()), type);
    });
    read(year, "payment-types", row -> {
      PaymentType payment = new PaymentType(number(row, "id"), fundingLines.get(number(row, "fundingLine")),
          adjustmentTypes.get(number(row, "adjustmentType")), yes(row, "fm36"));
      paymentTypes.put(payment.id(), payment);
      byPair.put(new Pair(payment.fundingLine().id(), payment.adjustmentType().id()), payment);
    });
    read(year, "devolved-areas", row -> devolvedAreas.put(number(row, "code"), row.getField("name")));
  }

  /**
   * The statement of a year.
   *
   * @throws IllegalArgumentException when the year is not one of {@link #SUPPORTED}
   */
  public static EasYear of(Year year) {
    return find(year).orElseThrow(() -> new IllegalArgumentException("The earnings adjustment statement of " + year
        + " is not known. The years are " + String.join(", ", SUPPORTED.stream().map(Year::title).toList()) + "."));
  }

  /** The statement of a year, or empty where it is not one of {@link #SUPPORTED}. */
  public static Optional<EasYear> find(Year year) {
    return Optional.ofNullable(YEARS.get(year));
  }

  /** The funding lines, by number. */
  public List<FundingLine> fundingLines() {
    return List.copyOf(fundingLines.values());
  }

  /** The types of adjustment, by number. */
  public List<AdjustmentType> adjustmentTypes() {
    return List.copyOf(adjustmentTypes.values());
  }

  /** What may be claimed, by funding line. */
  public List<PaymentType> paymentTypes() {
    return List.copyOf(paymentTypes.values());
  }

  /** The payment type of a number, as values are stored; null where there is none. */
  public PaymentType paymentType(int id) {
    return paymentTypes.get(id);
  }

  /** The payment type of a pair; null where the funding line does not allow the adjustment type, or either is null. */
  public PaymentType paymentType(FundingLine line, AdjustmentType type) {
    return line == null || type == null ? null : byPair.get(new Pair(line.id(), type.id()));
  }

  /** The source of funding codes of devolved areas, with the areas' names. */
  public Map<Integer, String> devolvedAreas() {
    return Collections.unmodifiableMap(devolvedAreas);
  }

  /** Whether a source of funding code is that of a devolved area. */
  boolean isDevolvedArea(Integer code) {
    return devolvedAreas.containsKey(code);
  }

  /** @param comparable the name as {@link Names#comparable} has it */
  FundingLine fundingLine(String comparable) {
    return linesByName.get(comparable);
  }

  /** @param comparable the name as {@link Names#comparable} has it */
  AdjustmentType adjustmentType(String comparable) {
    return typesByName.get(comparable);
  }

  private static String file(Year year, String table) {
    return year.code() + "/" + table + ".csv";
  }

  private static void read(Year year, String table, Consumer<NamedCsvRecord> row) {
    String file = file(year, table);
    InputStream in = EasYear.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("The statement of " + year + " lacks " + file);
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.forEach(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }

  private static boolean yes(NamedCsvRecord row, String column) {
    return row.getField(column).equals("yes");
  }
}
