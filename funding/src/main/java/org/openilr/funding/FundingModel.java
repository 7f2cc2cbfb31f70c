package org.openilr.funding;

/** The calculations, in the order in which their results are written. */
public enum FundingModel {
  /** 16 to 19 funding. */
  FM25("16 to 19 funding"),
  /** Adult skills. */
  FM35("Adult skills"),
  /** Apprenticeships that started from 1 May 2017. */
  FM36("Apprenticeships from 1 May 2017"),
  /** European Social Fund. */
  FM70("European Social Fund"),
  /** Other adult funding: trailblazer apprenticeships. */
  FM81("Trailblazer apprenticeships"),
  /** Advanced learner loans bursary. */
  ALB("Advanced learner loans bursary");

  private final String title;

  FundingModel(String title) {
    this.title = title;
  }

  /** What it funds, for people. */
  public String title() {
    return title;
  }
}
