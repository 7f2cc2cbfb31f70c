package org.openilr.validation;

/** What a finding means for the learner and the return. */
public enum Severity {
  /** The learner is not valid and is not funded until it is put right. */
  ERROR("E"),
  /** Something to look at; the learner stays valid. */
  WARNING("W"),
  /** The file as a whole is refused. */
  FAIL("F");

  private final String letter;

  Severity(String letter) {
    this.letter = letter;
  }

  /** The letter that stands for it in the official reports. */
  public String letter() {
    return letter;
  }
}
