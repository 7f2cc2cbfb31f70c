package org.openilr.learners;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A file that was merged into this one. */
public final class SourceFile extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<SourceFile> TYPE = new EntityType<>("SourceFile", SourceFile.class, SourceFile::new,
      "SourceFileName", "FilePreparationDate", "SoftwareSupplier", "SoftwarePackage", "Release", "SerialNo",
      "DateTime");

  private static final int SOURCE_FILE_NAME = 0;
  private static final int FILE_PREPARATION_DATE = 1;
  private static final int SOFTWARE_SUPPLIER = 2;
  private static final int SOFTWARE_PACKAGE = 3;
  private static final int RELEASE = 4;
  private static final int SERIAL_NO = 5;
  private static final int DATE_TIME = 6;

  private SourceFile(Object[] values) {
    super(TYPE, values);
  }

  /** Source file name; null where absent or not a value of its kind. */
  public String sourceFileName() {
    return text(SOURCE_FILE_NAME);
  }

  /** File preparation date; null where absent or not a value of its kind. */
  public LocalDate filePreparationDate() {
    return date(FILE_PREPARATION_DATE);
  }

  /** Software supplier; null where absent or not a value of its kind. */
  public String softwareSupplier() {
    return text(SOFTWARE_SUPPLIER);
  }

  /** Software package; null where absent or not a value of its kind. */
  public String softwarePackage() {
    return text(SOFTWARE_PACKAGE);
  }

  /** Release; null where absent or not a value of its kind. */
  public String release() {
    return text(RELEASE);
  }

  /** Serial no; null where absent or not a value of its kind. */
  public String serialNo() {
    return text(SERIAL_NO);
  }

  /** Date time; null where absent or not a value of its kind. */
  public LocalDateTime dateTime() {
    return dateTime(DATE_TIME);
  }
}
