package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;

import java.time.format.DateTimeFormatter;
import org.openilr.learners.FileName;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.FileFacts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

/** The checks of the upload page, which refuses the file for any of them. They depend on nothing in the file but its year. */
@Rules(why = "The name tells the service whose return it is, for which year and when it was made, so that no newer file is replaced by an older one.")
final class FilenameRules {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private static final String FORM = "Name the file ILR-UKPRN-year-yyyymmdd-hhmmss-NN.xml (or .zip), for example "
      + "ILR-10000001-2526-20251204-142519-01.xml.";
  private static final String SERVICE_ONLY = "Only a service that keeps the files that were handed in can check it.";

  private FilenameRules() {}

  @Rule(id = "Filename_1",
      says = "The file's name does not have the form that the service takes",
      when = "the name is not ILR, UKPRN (8 digits, the first not 0), year (4 digits), date (yyyymmdd), time (hhmmss) and serial number (2 digits) "
          + "with hyphens between them and .xml or .zip behind; letters may be small",
      fix = FORM, note = "A serial number alone that is wrong is Filename_6. Whether the day exists in its month is not checked.")
  static boolean wrongForm(FileName name) {
    return name.hasWrongForm();
  }

  @Rule(id = "Filename_2",
      says = "A file of this name was handed in before",
      when = "the provider has handed in a file of the same name",
      fix = "Give the new file its own date and time, or the next serial number.", note = SERVICE_ONLY)
  static boolean receivedBefore(FileName name, Facts facts) {
    FileFacts.Upload upload = facts.file().upload();
    return upload != null && upload.received();
  }

  @Rule(id = "Filename_4", needs = Table.ORGANISATIONS,
      says = "The UKPRN in the file's name is not that of a provider",
      when = "the UKPRN in the name is not in the organisation data",
      fix = "Correct the UKPRN. If it is right, the provider must register with UKRLP first.")
  static boolean unknownProvider(FileName name, Facts facts) {
    return name.ukprn() != null && facts.reference().organisation(name.ukprn()) == null;
  }

  @Rule(id = "Filename_5",
      says = "The year in the file's name is not that of the return",
      when = "the name has the right form and its year is not that of the file",
      fix = "Write the year of the return in the name, for example 2526 for 2025-26.")
  static boolean anotherYear(FileName name, Facts facts) {
    return name.isOfAnotherYear(facts.year());
  }

  @Rule(id = "Filename_6",
      says = "The serial number in the file's name is not two digits",
      when = "the name has the right form up to the serial number, and that is not two digits",
      fix = "Write the serial number with two digits, from 01 to 99.",
      note = "How the service tells the rule from Filename_1 is not published; it is raised where only the serial number is wrong.")
  static boolean serialNotTwoDigits(FileName name) {
    return name.hasMalformedSerial();
  }

  @Rule(id = "Filename_7",
      says = "The serial number in the file's name is 00",
      when = "the name has the right form and its serial number is 00",
      fix = "Number the files from 01.")
  static boolean serialZero(FileName name) {
    return name.hasZeroSerial();
  }

  @Rule(id = "Filename_8", severity = WARNING,
      says = "The date and time in the file's name lie in the future",
      when = "the date and time in the name are later than the time of the check, UK time",
      fix = "Check the clock of the computer that made the file, and name the file by the time it was made, in UK time.",
      note = "Published lists disagree on the severity; the later one says warning. The service refuses the file all the same.")
  static boolean inTheFuture(FileName name, Facts facts) {
    return name.timestamp() != null && name.timestamp().compareTo(STAMP.format(facts.now())) > 0;
  }

  @Rule(id = "Filename_9",
      says = "A file that was made later has been handed in already",
      when = "the date and time in the name are earlier than those in the name of the provider's latest file of the year",
      fix = "Hand in the newest file. If this is it, name it by the time it was made.", note = SERVICE_ONLY)
  static boolean earlierThanTheLatest(FileName name, Facts facts) {
    FileFacts.Upload upload = facts.file().upload();
    return upload != null && upload.latest() != null && name.timestamp() != null && upload.latest().timestamp() != null
        && name.timestamp().compareTo(upload.latest().timestamp()) < 0;
  }

  @Rule(id = "Inconsistent UKPRN",
      says = "The UKPRN in the file's name is not that of the provider you are signed in for",
      when = "the UKPRN in the name differs from that of the provider for whom the user is signed in",
      fix = "Sign in for the provider whose file it is, or choose the right file.", note = SERVICE_ONLY)
  static boolean anotherProvider(FileName name, Facts facts) {
    FileFacts.Upload upload = facts.file().upload();
    return upload != null && name.ukprn() != null && name.ukprn() != upload.ukprn();
  }
}
