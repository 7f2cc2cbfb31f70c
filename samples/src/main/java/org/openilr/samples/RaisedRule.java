package org.openilr.samples;

import java.util.Optional;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.examples.Example;
import org.openilr.validation.examples.ExampleBook;
import org.openilr.validation.examples.Situation;

/**
 * A small return that raises a rule.
 *
 * @param rule the rule's id
 * @param situation the return and what surrounds it
 * @param text what raises the rule, in words
 */
public record RaisedRule(String rule, Situation situation, String text) {

  /**
   * The first raised example of a rule, or a learner who breaks the field definition that a rule FD_… checks.
   *
   * @param id letter case does not matter
   * @return empty for an unknown rule, and for one that nothing in a file with learners can raise, such as those under which a file
   *     is rejected that cannot be read
   */
  public static Optional<RaisedRule> of(String id) {
    RuleInfo rule = RuleCatalogue.rule(id).stream().reduce((first, last) -> last).orElse(null);
    if (rule == null) {
      return Optional.empty();
    }
    Optional<Example> example = ExampleBook.of(rule.id()).stream().filter(Example::raised).findFirst();
    return example.isPresent()
        ? example.map(raised -> new RaisedRule(rule.id(), raised.situation(), raised.text())) : new BrokenField(rule).find();
  }
}
