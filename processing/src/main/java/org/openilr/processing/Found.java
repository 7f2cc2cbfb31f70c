package org.openilr.processing;

import java.util.ArrayList;
import java.util.List;
import org.openilr.validation.Finding;
import org.openilr.validation.Findings;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

/** Gathers findings in a list, and failures of rules where they are counted. */
final class Found implements Findings {

  private final List<Finding> findings = new ArrayList<>();
  private final Failures failures;

  Found(Failures failures) {
    this.failures = failures;
  }

  @Override
  public void raised(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
    failures.add(new Failures.Failure(rule, learnRefNumber, failure));
  }

  List<Finding> findings() {
    return findings;
  }

  Failures failures() {
    return failures;
  }

  boolean has(Severity severity) {
    for (Finding finding : findings) {
      if (finding.rule().severity() == severity) {
        return true;
      }
    }
    return false;
  }
}
