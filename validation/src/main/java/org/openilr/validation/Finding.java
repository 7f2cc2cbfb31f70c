package org.openilr.validation;

import java.util.List;

/**
 * A rule raised on a record of the return.
 *
 * @param rule what was raised
 * @param learnRefNumber the learner, null for a finding on the file
 * @param aimSeqNumber the aim, null for a finding on the learner or the file, or where the aim has no usable number
 * @param delivery position of the delivery in the learner, from 0; -1 when the finding carries no aim
 * @param values what the rule reports, in its order
 */
public record Finding(RuleInfo rule, String learnRefNumber, Integer aimSeqNumber, int delivery, List<FieldValue> values) {

  /** {@code Name=Value|Name=Value}; empty when nothing is reported. */
  public String fieldValues() {
    StringBuilder text = new StringBuilder();
    for (FieldValue value : values) {
      if (!text.isEmpty()) {
        text.append('|');
      }
      text.append(value.name()).append('=').append(value.value());
    }
    return text.toString();
  }
}
