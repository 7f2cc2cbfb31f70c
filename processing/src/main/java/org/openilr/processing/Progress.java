package org.openilr.processing;

/** Is told how far a check has come. */
@FunctionalInterface
public interface Progress {

  /** Nobody is watching. */
  Progress UNSEEN = (read, bytes, records) -> { };

  /**
   * Some more of the file is read.
   *
   * @param read bytes of XML so far
   * @param bytes bytes of XML in all
   * @param records learners and destination and progression records so far
   */
  void at(long read, long bytes, long records);
}
