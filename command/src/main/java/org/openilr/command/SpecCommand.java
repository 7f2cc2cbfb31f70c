package org.openilr.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openilr.specification.Code;
import org.openilr.specification.CodeList;
import org.openilr.specification.ElementDefinition;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.ReturnPeriod;
import org.openilr.specification.Specification;
import org.openilr.specification.SpecificationChange;
import org.openilr.specification.Xsd;
import org.openilr.specification.Year;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ilr spec}: what a return of a year may hold. */
@Command(name = "spec", mixinStandardHelpOptions = true,
    description = "Show the specification of a year: all of it in short, or one entity, field or code list in full.")
final class SpecCommand implements Callable<Integer> {

  private static final int CODE_COLUMN = 10;

  @Option(names = "--year", paramLabel = "YEAR", description = "The year, for example 2526; this teaching year if not given.")
  private Year year;

  @Option(names = "--xsd", description = "Write the XML Schema of the year to standard output.")
  private boolean xsd;

  @Parameters(arity = "0..1", paramLabel = "NAME",
      description = "An entity (LearningDelivery), a field (LearnAimRef) or a code list (LearnDelFAMCode.SOF).")
  private String name;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Specification specification = Specification.of(year == null ? Years.current() : year);
    PrintWriter out = spec.commandLine().getOut();
    if (xsd) {
      Xsd.write(specification, out);
      out.flush();
      return Ilr.FINE;
    }
    Screen screen = Screen.standard(out);
    boolean found = true;
    if (name == null) {
      overview(specification, screen);
    } else {
      found = show(specification, screen);
    }
    out.flush();
    return found ? Ilr.FINE : Ilr.FAILURE;
  }

  /** The teaching year of today, or the nearest that we know. */
  private static void overview(Specification specification, Screen screen) {
    screen.line(screen.styled(Screen.Style.BOLD, "ILR " + specification.year().title()) + "   namespace " + specification.namespace());
    screen.heading("Entities");
    for (EntityDefinition entity : specification.message().entities()) {
      tree(entity, 0, screen);
    }
    screen.heading("Returns");
    for (ReturnPeriod period : specification.periods()) {
      screen.line("  %-6s%s closes %s%s".formatted(period.name(), period.opens() == null ? "" : "opens " + period.opens() + ", ", period.closes(),
          period.source() == ReturnPeriod.Source.COMPUTED ? "  (worked out: fourth working day of the month)" : ""));
    }
    if (!specification.year().equals(Year.SUPPORTED.get(0))) {
      screen.heading("What changed from " + specification.year().previous().title());
      for (SpecificationChange change : SpecificationChange.between(Specification.of(specification.year().previous()), specification)) {
        screen.entry("  %-9s%s".formatted(change.kind().name().toLowerCase(Locale.ROOT), change.what()), 52, change.label());
      }
    }
    screen.gap();
    screen.paragraph(0, "ilr spec --year " + specification.year().code() + " NAME shows an entity, a field or a code list in full.");
  }

  private static void tree(EntityDefinition entity, int depth, Screen screen) {
    screen.line("  %-52s%-8s%s".formatted("  ".repeat(depth) + entity.name(), occurs(entity),
        entity.fields().isEmpty() ? "" : entity.fields().size() + (entity.fields().size() == 1 ? " field" : " fields")));
    entity.entities().forEach(child -> tree(child, depth + 1, screen));
  }

  private static String occurs(ElementDefinition element) {
    return element.minOccurs() + ".." + (element.maxOccurs() == ElementDefinition.UNBOUNDED ? "n" : element.maxOccurs());
  }

  private boolean show(Specification specification, Screen screen) {
    Map<String, String> names = names(specification);
    String known = names.get(name.toLowerCase(Locale.ROOT));
    if (known == null) {
      PrintWriter err = spec.commandLine().getErr();
      List<String> near = NearestIds.of(name, List.copyOf(names.values()));
      err.println("ilr: " + specification.year().title() + " has no entity, field or code list '" + name + "'."
          + elsewhere(name) + (near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?"));
      err.flush();
      return false;
    }
    Optional<EntityDefinition> entity = specification.entity(known);
    entity.ifPresent(one -> entity(one, screen));
    for (FieldDefinition field : specification.fields(known)) {
      field(field, specification, screen);
    }
    if (specification.fields(known).isEmpty()) {
      codes(specification.codes(known), screen);
    } else {
      List<String> lists = listsOf(known, specification);
      lists.forEach(list -> codes(specification.codes(list), screen));
    }
    return true;
  }

  /** The years that have the name, where the chosen one has not. */
  private static String elsewhere(String name) {
    List<String> years = Year.SUPPORTED.stream().filter(year -> names(Specification.of(year)).containsKey(name.toLowerCase(Locale.ROOT)))
        .map(Year::title).toList();
    return years.isEmpty() ? "" : " It exists in " + String.join(", ", years) + ".";
  }

  private static Map<String, String> names(Specification specification) {
    Map<String, String> names = new TreeMap<>();
    collect(specification.message(), names);
    specification.codeLists().forEach(list -> names.put(list.toLowerCase(Locale.ROOT), list));
    return names;
  }

  private static void collect(EntityDefinition entity, Map<String, String> names) {
    names.put(entity.name().toLowerCase(Locale.ROOT), entity.name());
    entity.fields().forEach(field -> names.put(field.name().toLowerCase(Locale.ROOT), field.name()));
    entity.entities().forEach(child -> collect(child, names));
  }

  private static void entity(EntityDefinition entity, Screen screen) {
    screen.line(screen.styled(Screen.Style.BOLD, entity.name()) + "  " + entity.title());
    screen.line("stands in " + parent(entity.path()) + ", " + occurs(entity));
    screen.gap();
    for (ElementDefinition element : entity.elements()) {
      if (element instanceof FieldDefinition field) {
        screen.entry("  %-22s%s  %-26s".formatted(field.name(), field.mandatory() ? "*" : " ", form(field)), 54, field.title());
      } else {
        screen.entry("  %-36s%s".formatted(element.name() + "/", occurs(element)), 54, ((EntityDefinition) element).title());
      }
    }
    screen.gap();
    screen.line("* must be returned");
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "Message" : path.substring(0, slash);
  }

  private void field(FieldDefinition field, Specification specification, Screen screen) {
    screen.line(screen.styled(Screen.Style.BOLD, field.name()) + "  " + field.title());
    screen.entry("  stands in", 16, parent(field.path()));
    screen.entry("  form", 16, form(field));
    if (field.pattern() != null) {
      screen.entry("  pattern", 16, field.pattern());
    }
    screen.entry("  returned", 16, field.mandatory() ? "always" : "where it applies");
    screen.entry("  years", 16, years(field.path()));
    screen.gap();
  }

  private static String years(String path) {
    List<String> years = new ArrayList<>();
    for (Year each : Year.SUPPORTED) {
      if (Specification.of(each).fields(path.substring(path.lastIndexOf('/') + 1)).stream().anyMatch(field -> field.path().equals(path))) {
        years.add(each.title());
      }
    }
    return years.size() == Year.SUPPORTED.size() ? "all" : String.join(", ", years);
  }

  private static String form(FieldDefinition field) {
    if (field.only() != null) {
      return "'" + field.only() + "'";
    }
    String range = field.min() == null ? "" : " " + field.min().toPlainString() + " to " + field.max().toPlainString();
    return switch (field.type()) {
      case RESTRICTED_TEXT, TEXT -> field.maxLength() == null ? "text" : "text, " + length(field.minLength(), field.maxLength()) + " characters";
      case INT, LONG -> "number" + (field.digits() == null ? range : ", up to " + field.digits() + (field.digits() == 1 ? " digit" : " digits"));
      case DECIMAL -> "decimal" + range;
      case DATE -> "date";
      case DATE_TIME -> "date and time";
    };
  }

  private static String length(Integer least, int most) {
    return least == null || least == most ? Integer.toString(most) : least + " to " + most;
  }

  /** The list of a field, and those of its types (LearnDelFAMCode.SOF …). */
  private static List<String> listsOf(String field, Specification specification) {
    return specification.codeLists().stream().filter(list -> list.equals(field) || list.startsWith(field + ".")).toList();
  }

  private static void codes(CodeList list, Screen screen) {
    screen.line(screen.styled(Screen.Style.BOLD, list.name()) + "  " + list.codes().size() + " codes");
    for (Code code : list.codes()) {
      String dates = code.validFrom() == null && code.validTo() == null ? ""
          : "  (" + (code.validFrom() == null ? "" : "from " + code.validFrom())
              + (code.validTo() == null ? "" : (code.validFrom() == null ? "" : " ") + "to " + code.validTo()) + ")";
      screen.entry("  " + code.code(), CODE_COLUMN, (code.description().isEmpty() ? code.code() : code.description()) + dates);
    }
    screen.gap();
  }
}
