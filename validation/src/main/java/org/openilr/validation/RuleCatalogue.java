package org.openilr.validation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** Every form of every rule, written as a method or derived from the specification of the years, by id and year. */
  public static List<RuleInfo> rules() {
    List<RuleInfo> rules = new ArrayList<>(ALL.methods.stream().map(RuleMethod::info).toList());
    rules.addAll(FieldDefinitionRules.infos());
    rules.sort(Comparator.comparing(RuleInfo::id).thenComparing(RuleInfo::from));
    return rules;
  }

  /** The forms of one rule over the years; the letter case of the id does not matter; empty for an unknown id. */
  public static List<RuleInfo> rule(String id) {
    return rules().stream().filter(rule -> rule.id().equalsIgnoreCase(id)).toList();
  }

  /** The rules of a year. */
  public static List<RuleInfo> rules(Year year) {
    Specification specification = Specification.of(year);
    YearFields fields = YearFields.of(specification);
    List<RuleInfo> rules = new ArrayList<>(ALL.methods.stream().filter(method -> method.holdsIn(fields)).map(RuleMethod::info).toList());
    FieldDefinitionRules.infos().stream().filter(rule -> rule.holdsIn(year)).forEach(rules::add);
    rules.sort(Comparator.comparing(RuleInfo::id));
    return rules;
  }
}
