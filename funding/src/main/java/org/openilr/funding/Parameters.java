package org.openilr.funding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openilr.specification.Year;

/** Rates, dates and factors of a model: a value holds from its day until the next one starts. Data, so that a new rate is a new line. */
public final class Parameters {

  private final Map<String, NavigableMap<LocalDate, Parameter>> parameters = new HashMap<>();

  private Parameters() {}

  /**
   * A value of a parameter.
   *
   * @param from the first day on which it holds
   * @param source where it is published
   */
  public record Parameter(String name, LocalDate from, String value, String source) {}

  /** Reads {@code parameters.csv} beside a class: columns name, from (a day), value and source. */
  static Parameters read(Class<?> model) {
    Parameters read = new Parameters();
    try (InputStream in = model.getResourceAsStream("parameters.csv");
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        LocalDate from = LocalDate.parse(row.getField("from"));
        read.parameters.computeIfAbsent(row.getField("name").intern(), any -> new TreeMap<>())
            .put(from, new Parameter(row.getField("name"), from, row.getField("value"), row.getField("source")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The parameters of " + model.getPackageName() + " cannot be read", e);
    }
    return read;
  }

  /** The values of a parameter that hold on some day of a year or before it, in order; empty for a name that is none. */
  List<Parameter> of(String name, Year year) {
    NavigableMap<LocalDate, Parameter> values = parameters.get(name);
    return values == null ? List.of() : List.copyOf(values.headMap(year.lastDay(), true).values());
  }

  /** All values of all parameters, by name and day, for documentation and workings. */
  public List<Parameter> list() {
    List<Parameter> list = new ArrayList<>();
    new TreeMap<>(parameters).values().forEach(values -> list.addAll(values.values()));
    return list;
  }

  /**
   * The value that holds on a day.
   *
   * @throws IllegalArgumentException when there is none, which is a fault of the data
   */
  public BigDecimal decimal(String name, LocalDate day) {
    return new BigDecimal(on(name, day).value());
  }

  /** As {@link #decimal}. */
  public LocalDate date(String name, LocalDate day) {
    return LocalDate.parse(on(name, day).value());
  }

  /** As {@link #decimal}. */
  public String text(String name, LocalDate day) {
    return on(name, day).value();
  }

  private Parameter on(String name, LocalDate day) {
    NavigableMap<LocalDate, Parameter> values = parameters.get(name);
    Map.Entry<LocalDate, Parameter> held = values == null ? null : values.floorEntry(day);
    if (held == null) {
      throw new IllegalArgumentException("There is no parameter " + name + " on " + day);
    }
    return held.getValue();
  }
}
