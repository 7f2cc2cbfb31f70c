package org.openilr.service.operators;

import java.time.Instant;
import org.openilr.service.calendar.Period;
import org.openilr.service.web.Problems;
import org.openilr.service.web.UkForm;

/** When a period opens and closes, as somebody types it: UK time. */
record PeriodForm(String opensDay, String opensTime, String closesDay, String closesTime) {

  /** The department's times: periods open at nine and close five minutes after the published six o'clock. */
  static final PeriodForm EMPTY = new PeriodForm("", "09:00", "", "18:05");

  static PeriodForm of(Period period) {
    return new PeriodForm(UkForm.day(period.opensAt()), UkForm.time(period.opensAt()), UkForm.day(period.closesAt()), UkForm.time(period.closesAt()));
  }

  boolean isEmpty() {
    return opensDay.isBlank() && closesDay.isBlank();
  }

  /**
   * Reads it.
   *
   * @param prefix of the fields' ids
   * @return null when there are problems
   */
  Period read(String prefix, String collection, int number, Problems problems) {
    String name = "R%02d".formatted(number);
    Instant opens = UkForm.instant(problems.read(prefix + "opensDay", () -> UkForm.day(opensDay, name + ": the opening date")),
        problems.read(prefix + "opensTime", () -> UkForm.time(opensTime, name + ": the opening time")));
    Instant closes = UkForm.instant(problems.read(prefix + "closesDay", () -> UkForm.day(closesDay, name + ": the closing date")),
        problems.read(prefix + "closesTime", () -> UkForm.time(closesTime, name + ": the closing time")));
    if (opens == null || closes == null) {
      return null;
    }
    if (!closes.isAfter(opens)) {
      problems.add(prefix + "closesDay", name + " must close after it opens");
      return null;
    }
    return new Period(collection, number, opens, closes);
  }
}
