package org.openilr.service.results;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasRule;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;
import org.springframework.stereotype.Component;

/** What is to be known of the rules of a year, by id; looked up once. */
@Component
public class RuleTexts {

  private final Map<Year, Map<String, RuleInfo>> years = new ConcurrentHashMap<>();

  /** A rule of the year's return or of its statement; null for one that there is not. */
  public RuleInfo of(Year year, String id) {
    return years.computeIfAbsent(year, RuleTexts::byId).get(id);
  }

  private static Map<String, RuleInfo> byId(Year year) {
    Map<String, RuleInfo> rules = new HashMap<>();
    EasRule.all().forEach(rule -> rules.put(rule.info().id(), rule.info()));
    RuleCatalogue.rules(year).forEach(rule -> rules.put(rule.id(), rule));
    return rules;
  }
}
