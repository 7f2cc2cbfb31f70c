package org.openilr.funding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The attributes of a model at one level, in the order in which they are written. */
public final class Attributes {

  private final List<Attribute> attributes;
  private final Map<String, Integer> places = new HashMap<>();

  private Attributes(List<Attribute> attributes) {
    this.attributes = List.copyOf(attributes);
    for (int place = 0; place < attributes.size(); place++) {
      places.put(attributes.get(place).name(), place);
    }
  }

  /**
   * Reads the attributes of a model from {@code attributes.csv} beside a class of its package: columns name, level, type, periodised, output
   * (yes or no), from (names with | between) and says.
   */
  static Map<Attribute.Level, Attributes> read(Class<?> model) {
    Map<Attribute.Level, List<Attribute>> levels = new HashMap<>();
    try (InputStream in = model.getResourceAsStream("attributes.csv");
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        Attribute.Level level = Attribute.Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT));
        String from = row.getField("from");
        levels.computeIfAbsent(level, any -> new ArrayList<>()).add(new Attribute(row.getField("name"), level,
            Attribute.Type.valueOf(row.getField("type").toUpperCase(Locale.ROOT)), row.getField("periodised").equals("yes"),
            row.getField("output").equals("yes"), row.getField("says"), from.isEmpty() ? List.of() : List.of(from.split("\\|"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The attributes of " + model.getPackageName() + " cannot be read", e);
    }
    Map<Attribute.Level, Attributes> read = new HashMap<>();
    for (Attribute.Level level : Attribute.Level.values()) {
      read.put(level, new Attributes(levels.getOrDefault(level, List.of())));
    }
    return read;
  }

  /** All of them, in the order in which they are written. */
  public List<Attribute> list() {
    return attributes;
  }

  /** The attribute of a name, or null. */
  public Attribute find(String name) {
    Integer place = places.get(name);
    return place == null ? null : attributes.get(place);
  }

  /** The place of an attribute. */
  int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("There is no attribute " + name);
    }
    return place;
  }
}
