package org.openilr.reports;

import java.time.LocalDateTime;
import java.util.List;
import org.openilr.statements.eas.EasResult;
import org.openilr.statements.eas.EasValue;

/**
 * The earnings adjustment statement of a provider for a year: what is stored of the file that was processed last.
 *
 * @param ukprn the provider
 * @param file name of that file
 * @param submitted when it was sent, UK time
 * @param values the stored values
 */
public record EasStatement(int ukprn, String file, LocalDateTime submitted, List<EasValue> values) {

  public EasStatement {
    values = List.copyOf(values);
  }

  /**
   * The statement that a file makes.
   *
   * @param result of a file that is not refused
   * @param submitted when it was sent, UK time
   */
  public static EasStatement of(EasResult result, LocalDateTime submitted) {
    return new EasStatement(result.ukprn(), result.file().name(), submitted, result.values());
  }
}
