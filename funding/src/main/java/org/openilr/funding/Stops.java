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
import java.util.Map;

/**
 * What can make an attribute nothing, in words that a data officer can pass on: {@code stops.csv} beside a model, a line a reason, the first
 * one that holds being the one to tell. Columns: {@code attribute}; {@code when}, see {@link Kind}; {@code because}, the words, in which
 * {@code {LatestPossibleStartDate}} stands for a value. Reasons of a deliverable's money are looked for in the delivery. Without
 * words the reason is that of the attribute in {@code when}.
 */
final class Stops {

  private final Map<String, List<Stop>> stops = new HashMap<>();

  private Stops() {}

  /** The conditions, as they are written. Names are those of attributes, fields of the record, or parameters. */
  enum Kind {
    /** {@code FundStart}: is no, 0 or not known. */
    NOTHING,
    /** {@code SummerSchool yes}. */
    YES,
    /** {@code LearnActEndDate none}: not returned or not known. */
    NONE,
    /** {@code FundLine is None}. */
    IS,
    /** {@code CompStatus not 2}. */
    NOT,
    /** {@code ActualDaysIL < ThresholdDays}: a number of days, or a day, that falls short; the words end with by how much. */
    SHORT,
    /** {@code AgeAtAugust31st under AdultAge}: a smaller number. */
    UNDER,
    /** {@code otherwise}. */
    ALWAYS
  }

  /**
   * A reason.
   *
   * @param name what is looked at; empty for {@link Kind#ALWAYS}
   * @param other what it is compared with; empty where it is not compared
   * @param because the words; empty where the attribute looked at has its own
   */
  record Stop(Kind kind, String name, String other, String because) {

    static Stop of(String when, String because) {
      String[] words = when.split(" ", 3);
      String other = words.length == 3 ? words[2] : "";
      return switch (words.length == 1 ? words[0].equals("otherwise") ? "otherwise" : "" : words[1]) {
        case "" -> new Stop(Kind.NOTHING, words[0], other, because);
        case "yes" -> new Stop(Kind.YES, words[0], other, because);
        case "none" -> new Stop(Kind.NONE, words[0], other, because);
        case "is" -> new Stop(Kind.IS, words[0], other, because);
        case "not" -> new Stop(Kind.NOT, words[0], other, because);
        case "<" -> new Stop(Kind.SHORT, words[0], other, because);
        case "under" -> new Stop(Kind.UNDER, words[0], other, because);
        case "otherwise" -> new Stop(Kind.ALWAYS, "", other, because);
        default -> throw new IllegalArgumentException("stops.csv knows no condition '" + when + "'");
      };
    }
  }

  static Stops read(Class<?> model) {
    Stops read = new Stops();
    try (InputStream in = model.getResourceAsStream("stops.csv");
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        read.stops.computeIfAbsent(row.getField("attribute"), any -> new ArrayList<>()).add(Stop.of(row.getField("when"), row.getField("because")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The reasons of " + model.getPackageName() + " cannot be read", e);
    }
    return read;
  }

  /** What can make the attribute nothing, in the order in which it is looked for; empty where its description says all. */
  List<Stop> of(String attribute) {
    return stops.getOrDefault(attribute, List.of());
  }

  /** The attributes that have reasons. */
  Iterable<String> attributes() {
    return stops.keySet();
  }
}
