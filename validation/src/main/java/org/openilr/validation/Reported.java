package org.openilr.validation;

import java.util.ArrayList;
import java.util.List;

/** What a raised rule reports, where the values have to be worked out. Immutable. */
public final class Reported {

  /** Raised, with nothing to report. */
  public static final Reported NOTHING = new Reported(List.of());

  private final List<FieldValue> values;

  private Reported(List<FieldValue> values) {
    this.values = values;
  }

  /** One value; null is reported as empty. */
  public static Reported of(String field, Object value) {
    return NOTHING.and(field, value);
  }

  /** The same and one value more; null is reported as empty. */
  public Reported and(String field, Object value) {
    List<FieldValue> more = new ArrayList<>(values);
    more.add(FieldValue.of(field, value));
    return new Reported(List.copyOf(more));
  }

  List<FieldValue> values() {
    return values;
  }
}
