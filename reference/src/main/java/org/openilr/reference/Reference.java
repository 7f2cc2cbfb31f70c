package org.openilr.reference;

/** Look-ups in a snapshot of the reference data. Safe for many threads. */
public interface Reference extends AutoCloseable {

  /** Whether the snapshot has the table; rules that need one that is missing do not run. */
  boolean has(Table table);

  @Override
  void close();
}
