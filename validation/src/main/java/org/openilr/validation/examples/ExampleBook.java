package org.openilr.validation.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openilr.specification.Year;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;

/** The examples of a rule, read from the file of the field that the rule is named after. */
public final class ExampleBook {

  private ExampleBook() {}

  /** The examples of a rule, in the order of the file; empty where there are none, as for the field definition rules. */
  public static List<Example> of(String rule) {
    Map<String, Object> file = Texts.read("/examples/" + subject(rule).replace(" ", "").toLowerCase(Locale.ROOT) + ".yaml");
    Object examples = file == null ? null : file.get(rule);
    List<Example> found = new ArrayList<>();
    if (examples instanceof List<?> list) {
      list.forEach(example -> found.add(example(rule, (Map<?, ?>) example)));
    }
    return found;
  }

  /** The ids that the file of a field has examples for; for tests. */
  static List<String> rulesOf(String subject) {
    Map<String, Object> file = Texts.read("/examples/" + subject.toLowerCase(Locale.ROOT) + ".yaml");
    return file == null ? List.of() : List.copyOf(file.keySet());
  }

  /** What stands before the number: {@code AchDate} of AchDate_02, {@code R} of R06. */
  static String subject(String rule) {
    int underscore = rule.lastIndexOf('_');
    return underscore > 0 ? rule.substring(0, underscore) : rule.replaceAll("[0-9]+$", "");
  }

  private static Example example(String rule, Map<?, ?> yaml) {
    Map<String, Object> changes = new LinkedHashMap<>();
    yaml.forEach((key, value) -> changes.put((String) key, value));
    boolean raised = changes.containsKey("raised");
    Object text = raised ? changes.remove("raised") : changes.remove("not raised");
    if (text == null) {
      throw new IllegalStateException("An example of " + rule + " says neither 'raised: …' nor 'not raised: …'");
    }
    String times = (String) changes.remove("times");
    String year = (String) changes.remove("year");
    String kind = (String) changes.remove("like");
    return new Example(rule, raised, (String) text, raised ? times == null ? 1 : Integer.parseInt(times) : 0,
        (String) changes.remove("values"), year == null ? usualYear(rule) : Year.of(year), kind == null ? "adult" : kind, changes);
  }

  /** 2020-21 where the rule holds in it, else the rule's year nearest to it. */
  private static Year usualYear(String rule) {
    Year usual = Year.of("2021");
    List<RuleInfo> forms = RuleCatalogue.rule(rule);
    if (forms.isEmpty() || forms.stream().anyMatch(form -> form.holdsIn(usual))) {
      return usual;
    }
    RuleInfo first = forms.get(0);
    return first.from().compareTo(usual) > 0 ? first.from() : forms.get(forms.size() - 1).to();
  }
}
