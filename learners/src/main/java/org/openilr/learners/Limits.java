package org.openilr.learners;

/**
 * What a file may ask of the reader. A return stays far below these; a file beyond them is broken or hostile and is rejected
 * before it costs memory. How long reading may take is the caller's business.
 *
 * @param fileBytes most bytes of XML, unpacked
 * @param unpackRatio how many times bigger than packed the XML in a zip may be; returns come to 20 to 60
 * @param recordBytes most bytes of XML of one learner or destination and progression record, or of everything before the first
 * @param tokenBytes most bytes of one tag, text, comment or processing instruction
 * @param depth most levels of nested elements
 * @param faults after so many faults reading ends
 */
public record Limits(long fileBytes, int unpackRatio, int recordBytes, int tokenBytes, int depth, int faults) {

  /** 32 GiB of XML, packed up to 1:250, records of 32 MiB, tokens of 1 MiB, 100 levels, 1000 faults. */
  public static final Limits DEFAULT = new Limits(32L << 30, 250, 32 << 20, 1 << 20, 100, 1000);
}
