package org.openilr.funding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The attributes of a model at one level, in the order in which they are written. */
public final class Attributes {

  /** Names that differ little have hash codes that differ little; this spreads them over the table. */
  private static final int SPREAD = 0x9E3779B9;

  private final List<Attribute> attributes;
  private final String[] names;
  private final int[] places;

  private Attributes(List<Attribute> attributes) {
    this.attributes = List.copyOf(attributes);
    this.names = new String[Integer.highestOneBit(Math.max(1, attributes.size())) * 4];
    this.places = new int[names.length];
    for (int place = 0; place < attributes.size(); place++) {
      int slot = slot(attributes.get(place).name());
      names[slot] = attributes.get(place).name();
      places[slot] = place;
    }
  }

  /**
   * Reads the attributes of a model from {@code attributes.csv} beside a class of its package: columns name, level, type, periodised, output
   * (yes or no), from (see {@link Attribute.Source}, with | between) and says.
   */
  static Map<Attribute.Level, Attributes> read(Class<?> model) {
    Map<Attribute.Level, List<Attribute>> levels = new HashMap<>();
    try (InputStream in = model.getResourceAsStream("attributes.csv");
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        Attribute.Level level = Attribute.Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT));
        String from = row.getField("from");
        // Interned as the names in the code are, so that looking one up compares no letters.
        levels.computeIfAbsent(level, any -> new ArrayList<>()).add(new Attribute(row.getField("name").intern(), level,
            Attribute.Type.valueOf(row.getField("type").toUpperCase(Locale.ROOT)), row.getField("periodised").equals("yes"),
            row.getField("output").equals("yes"), row.getField("says"),
            from.isEmpty() ? List.of() : Arrays.stream(from.split("\\|")).map(Attribute.Source::of).toList()));
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
    int slot = slot(name);
    return names[slot] == null ? null : attributes.get(places[slot]);
  }

  /** The place of an attribute. */
  int place(String name) {
    int slot = slot(name);
    if (names[slot] == null) {
      throw new IllegalArgumentException("There is no attribute " + name);
    }
    return places[slot];
  }

  /** Where the name stands in the table, or would. A table of its own, because steps look up hundreds of names for each learner. */
  private int slot(String name) {
    int slot = (name.hashCode() * SPREAD >>> Short.SIZE) & names.length - 1;
    while (names[slot] != null && names[slot] != name && !names[slot].equals(name)) {
      slot = slot + 1 & names.length - 1;
    }
    return slot;
  }
}
