package org.openilr.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the sample reference data with some rows changed as a pack, the folder of CSV files that {@link Reference#ofPack} reads. */
public final class SamplePack {

  private SamplePack() {}

  /**
   * Writes a pack.
   *
   * @param folder made if it does not exist; files of these names are replaced
   * @param rows by table, each row's cells by column heading; as with a {@link ReferenceBuilder} the rows of a key (an aim, a postcode, a UKPRN)
   *     stand in place of the sample's rows of that table and key
   * @param without tables to leave out
   */
  public static void write(Path folder, Map<String, List<Map<String, String>>> rows, Collection<String> without) throws IOException {
    Files.createDirectories(folder);
    Map<Table, List<Map<String, String>>> more = new EnumMap<>(Table.class);
    rows.forEach((table, ofTable) -> more.put(table(table), ofTable));
    List<Table> missing = without.stream().map(SamplePack::table).toList();
    Map<Table, SourceFile> sample = new EnumMap<>(Table.class);
    Source.sample().forEach(file -> sample.put(file.table(), file));
    for (Table table : Table.values()) {
      Path file = folder.resolve(table.file());
      if (missing.contains(table) || !sample.containsKey(table) && !more.containsKey(table)) {
        Files.deleteIfExists(file);
      } else {
        write(file, table, sample.get(table), more.getOrDefault(table, List.of()));
      }
    }
  }

  private static Table table(String name) {
    return Table.find(name).orElseThrow(() -> new IllegalArgumentException("There is no table '" + name + "'"));
  }

  private static void write(Path file, Table table, SourceFile sample, List<Map<String, String>> more) throws IOException {
    List<String> headings = new ArrayList<>(table.columns().stream().map(Column::name).toList());
    String key = table.keys().get(0);
    try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      out.writeRecord(headings);
      if (sample != null) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(sample.content().open(), StandardCharsets.UTF_8))) {
          for (NamedCsvRecord row : rows) {
            boolean replaced = more.stream().anyMatch(one -> Objects.equals(one.get(key), row.findField(key).orElse(null)));
            if (!replaced) {
              out.writeRecord(headings.stream().map(heading -> row.findField(heading).orElse("")).toList());
            }
          }
        }
      }
      for (Map<String, String> row : more) {
        out.writeRecord(headings.stream().map(heading -> Objects.toString(row.get(heading), "")).toList());
      }
    }
  }
}
