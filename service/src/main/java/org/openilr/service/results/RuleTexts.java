package org.openilr.service.results;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openilr.specification.Year;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;
import org.springframework.stereotype.Component;

/** What is to be known of the rules of a year, by id; looked up once. */
@Component
class RuleTexts {

  private final Map<Year, Map<String, RuleInfo>> years = new ConcurrentHashMap<>();

  /** Null for a rule that the year does not have. */
  RuleInfo of(Year year, String id) {
    return years.computeIfAbsent(year, RuleTexts::byId).get(id);
  }

  private static Map<String, RuleInfo> byId(Year year) {
    Map<String, RuleInfo> rules = new HashMap<>();
    RuleCatalogue.rules(year).forEach(rule -> rules.put(rule.id(), rule));
    return rules;
  }
}
