package org.openilr.validation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.rules.RuleClasses;

/** All rules that are written as methods, in order of id and year. The field definition rules come from the specification. */
public final class RuleCatalogue {

  private static final RuleCatalogue ALL = new RuleCatalogue();

  private final List<RuleMethod> methods = new ArrayList<>();

  private RuleCatalogue() {
    for (Class<?> rules : RuleClasses.ALL) {
      for (Method method : rules.getDeclaredMethods()) {
        Rule rule = method.getAnnotation(Rule.class);
        if (rule != null) {
          methods.add(new RuleMethod(rule, method));
        }
      }
    }
    methods.sort(Comparator.comparing((RuleMethod method) -> method.info().id()).thenComparing(method -> method.info().from()));
  }

  static List<RuleMethod> methods() {
    return ALL.methods;
  }

  /**
   * Every form of every rule, written as a method or derived from the specification of the years, by id and year. Its years are those in
   * which there are the fields that it is about.
   */
  public static List<RuleInfo> rules() {
    return rules(id -> true).toList();
  }

  /** The forms of one rule over the years; the letter case of the id does not matter; empty for an unknown id. */
  public static List<RuleInfo> rule(String id) {
    return rules(id::equalsIgnoreCase).toList();
  }

  /**
   * The rule under which a file is rejected that cannot be read.
   *
   * @param id as {@link org.openilr.learners.Fault#rule} names it
   */
  public static RuleInfo rejection(String id) {
    return FileRejections.infos().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  /** The rules of a year. */
  public static List<RuleInfo> rules(Year year) {
    return rules(id -> true).filter(rule -> rule.holdsIn(year)).toList();
  }

  private static Stream<RuleInfo> rules(Predicate<String> wanted) {
    return Stream.concat(
            ALL.methods.stream().filter(method -> wanted.test(method.info().id())).flatMap(RuleCatalogue::inItsYears),
            Stream.concat(FieldDefinitionRules.infos().stream(), FileRejections.infos().stream()).filter(rule -> wanted.test(rule.id())))
        .sorted(Comparator.comparing(RuleInfo::id).thenComparing(RuleInfo::from));
  }

  private static Stream<RuleInfo> inItsYears(RuleMethod method) {
    List<Year> years = AllYears.FIELDS.stream().filter(method::holdsIn).map(YearFields::year).toList();
    return years.isEmpty() ? Stream.of() : Stream.of(method.info().during(years.get(0), years.get(years.size() - 1)));
  }

  /** Worked out only when somebody asks for the catalogue: checking a return needs no other year's specification. */
  private static final class AllYears {
    static final List<YearFields> FIELDS = Year.SUPPORTED.stream().map(Specification::of).map(YearFields::of).toList();
  }
}
