package org.openilr.reports;

/** A sheet of a report. */
public sealed interface Sheet permits GridSheet, ListSheet {

  /** What its tab says. */
  String name();
}
