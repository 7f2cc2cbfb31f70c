package org.openilr.funding;

/** The calculations, in the order in which their results are written. */
public enum FundingModel {
  /** 16 to 19 funding. */
  FM25,
  /** Adult skills. */
  FM35,
  /** Apprenticeships that started from 1 May 2017. */
  FM36,
  /** European Social Fund. */
  FM70,
  /** Other adult funding: trailblazer apprenticeships. */
  FM81,
  /** Advanced learner loans bursary. */
  ALB
}
