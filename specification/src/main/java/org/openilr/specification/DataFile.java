package org.openilr.specification;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A CSV file of a year's folder. */
final class DataFile {

  private DataFile() {}

  static void read(Year year, String name, Consumer<NamedCsvRecord> row) {
    String file = "/specification/" + year.code() + "/" + name;
    InputStream in = DataFile.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("The data of " + year + " lacks " + file);
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.forEach(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the row says of an earlier year's; "added" in the file of the first year, which has no such column. */
  static String change(NamedCsvRecord row) {
    return row.findField("change").orElse("added");
  }

  static String text(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? null : text;
  }

  static Integer number(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  static BigDecimal decimal(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  static LocalDate date(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
