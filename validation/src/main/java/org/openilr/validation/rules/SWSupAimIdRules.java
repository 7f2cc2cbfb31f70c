package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.isBlank;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The identifier lets a provider find the same aim again in its own system, whatever else is corrected.")
final class SWSupAimIdRules {

  private static final int DIGITS = 32;

  private SWSupAimIdRules() {}

  @Rule(id = "SWSupAimId_01", severity = WARNING, reports = "SWSupAimId",
      says = "The software supplier's identifier of the aim is not a GUID",
      when = "SWSupAimId is returned, is not blank, and is not 32 hexadecimal digits, plain or in groups of 8, 4, 4, 4 and 12 with hyphens, the groups "
          + "perhaps in braces or round brackets; or all digits are 0. Letter case and blanks around it do not matter",
      fix = "Ask the supplier of the management information system; the identifier is made by the software.")
  static boolean notAGuid(LearningDelivery aim) {
    return !isBlank(aim.swSupAimId()) && !isGuid(aim.swSupAimId().strip());
  }

  private static boolean isGuid(String text) {
    int length = text.length();
    boolean bracketed = length == DIGITS + 6 && (text.charAt(0) == '{' && text.charAt(length - 1) == '}'
        || text.charAt(0) == '(' && text.charAt(length - 1) == ')');
    int first = bracketed ? 1 : 0;
    int end = length - first;
    if (end - first != DIGITS && end - first != DIGITS + 4) {
      return false;
    }
    boolean grouped = end - first != DIGITS;
    boolean zero = true;
    for (int i = first; i < end; i++) {
      int place = i - first;
      char c = text.charAt(i);
      if (grouped && (place == 8 || place == 13 || place == 18 || place == 23)) {
        if (c != '-') {
          return false;
        }
      } else if (c > 'f' || Character.digit(c, 16) < 0) {
        return false;
      } else {
        zero &= c == '0';
      }
    }
    return !zero;
  }
}
