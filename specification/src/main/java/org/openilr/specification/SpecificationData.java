package org.openilr.specification;

/** Reads the data of a year. */
final class SpecificationData {

  private SpecificationData() {}

  static Specification of(Year year) {
    throw new IllegalArgumentException("No data for " + year);
  }
}
