package org.openilr.validation;

/** Where a run puts what it finds. */
public interface Findings {

  /** A rule is raised. */
  void raised(Finding finding);

  /**
   * A rule broke down on a learner. The return goes on; the rule counts as not checked there.
   *
   * @param learnRefNumber null for the file
   */
  void failed(RuleInfo rule, String learnRefNumber, Exception failure);
}
