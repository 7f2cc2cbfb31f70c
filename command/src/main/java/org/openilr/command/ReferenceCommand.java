package org.openilr.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.openilr.reference.Preview;
import org.openilr.reference.Reference;
import org.openilr.reference.SnapshotImport;
import org.openilr.reference.Table;
import org.openilr.reference.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ilr reference}: makes snapshots of reference data and shows what is in them. */
@Command(name = "reference", mixinStandardHelpOptions = true,
    description = "Import reference data (LARS, postcodes, organisations ...) and show what was imported.",
    subcommands = {ReferenceCommand.Import.class, ReferenceCommand.Show.class})
final class ReferenceCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do: import or show.");
  }

  /** {@code ilr reference import}: official downloads and packs into one snapshot file. */
  @Command(name = "import", mixinStandardHelpOptions = true,
      description = {"Make a snapshot file from official downloads and packs.",
          "A source is the LARS zip as downloaded, the ONS Postcode Directory (its zip, or the CSV file in it), a folder or zip of CSV "
              + "files in the pack format, or one such file. The files of several sources go into one snapshot."})
  static final class Import implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Zip, folder or CSV file.")
    private List<Path> sources;

    @Option(names = "--out", paramLabel = "FILE", description = "The snapshot to write; an older one of that name is replaced.")
    private Path out;

    @Option(names = "--add-to", paramLabel = "FILE",
        description = "Start from this snapshot and replace only the tables of the sources. Without --out it is itself replaced.")
    private Path addTo;

    @Option(names = "--skip-bad-rows", description = "Leave out rows that cannot be read, instead of importing nothing.")
    private boolean skipBadRows;

    @Option(names = "--source-version", paramLabel = "TEXT",
        description = "Version of the sources, for results to name. Otherwise taken from the file name or the newest date in it.")
    private String version;

    @Option(names = "--source-date", paramLabel = "DATE", description = "Date of the sources, as 2026-09-01. Otherwise as above.")
    private LocalDate date;

    @Option(names = "--quiet", description = "Print nothing but problems.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      Path target = out == null ? addTo : out;
      if (target == null) {
        throw new ParameterException(spec.commandLine(), "Say where to write the snapshot: --out FILE");
      }
      PrintWriter err = spec.commandLine().getErr();
      boolean watched = !quiet && Screen.isTerminal("err");
      SnapshotImport.Result result;
      try {
        result = new SnapshotImport(sources, target, addTo, skipBadRows, version, date)
            .run((file, read, size) -> {
              if (watched) {
                err.printf("\r%3d %%  %-60.60s", size == 0 ? 100 : read * 100 / size, file);
                err.flush();
              }
            });
      } finally {
        if (watched) {
          err.printf("\r%70s\r", "");
          err.flush();
        }
      }
      result.leftOut().forEach(name -> err.println("Not a file of reference data, left out: " + name));
      result.skippedRows().forEach(row -> err.println("Left out: " + row));
      if (!quiet) {
        PrintWriter out = spec.commandLine().getOut();
        for (Table table : result.imported()) {
          line(out, result.versions().of(table));
        }
        out.printf("%nWrote %s (%,d KB).%n", target, Files.size(target) / 1024);
        if (result.skipped() > 0) {
          out.printf("%,d %s could not be read and %s left out.%n", result.skipped(), result.skipped() == 1 ? "row" : "rows",
              result.skipped() == 1 ? "was" : "were");
        }
      }
      return Ilr.FINE;
    }
  }

  private static void line(PrintWriter out, Versions.TableVersion version) {
    out.printf("%-34s %,12d %-4s   %s%s%n", version.table().tableName(), version.rows(), version.rows() == 1 ? "row" : "rows", version.source(),
        version.version() == null ? "" : ", " + version.version());
  }

  /** {@code ilr reference show}: what a snapshot holds. */
  @Command(name = "show", mixinStandardHelpOptions = true,
      description = {"Show the tables of a snapshot with their versions, or the columns and first rows of one table.",
          "Without FILE, the sample that ships with Openilr. FILE may also be a pack folder."})
  static final class Show implements Callable<Integer> {

    /** How it is written. */
    enum Format { text, json }

    @Parameters(arity = "0..2", paramLabel = "[FILE] [TABLE]", description = "A snapshot or pack, and the name of a table.")
    private List<String> arguments = List.of();

    @Option(names = "--rows", paramLabel = "N", defaultValue = "10", description = "How many rows; ${DEFAULT-VALUE} if not given.")
    private int rows;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
        description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      boolean file = !arguments.isEmpty() && (arguments.size() == 2 || Table.find(arguments.get(0)).isEmpty());
      String table = arguments.size() == (file ? 2 : 1) ? arguments.get(arguments.size() - 1) : null;
      try (Reference reference = file ? References.open(Path.of(arguments.get(0))) : Reference.sample()) {
        PrintWriter out = spec.commandLine().getOut();
        if (table == null) {
          tables(reference.versions(), out);
        } else {
          Table known = Table.find(table).orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no table '" + table
              + "'. The tables are " + String.join(", ", reference.versions().tables().stream().map(of -> of.table().tableName()).toList())
              + "."));
          rows(Preview.of(reference, known, rows), out);
        }
        out.flush();
      }
      return Ilr.FINE;
    }

    private void tables(Versions versions, PrintWriter out) throws IOException {
      if (format == Format.json) {
        json(out, json -> {
          json.writeStringField("snapshot", versions.snapshot());
          json.writeStringField("made", versions.made() == null ? null : versions.made().toString());
          json.writeArrayFieldStart("tables");
          for (Versions.TableVersion version : versions.tables()) {
            json.writeStartObject();
            json.writeStringField("table", version.table().tableName());
            json.writeNumberField("rows", version.rows());
            json.writeStringField("source", version.source());
            json.writeStringField("version", version.version());
            json.writeStringField("date", version.date() == null ? null : version.date().toString());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
        return;
      }
      out.printf("Reference data %s%n%n", versions.snapshot());
      versions.tables().forEach(version -> line(out, version));
      List<String> missing = new ArrayList<>();
      for (Table table : Table.values()) {
        if (versions.of(table) == null) {
          missing.add(table.tableName());
        }
      }
      if (!missing.isEmpty()) {
        out.printf("%nMissing, so rules that need them are not checked: %s%n", String.join(", ", missing));
      }
    }

    private void rows(Preview preview, PrintWriter out) throws IOException {
      if (format == Format.json) {
        json(out, json -> {
          json.writeStringField("table", preview.table().tableName());
          json.writeArrayFieldStart("columns");
          for (String column : preview.columns()) {
            json.writeString(column);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("rows");
          for (List<String> row : preview.rows()) {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
              json.writeStringField(preview.columns().get(i), row.get(i));
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        });
        return;
      }
      out.printf("%s%n", preview.table().tableName());
      if (preview.withheld()) {
        out.printf("Columns: %s%nIts rows are about people and not shown.%n", String.join(", ", preview.columns()));
        return;
      }
      List<List<String>> lines = new ArrayList<>();
      lines.add(preview.columns());
      lines.addAll(preview.rows());
      int[] widths = new int[preview.columns().size()];
      for (List<String> line : lines) {
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], line.get(i) == null ? 0 : line.get(i).length() + 2);
        }
      }
      if (IntStream.of(widths).sum() <= Screen.columns()) {
        for (List<String> line : lines) {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < widths.length; i++) {
            text.append(("%-" + widths[i] + "s").formatted(line.get(i) == null ? "" : line.get(i)));
          }
          out.println(text.toString().stripTrailing());
        }
      } else {
        below(preview, out);
      }
    }

    /** A table that is too wide for the window: each row as a list. */
    private static void below(Preview preview, PrintWriter out) {
      int widest = preview.columns().stream().mapToInt(String::length).max().orElse(0);
      for (List<String> row : preview.rows()) {
        out.println();
        for (int i = 0; i < row.size(); i++) {
          out.printf("%-" + widest + "s  %s%n", preview.columns().get(i), row.get(i) == null ? "" : row.get(i));
        }
      }
    }

    private interface Content {

      void write(JsonGenerator json) throws IOException;
    }

    private static void json(PrintWriter out, Content content) throws IOException {
      try (JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .useDefaultPrettyPrinter()) {
        json.writeStartObject();
        content.write(json);
        json.writeEndObject();
      }
      out.println();
    }
  }
}
