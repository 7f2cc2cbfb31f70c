package org.openilr.statements.eas;

import java.util.List;
import java.util.function.BiPredicate;
import org.openilr.reference.Table;

/** The checks of the upload page, in its order. It refuses the file for the first that is raised. */
final class NameRules {

  private static final String WHY =
      "The name tells the service whose statement it is and when it was made, so that no newer one is replaced by an older one.";
  private static final String FORM = "EASDATA-UKPRN-yyyymmdd-hhmmss.csv, for example EASDATA-10000001-20201204-142519.csv";

  /** A rule with its condition. */
  record NameRule(EasRule rule, BiPredicate<EasFileName, EasUpload> raised) {}

  static final List<NameRule> ALL = List.of(
      rule("Filename_07",
          "The file must be a .csv file",
          "the name does not end in .csv, in capitals or small letters",
          "Save the statement as CSV, not as a workbook, and choose that file.",
          (name, upload) -> !name.isCsv()),
      rule("Filename_03",
          "The file name does not follow EASDATA-LLLLLLLL-yyyymmdd-hhmmss.csv",
          "the name is not EASDATA, UKPRN (8 digits, the first not 0), date (yyyymmdd) and time (hhmmss) with hyphens between them and .csv behind; "
              + "letters may be small",
          "Name the file " + FORM + ".",
          (name, upload) -> name.timestamp() == null),
      rule("Filename_01",
          "The UKPRN in the file name is not the UKPRN you are signed in for",
          "the UKPRN in the name differs from that of the provider for whom the user is signed in",
          "Sign in for the provider whose statement it is, or choose the right file.",
          (name, upload) -> upload.service() != null && name.ukprn() != null && name.ukprn() != upload.service().ukprn()),
      rule("Filename_04",
          "A file of this name has been processed already; use another name with a later time stamp",
          "the provider has handed in a file of the same name",
          "Give the new file its own date and time.",
          (name, upload) -> upload.service() != null && upload.service().received()),
      rule("Filename_08",
          "The date and time in the file name are earlier than those of the last file received from you",
          "the date and time in the name are earlier than those in the name of the provider's latest file; the same are let through",
          "Hand in the newest statement. If this is it, name it by the time it was made.",
          (name, upload) -> upload.service() != null && upload.service().latest() != null && upload.service().latest().isAfter(name)),
      rule("Filename_05",
          "The date and time in the file name are in the future",
          "the date and time in the name are later than the time of the check, UK time",
          "Check the clock of the computer that made the file, and name the file by the time it was made, in UK time.",
          (name, upload) -> name.isAfter(upload.now())),
      rule("Filename_02",
          "The UKPRN in the file name is not known",
          "the UKPRN in the name is not in the organisation data",
          "Correct the UKPRN. If it is right, the provider must register with UKRLP first.",
          (name, upload) -> name.ukprn() != null && upload.reference().organisation(name.ukprn()) == null, Table.ORGANISATIONS));

  private NameRules() {}

  private static NameRule rule(String id, String says, String when, String fix, BiPredicate<EasFileName, EasUpload> raised, Table... needs) {
    return new NameRule(EasRule.onFile(id, says, when, WHY, fix, needs), raised);
  }
}
