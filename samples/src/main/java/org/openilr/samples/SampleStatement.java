package org.openilr.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasCheck;
import org.openilr.statements.eas.EasColumn;
import org.openilr.statements.eas.EasFacts;
import org.openilr.statements.eas.EasFileName;
import org.openilr.statements.eas.EasFinding;
import org.openilr.statements.eas.EasResult;
import org.openilr.statements.eas.EasRow;
import org.openilr.statements.eas.EasYear;
import org.openilr.statements.eas.PaymentType;

/**
 * An earnings adjustment statement of invented amounts, valid for a provider: it claims for every month, up to that of a return period, under every
 * funding line and adjustment type for which the provider has a contract. The same settings give the same bytes.
 */
public final class SampleStatement {

  private static final int MONTHS = 12;
  /** Most adjustments pay, some take back. */
  private static final int LEAST_PENCE = -50_000;
  private static final int MOST_PENCE = 500_000;

  private final EasFacts facts;
  private final EasFileName name;
  private final long seed;

  /**
   * @param year one that has a statement, {@link EasYear#SUPPORTED}
   * @param period return period, 1 to 14
   * @param seed another number makes other amounts
   * @param reference has the provider's contracts
   * @throws IllegalArgumentException when there is no statement of the year, or no such period
   */
  public SampleStatement(Year year, int ukprn, int period, long seed, Reference reference) {
    this.facts = new EasFacts(year, ukprn, period, reference);
    this.name = EasFileName.of(ukprn, year.firstDay().plusMonths(period).atTime(9, 30));
    this.seed = seed;
  }

  /** The file's name: made on the first of the month after that of the return period, while the period is open. */
  public String fileName() {
    return name.name();
  }

  /**
   * Writes the statement; only its headings for a provider without contracts.
   *
   * @param out gets the CSV in UTF-8; not closed
   * @throws IOException when the stream fails
   */
  public void write(OutputStream out) throws IOException {
    ByteArrayOutputStream everything = new ByteArrayOutputStream();
    csv(everything(), everything);
    // What the provider may claim is what the check lets through without a word.
    EasResult all = EasCheck.run(name, new ByteArrayInputStream(everything.toByteArray()), facts);
    Set<EasRow> doubtful = all.findings().stream().map(EasFinding::row).collect(Collectors.toSet());
    csv(all.validRows().stream().filter(row -> !doubtful.contains(row)).toList(), out);
  }

  /** A row for everything that a statement of the year can claim. */
  private List<EasRow> everything() {
    EasYear year = EasYear.of(facts.year());
    List<String> areas = year.devolvedAreas().keySet().stream().map(String::valueOf).toList();
    Chance amounts = new Chance(seed, 0);
    List<EasRow> rows = new ArrayList<>();
    for (PaymentType type : year.paymentTypes()) {
      for (String area : type.fundingLine().devolved() ? areas : List.of("")) {
        for (int month = 0; month < MONTHS; month++) {
          LocalDate day = facts.year().firstDay().plusMonths(month);
          BigDecimal amount = BigDecimal.valueOf(amounts.between(LEAST_PENCE, MOST_PENCE), 2);
          rows.add(new EasRow(0, type.fundingLine().name(), type.adjustmentType().name(), String.valueOf(day.getYear()),
              String.valueOf(day.getMonthValue()), amount.toPlainString(), area));
        }
      }
    }
    return rows;
  }

  private static void csv(List<EasRow> rows, OutputStream out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    csv.writeRecord(Stream.of(EasColumn.values()).map(EasColumn::heading).toList());
    for (EasRow row : rows) {
      csv.writeRecord(Stream.of(EasColumn.values()).map(column -> column.of(row)).toList());
    }
    csv.flush();
  }
}
