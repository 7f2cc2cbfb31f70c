package org.openilr.validation;

import java.util.List;
import org.openilr.validation.keys.DestinationKey;
import org.openilr.validation.keys.LearnerKey;
import org.openilr.validation.keys.TraineeshipKey;

/** A rule on a file's name or on the keys of a return, ready to be called. */
final class KeyRule {

  private final RuleInfo info;
  private final RuleCall call;

  KeyRule(RuleMethod method) {
    this.info = method.info();
    this.call = method.call();
  }

  RuleInfo info() {
    return info;
  }

  /** Calls the rule and hands on what it raises. */
  void run(Object key, Facts facts, Findings findings) {
    try {
      Object result = call.call(key, null, null, facts);
      if (result == Boolean.TRUE) {
        findings.raised(finding(key, Reported.NOTHING));
      } else if (result instanceof Reported reported) {
        findings.raised(finding(key, reported));
      } else if (result instanceof List<?> several) {
        several.forEach(reported -> findings.raised(finding(key, (Reported) reported)));
      }
    } catch (Exception failure) {
      findings.failed(info, learnRefNumber(key), failure);
    }
  }

  private Finding finding(Object key, Reported reported) {
    String learnRefNumber = reported.learnRefNumber() == null ? learnRefNumber(key) : reported.learnRefNumber();
    return key instanceof TraineeshipKey aim
        ? new Finding(info, learnRefNumber, aim.aimSeqNumber(), aim.delivery(), reported.values())
        : new Finding(info, learnRefNumber, null, -1, reported.values());
  }

  private static String learnRefNumber(Object key) {
    if (key instanceof LearnerKey learner) {
      return learner.learnRefNumber();
    }
    if (key instanceof DestinationKey destination) {
      return destination.learnRefNumber();
    }
    return key instanceof TraineeshipKey aim ? aim.learner().learnRefNumber() : null;
  }
}
