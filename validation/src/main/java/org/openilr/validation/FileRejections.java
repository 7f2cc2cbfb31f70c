package org.openilr.validation;

import java.util.List;
import org.openilr.learners.Fault;
import org.openilr.specification.Year;

/** The rules under which the reader rejects a file that is no return: what they mean, since no method raises them. */
final class FileRejections {

  private static final String WHY_SCHEMA = "What is no ILR file, or one of another year, cannot be read with certainty, so that nothing in it is used.";
  private static final String WHY_ZIP = "A zip is taken in place of the XML file, to save time on the way; it must hold that file and nothing else.";

  private static final List<RuleInfo> INFOS = List.of(
      rule(Fault.SCHEMA, "The file is not well-formed XML, or its elements are not those of the year's ILR",
          "the XML is cut off or faulty; an element is unknown, misplaced or stands twice; a date does not exist; a number holds letters or more than "
              + "18 digits; or header, source files or provider break the published schema", WHY_SCHEMA,
          "Go to the line and column named, and correct the software that wrote the file rather than the file."),
      rule(Fault.NAMESPACE_MISMATCH, "The XML namespace is not that of an ILR year",
          "the namespace of the Message element is not that of a supported year, such as ESFA/ILR/2020-21", WHY_SCHEMA,
          "Choose the right year in the software that writes the file, and make it again."),
      rule(Fault.ZIP_EMPTY, "The zip holds no XML file", "no entry of the zip has .xml in its name", WHY_ZIP, "Put the XML file into the zip."),
      rule(Fault.ZIP_TOO_MANY_FILES, "The zip holds more than one XML file", "two or more entries of the zip have .xml in their names", WHY_ZIP,
          "Make a zip for each return."),
      rule(Fault.ZIP_CORRUPT, "The zip cannot be opened", "the name ends in .zip and the content is not a readable zip archive", WHY_ZIP,
          "Make the zip again, or check the XML file itself."),
      rule(Fault.ZIP_INCONSISTENT_FILENAME, "The zip and the XML file in it have different names",
          "the name of the XML file without its ending is not that of the zip without its ending", WHY_ZIP, "Give both the same name."),
      rule(Fault.PROTECTED_ZIP_FILE, "The zip is protected by a password", "the zip is encrypted", WHY_ZIP, "Make the zip again without a password."));

  private FileRejections() {}

  static List<RuleInfo> infos() {
    return INFOS;
  }

  private static RuleInfo rule(String id, String says, String when, String why, String fix) {
    return new RuleInfo(id, Severity.FAIL, says, when, why, fix, "File", Year.SUPPORTED.get(0),
        Year.SUPPORTED.get(Year.SUPPORTED.size() - 1), List.of(), true, true, "");
  }
}
