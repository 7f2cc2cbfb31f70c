package org.openilr.validation;

import java.util.ArrayList;
import java.util.List;

/** What a raised rule reports, where the values have to be worked out. Immutable. */
public final class Reported {

  /** Raised, with nothing to report. */
  public static final Reported NOTHING = new Reported(List.of(), null);

  private final List<FieldValue> values;
  private final String learnRefNumber;

  private Reported(List<FieldValue> values, String learnRefNumber) {
    this.values = values;
    this.learnRefNumber = learnRefNumber;
  }

  /** One value; null is reported as empty. */
  public static Reported of(String field, Object value) {
    return NOTHING.and(field, value);
  }

  /** The same and one value more; null is reported as empty. */
  public Reported and(String field, Object value) {
    List<FieldValue> more = new ArrayList<>(values);
    more.add(FieldValue.of(field, value));
    return new Reported(List.copyOf(more), learnRefNumber);
  }

  /** The same, on another reference number than that of the record that the rule looked at. */
  public Reported on(String learnRefNumber) {
    return new Reported(values, learnRefNumber);
  }

  /** The reference number that the rule wants to report; null for that of the record. */
  String learnRefNumber() {
    return learnRefNumber;
  }

  List<FieldValue> values() {
    return values;
  }
}
