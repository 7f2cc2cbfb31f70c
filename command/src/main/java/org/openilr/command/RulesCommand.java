package org.openilr.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openilr.reference.Table;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasRule;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ilr rules}: the catalogue of rules, whole, of one year, or what a year changed. */
@Command(name = "rules", mixinStandardHelpOptions = true,
    description = "List the rules: all of them, those of a year, or what a year changed.")
final class RulesCommand implements Callable<Integer> {

  /** How the list is written. */
  enum Format { text, csv, json }

  private static final class Which {
    @Option(names = "--year", paramLabel = "YEAR", description = "Only the rules of a year, for example 2526.")
    private Year year;

    @Option(names = "--changed", paramLabel = "YEAR",
        description = "What the year added, changed and dropped, compared with the year before.")
    private Year changed;

    @Option(names = "--eas", description = "Only the rules of the earnings adjustment statement (EAS).")
    private boolean eas;
  }

  @ArgGroup
  private Which which;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Format format;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Line> lines;
    if (which != null && which.changed != null) {
      lines = changes(which.changed);
    } else if (which != null && which.eas) {
      lines = EasRule.all().stream().map(rule -> new Line(null, rule.info())).toList();
    } else if (which != null) {
      lines = RuleCatalogue.rules(which.year).stream().map(rule -> new Line(null, rule)).toList();
    } else {
      lines = RuleCatalogue.rules().stream().map(rule -> new Line(null, rule)).toList();
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case text -> text(lines, Screen.standard(out));
      case csv -> csv(lines, out);
      case json -> json(lines, out);
    }
    out.flush();
    return Ilr.FINE;
  }

  /** @param change null in a plain list */
  private record Line(Change change, RuleInfo rule) {}

  /** What a year did to a rule. */
  private enum Change { added, changed, dropped }

  private List<Line> changes(Year year) {
    if (year.equals(Year.SUPPORTED.get(0))) {
      throw new ParameterException(spec.commandLine(), year + " is the first year that Openilr knows, so there is nothing to compare it with.");
    }
    Map<String, RuleInfo> before = byId(year.previous());
    Map<String, RuleInfo> now = byId(year);
    List<Line> lines = new ArrayList<>();
    now.forEach((id, rule) -> {
      if (!before.containsKey(id)) {
        lines.add(new Line(Change.added, rule));
      } else if (!same(before.get(id), rule)) {
        lines.add(new Line(Change.changed, rule));
      }
    });
    before.forEach((id, rule) -> {
      if (!now.containsKey(id)) {
        lines.add(new Line(Change.dropped, rule));
      }
    });
    lines.sort(Comparator.comparing(Line::change));
    return lines;
  }

  private static Map<String, RuleInfo> byId(Year year) {
    Map<String, RuleInfo> rules = new TreeMap<>();
    RuleCatalogue.rules(year).forEach(rule -> rules.put(rule.id(), rule));
    return rules;
  }

  /** Whether two years check the same; the years that a form of a rule holds for do not count. */
  private static boolean same(RuleInfo one, RuleInfo other) {
    return one.severity() == other.severity() && one.says().equals(other.says()) && one.when().equals(other.when())
        && one.on().equals(other.on()) && one.online() == other.online() && one.desktop() == other.desktop();
  }

  private static void text(List<Line> lines, Screen screen) {
    int ids = lines.stream().mapToInt(line -> line.rule().id().length()).max().orElse(0) + 2;
    Change last = null;
    for (Line line : lines) {
      if (line.change() != last) {
        last = line.change();
        screen.heading(switch (last) {
          case added -> "Added";
          case changed -> "Changed";
          case dropped -> "Dropped";
        });
      }
      RuleInfo rule = line.rule();
      String years = Years.text(rule.from(), rule.to());
      screen.entry(("%-" + ids + "s%-9s").formatted(rule.id(), word(rule)), ids + 9, rule.says() + (years.equals("all years") ? "" : " (" + years + ")"));
    }
  }

  private static String word(RuleInfo rule) {
    return switch (rule.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case FAIL -> "fail";
    };
  }

  private static void csv(List<Line> lines, PrintWriter out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    List<String> heading = new ArrayList<>(List.of("rule", "severity", "from", "to", "on", "online", "desktop", "says", "when", "why", "fix",
        "needs", "note"));
    boolean changes = !lines.isEmpty() && lines.get(0).change() != null;
    if (changes) {
      heading.add(0, "change");
    }
    csv.writeRecord(heading);
    for (Line line : lines) {
      RuleInfo rule = line.rule();
      List<String> row = new ArrayList<>(List.of(rule.id(), rule.severity().letter(), rule.from().code(), rule.to().code(), rule.on(),
          yes(rule.online()), yes(rule.desktop()), rule.says(), rule.when(), rule.why(), rule.fix(),
          String.join(" ", rule.needs().stream().map(Table::file).toList()), rule.note()));
      if (changes) {
        row.add(0, line.change().name());
      }
      csv.writeRecord(row);
    }
    csv.flush();
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static void json(List<Line> lines, PrintWriter out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (Line line : lines) {
        RuleInfo rule = line.rule();
        json.writeStartObject();
        if (line.change() != null) {
          json.writeStringField("change", line.change().name());
        }
        json.writeStringField("rule", rule.id());
        json.writeStringField("severity", rule.severity().letter());
        json.writeStringField("from", rule.from().code());
        json.writeStringField("to", rule.to().code());
        json.writeStringField("on", rule.on());
        json.writeBooleanField("online", rule.online());
        json.writeBooleanField("desktop", rule.desktop());
        json.writeStringField("says", rule.says());
        json.writeStringField("when", rule.when());
        json.writeStringField("why", rule.why());
        json.writeStringField("fix", rule.fix());
        json.writeArrayFieldStart("needs");
        for (Table table : rule.needs()) {
          json.writeString(table.file());
        }
        json.writeEndArray();
        json.writeStringField("note", rule.note());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.println();
  }
}
