package org.openilr.learners;

/**
 * One reason why a file is rejected.
 *
 * @param rule the rule that it breaks, named as the department's service names it: one of the constants here
 * @param line from 1; 0 when the fault is not at a place in the XML
 * @param column from 1, counted in bytes as most XML tools do; 0 when the fault is not at a place in the XML
 * @param message what is wrong and what was expected, in plain words; never a learner's data
 */
public record Fault(String rule, int line, int column, String message) {

  /** The file is not well-formed XML, or its elements are not those of the year. */
  public static final String SCHEMA = "Schema";
  /** The namespace is not one of a supported year. */
  public static final String NAMESPACE_MISMATCH = "Namespace Mismatch";
  /** The zip holds no XML file. */
  public static final String ZIP_EMPTY = "ZIP_EMPTY";
  /** The zip holds several XML files. */
  public static final String ZIP_TOO_MANY_FILES = "ZIP_TOO_MANY_FILES";
  /** The zip cannot be read. */
  public static final String ZIP_CORRUPT = "ZIP_CORRUPT";
  /** The zip and the XML file in it have different names. */
  public static final String ZIP_INCONSISTENT_FILENAME = "ZIP_INCONSISTENT_FILENAME";
  /** The zip needs a password. */
  public static final String PROTECTED_ZIP_FILE = "Protected ZIP File";

  /** The fault of a file as a whole. */
  Fault(String rule, String message) {
    this(rule, 0, 0, message);
  }

  /** The place, where there is one, and the message. */
  @Override
  public String toString() {
    return line == 0 ? message : "line " + line + ", column " + column + ": " + message;
  }
}
