package org.openilr.learners;

import java.time.LocalDateTime;

/** The provider and the software that made the file. */
public final class Source extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<Source> TYPE = new EntityType<>("Source", Source.class, Source::new,
      "ProtectiveMarking", "UKPRN", "SoftwareSupplier", "SoftwarePackage", "Release", "SerialNo", "DateTime",
      "ReferenceData", "ComponentSetVersion");

  private static final int PROTECTIVE_MARKING = 0;
  private static final int UKPRN = 1;
  private static final int SOFTWARE_SUPPLIER = 2;
  private static final int SOFTWARE_PACKAGE = 3;
  private static final int RELEASE = 4;
  private static final int SERIAL_NO = 5;
  private static final int DATE_TIME = 6;
  private static final int REFERENCE_DATA = 7;
  private static final int COMPONENT_SET_VERSION = 8;

  private Source(Object[] values) {
    super(TYPE, values);
  }

  /** Protective marking; null where absent or not a value of its kind. */
  public String protectiveMarking() {
    return text(PROTECTIVE_MARKING);
  }

  /** UKPRN; null where absent or not a value of its kind. */
  public Integer ukprn() {
    return number(UKPRN);
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

  /** Reference data; null where absent or not a value of its kind. */
  public String referenceData() {
    return text(REFERENCE_DATA);
  }

  /** Component set version; null where absent or not a value of its kind. */
  public String componentSetVersion() {
    return text(COMPONENT_SET_VERSION);
  }
}
