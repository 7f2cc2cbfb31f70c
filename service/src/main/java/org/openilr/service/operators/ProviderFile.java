package org.openilr.service.operators;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openilr.reference.Organisation;
import org.openilr.reference.Reference;
import org.openilr.service.accounts.Caller;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.web.Problems.Unreadable;
import org.openilr.service.web.UkForm;

/**
 * Adds many providers, and what they may return, from a CSV file with the columns UKPRN, Collection, From and To; the last three may be empty. Rows that cannot be taken
 * are listed with the reason, the others count.
 */
final class ProviderFile {

  static final List<String> COLUMNS = List.of("UKPRN", "Collection", "From", "To");
  private static final LocalDate FIRST = LocalDate.of(2018, 8, 1);
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_CHARACTERS = 200;

  private final Providers providers;
  private final Reference reference;
  private final Set<String> collections;

  ProviderFile(Providers providers, Calendar calendar, Reference reference) {
    this.providers = providers;
    this.reference = reference;
    this.collections = calendar.collections().stream().map(DataCollection::id).collect(Collectors.toSet());
  }

  /**
   * What became of a file.
   *
   * @param errors the rows that were not taken, as a CSV file with the reason; null for none
   */
  record Result(int taken, int rejected, String errors) {}

  /**
   * Reads a file and takes what it can, in one transaction of its caller: nothing of a file that cannot be read stays.
   *
   * @throws Unreadable when it is no such file
   * @throws IOException when it does not arrive
   */
  Result take(Caller caller, InputStream content) throws IOException {
    StringWriter errors = new StringWriter();
    int taken = 0;
    int rejected = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofNamedCsvRecord(content); CsvWriter out = CsvWriter.builder().build(errors)) {
      List<String> headings = new ArrayList<>(List.of("Line"));
      headings.addAll(COLUMNS);
      headings.add("Reason");
      out.writeRecord(headings);
      for (NamedCsvRecord row : rows) {
        if (taken + rejected == MOST_ROWS) {
          throw new Unreadable("The file has more than 20,000 rows, and nothing of it was taken. Split it");
        }
        Optional<String> reason = take(caller, row);
        if (reason.isEmpty()) {
          taken++;
        } else {
          rejected++;
          out.writeRecord(Long.toString(row.getStartingLineNumber()), cell(row, "UKPRN"), cell(row, "Collection"), cell(row, "From"), cell(row, "To"), reason.get());
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new Unreadable("The file is not CSV that can be read. Save it as CSV UTF-8 and send it again");
    }
    if (taken + rejected == 0) {
      throw new Unreadable("The file has no rows. Its first line must hold the columns UKPRN, Collection, From and To, and the rows follow");
    }
    return new Result(taken, rejected, rejected == 0 ? null : errors.toString());
  }

  private static String cell(NamedCsvRecord row, String column) {
    String text = row.findField(column).orElse("").strip();
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }

  /** Takes a row; the reason where it cannot. */
  private Optional<String> take(Caller caller, NamedCsvRecord row) {
    if (row.findField("UKPRN").isEmpty()) {
      throw new Unreadable("The file has no column UKPRN. Its columns must be UKPRN, Collection, From and To");
    }
    try {
      int ukprn = ukprn(cell(row, "UKPRN"));
      String name = name(reference, ukprn);
      String collection = cell(row, "Collection").toUpperCase(Locale.ROOT);
      if (!collection.isEmpty() && !collections.contains(collection)) {
        throw new Unreadable("There is no collection " + collection + ". Collections are named like ILR2021 and EAS2021");
      }
      LocalDate from = day(cell(row, "From"), FIRST, "From");
      LocalDate to = day(cell(row, "To"), Providers.NO_END, "To");
      if (!to.isAfter(from)) {
        throw new Unreadable("To must be after From");
      }
      boolean added = providers.add(caller, ukprn, name);
      if (!collection.isEmpty()) {
        providers.assign(caller, ukprn, collection, from, to);
      } else if (!added) {
        throw new Unreadable("The provider is there already, and the row has no collection");
      }
      return Optional.empty();
    } catch (Unreadable e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The number of a provider. */
  static int ukprn(String text) {
    if (!text.matches("[1-9]\\d{7}")) {
      throw new Unreadable("A UKPRN has eight digits, such as 10000001");
    }
    return Integer.parseInt(text);
  }

  /** The name that the organisations reference data have for a provider. */
  static String name(Reference reference, int ukprn) {
    Organisation organisation = reference.organisation(ukprn);
    if (organisation == null) {
      throw new Unreadable("The organisations reference data do not know the UKPRN " + ukprn + ". Check the number, or publish newer reference data");
    }
    return organisation.name() == null ? "UKPRN " + ukprn : organisation.name();
  }

  private static LocalDate day(String text, LocalDate otherwise, String what) {
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return UkForm.day(text, what);
    }
  }
}
