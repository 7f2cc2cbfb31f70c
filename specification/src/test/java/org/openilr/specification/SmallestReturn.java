package org.openilr.specification;

/** A return with one learner and only what the schema demands. */
final class SmallestReturn {

  private SmallestReturn() {}

  static String of(Specification specification) {
    return FullReturn.of(specification, false);
  }
}
