package org.openilr.processing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openilr.reports.Spool;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.RuleSet;
import org.openilr.validation.Severity;
import org.openilr.validation.keys.DestinationKey;
import org.openilr.validation.keys.LearnerKey;
import org.openilr.validation.keys.ReturnKeys;

/** Goes over the records once more, in file order: puts the findings across the return to those of each record, and hands all out. */
final class Merge {

  private final ReturnKeys keys;
  private final int blockSize;
  private final RuleSet rules;
  private final Spool spool;
  private final Map<String, RuleInfo> infos;
  private final Failures failures;
  private final boolean described;
  /** The block looked into last for somebody else's learner, and the place in it. */
  private int looked = -1;
  private byte[] lookedInto;

  /**
   * @param blockSize records of a piece of the spool; the last of a kind may hold fewer
   * @param described whether the spool says who the findings are about
   */
  Merge(ReturnKeys keys, int blockSize, RuleSet rules, Spool spool, Failures failures, boolean described) {
    this.keys = keys;
    this.blockSize = blockSize;
    this.rules = rules;
    this.spool = spool;
    this.infos = rules.infos();
    this.failures = failures;
    this.described = described;
  }

  void run(FindingReceiver receiver) throws IOException {
    int piece = 0;
    Unpacker block = null;
    for (int row = 0; row < keys.learners(); row++) {
      if (row % blockSize == 0) {
        block = new Unpacker(spool.get(piece++), infos);
      }
      block.next();
      learner(keys.learner(row), block, receiver);
    }
    for (int row = 0; row < keys.destinations(); row++) {
      if (row % blockSize == 0) {
        block = new Unpacker(spool.get(piece++), infos);
      }
      block.next();
      destination(keys.destination(row), block, receiver);
    }
  }

  private void learner(LearnerKey learner, Unpacker own, FindingReceiver receiver) throws IOException {
    Found across = new Found(failures);
    rules.check(learner, across);
    for (Finding finding : across.findings()) {
      LearnerKey bearer = finding.learnRefNumber().equals(learner.learnRefNumber()) ? learner : learner.firstOfNumber();
      if (finding.rule().severity() == Severity.ERROR) {
        bearer.markError();
      } else if (finding.rule().severity() == Severity.WARNING) {
        bearer.markWarning();
      }
    }
    for (Finding finding : merged(own, learner.isClean(), across.findings())) {
      // The reports look up a reference number that occurs more than once with the first learner who has it.
      receiver.found(finding, (learner.sharesLearnRefNumber() ? aboutFirst(finding) : own.about(finding.aimSeqNumber())).at(learner.row()));
    }
  }

  private void destination(DestinationKey destination, Unpacker own, FindingReceiver receiver) throws IOException {
    Found across = new Found(failures);
    rules.check(destination, across);
    if (across.has(Severity.ERROR)) {
      destination.markError();
    }
    if (across.has(Severity.WARNING)) {
      destination.markWarning();
    }
    for (Finding finding : merged(own, destination.isClean(), across.findings())) {
      receiver.found(finding, aboutFirst(finding));
    }
  }

  /** A record that was taken out because of another one of its reference number has no findings of its own. */
  private static List<Finding> merged(Unpacker own, boolean clean, List<Finding> across) {
    List<Finding> findings = own.isClean() && !clean ? List.of() : own.findings();
    if (across.isEmpty()) {
      return findings;
    }
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(across);
    all.sort(RuleSet.FILE_ORDER);
    return all;
  }

  private About aboutFirst(Finding finding) throws IOException {
    int row = !described || finding.learnRefNumber() == null ? -1 : keys.firstLearner(finding.learnRefNumber());
    if (row < 0) {
      return About.NOBODY;
    }
    int piece = row / blockSize;
    if (looked != piece) {
      looked = piece;
      lookedInto = spool.get(piece);
    }
    Unpacker block = new Unpacker(lookedInto, infos);
    for (int place = row % blockSize; place >= 0; place--) {
      block.next();
    }
    return block.about(finding.aimSeqNumber()).at(row);
  }
}
