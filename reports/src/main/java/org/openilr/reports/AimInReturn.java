package org.openilr.reports;

import java.util.function.Function;
import org.openilr.reference.Organisation;

/**
 * A row of a list of aims that says things which only the reference data know.
 *
 * @param row the aim
 * @param context of the return that has it
 */
public record AimInReturn(AimRow row, ReportContext context) {

  /** What the row of the aim says. */
  public static Function<AimInReturn, Object> row(Function<AimRow, Object> value) {
    return aim -> value.apply(aim.row);
  }

  /** The name of an organisation; nothing where there is none, or none that is known. */
  public static Function<AimInReturn, Object> organisation(Function<AimRow, Object> ukprn) {
    return aim -> {
      Organisation organisation = aim.context.reference().organisation((Integer) ukprn.apply(aim.row));
      return organisation == null ? null : organisation.name();
    };
  }
}
