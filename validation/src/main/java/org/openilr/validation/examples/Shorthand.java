package org.openilr.validation.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/** Short forms of small records: {@code SOF 105}, {@code ACT 1 from 2020-08-01 to 2021-07-31}, {@code TNP 1 on 2020-09-01 of 3000}. */
final class Shorthand {

  private Shorthand() {}

  /** The elements of a record, written out or in short. */
  static Map<String, Object> elements(String entity, Object written) {
    if (!(written instanceof String text)) {
      return Situations.map(written);
    }
    String[] words = text.trim().split(" +");
    Map<String, Object> elements = new LinkedHashMap<>();
    String[] names = names(entity);
    int at = 0;
    for (; at < words.length && at < names.length && (at == 0 || !isKeyword(words[at])); at++) {
      elements.put(names[at], words[at]);
    }
    for (; at < words.length; at += 2) {
      if (words[at].equals("primary")) {
        elements.put("PrimaryLLDD", "1");
        at--;
        continue;
      }
      String name = switch (words[at]) {
        case "from" -> "LearnDelFAMDateFrom";
        case "to" -> "LearnDelFAMDateTo";
        case "on" -> entity.equals("DPOutcome") ? "OutStartDate" : "AFinDate";
        case "of" -> "AFinAmount";
        case "until" -> "OutEndDate";
        case "collected" -> "OutCollDate";
        default -> throw new IllegalArgumentException(entity + " '" + text + "': what is '" + words[at] + "'?");
      };
      elements.put(name, words[at + 1]);
    }
    return elements;
  }

  private static boolean isKeyword(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isLowerCase);
  }

  private static String[] names(String entity) {
    return switch (entity) {
      case "LearningDeliveryFAM" -> new String[] {"LearnDelFAMType", "LearnDelFAMCode"};
      case "LearnerFAM" -> new String[] {"LearnFAMType", "LearnFAMCode"};
      case "EmploymentStatusMonitoring" -> new String[] {"ESMType", "ESMCode"};
      case "ContactPreference" -> new String[] {"ContPrefType", "ContPrefCode"};
      case "AppFinRecord" -> new String[] {"AFinType", "AFinCode"};
      case "LLDDandHealthProblem" -> new String[] {"LLDDCat"};
      case "LearnerHEFinancialSupport" -> new String[] {"FINTYPE", "FINAMOUNT"};
      case "DPOutcome" -> new String[] {"OutType", "OutCode"};
      case "ProviderSpecLearnerMonitoring" -> new String[] {"ProvSpecLearnMonOccur", "ProvSpecLearnMon"};
      case "ProviderSpecDeliveryMonitoring" -> new String[] {"ProvSpecDelMonOccur", "ProvSpecDelMon"};
      case "PriorAttain" -> new String[] {"PriorLevel", "DateLevelApp"};
      default -> throw new IllegalArgumentException(entity + " has no short form");
    };
  }
}
