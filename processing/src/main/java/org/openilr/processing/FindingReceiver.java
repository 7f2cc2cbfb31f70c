package org.openilr.processing;

import java.io.IOException;
import org.openilr.validation.Finding;

/** Takes what a check finds. */
public interface FindingReceiver {

  /**
   * The next finding: those on the file first, then record by record as in the file; within a record those on the learner, then aim
   * by aim, and by rule.
   *
   * @param about the learner and the aim that the finding is about; empty for a finding on the file or on nobody in the file
   * @throws IOException when it cannot be kept; the check ends with it
   */
  void found(Finding finding, About about) throws IOException;
}
