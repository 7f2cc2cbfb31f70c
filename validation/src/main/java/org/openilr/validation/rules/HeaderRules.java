package org.openilr.validation.rules;

import static org.openilr.validation.Severity.FAIL;
import static org.openilr.validation.Severity.WARNING;

import java.time.LocalDate;
import org.openilr.learners.FileName;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The header says whose file it is and when it was made; where it contradicts the rest, the file may be another provider's or an old one.")
final class HeaderRules {

  private HeaderRules() {}

  @Rule(id = "Header_2", severity = WARNING,
      says = "The file preparation date lies in the future",
      when = "FilePreparationDate starts (00:00 UK time) later than the time of the check",
      fix = "Check the clock of the computer that made the file, and make the file again.",
      note = "Published lists disagree on the severity; the later one says warning.")
  static boolean preparedInTheFuture(Facts facts) {
    LocalDate prepared = facts.file().filePreparationDate();
    return prepared != null && prepared.atStartOfDay().isAfter(facts.now());
  }

  @Rule(id = "Header_3", severity = FAIL, desktop = false,
      says = "The UKPRN in the header is not that of the file's name",
      when = "the UKPRN in the file's name differs from UKPRN in Header/Source",
      fix = "Find out whose file it is. Make the file again under the right provider, or give it its right name.",
      note = "Severity F: the department's report service treats the rule as the failure of the file, although older lists say error. A name "
          + "of another form has no UKPRN to compare; the service takes no such file in (Filename_1), so that it is left alone here.")
  static boolean anotherProvidersName(Facts facts) {
    Integer named = facts.file().name() == null ? null : FileName.of(facts.file().name()).ukprn();
    return named != null && !named.equals(facts.file().headerUkprn());
  }
}
