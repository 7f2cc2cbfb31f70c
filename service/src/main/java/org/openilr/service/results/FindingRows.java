package org.openilr.service.results;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openilr.learners.Fault;
import org.openilr.processing.About;
import org.openilr.processing.FindingReceiver;
import org.openilr.validation.Finding;
import org.openilr.validation.Severity;

/** Findings as rows of the table {@code finding}. */
final class FindingRows implements FindingReceiver, AutoCloseable {

  static final String TABLE = "finding (submission, seq, rule, severity, learn_ref_number, learner_row, aim_seq_number, field_values, name, learn_aim_ref)";

  private final long submission;
  private final CopyRows rows = new CopyRows();
  private final BitSet withErrors = new BitSet();

  FindingRows(long submission) throws IOException {
    this.submission = submission;
  }

  @Override
  public void found(Finding finding, About about) throws IOException {
    if (finding.rule().severity() == Severity.ERROR && about.row() != null) {
      withErrors.set(about.row());
    }
    String name = Stream.of(about.familyName(), about.givenNames()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    rows.add(CopyRows.columns(submission, rows.rows(), finding.rule().id(), finding.rule().severity().letter(), finding.learnRefNumber(), about.row(),
        finding.aimSeqNumber(), finding.fieldValues(), name.isEmpty() ? null : name, about.aim() == null ? null : about.aim().learnAimRef()));
  }

  /** Why a file cannot be read as a return. Findings before are those of a file that was not read to its end, and do not count. */
  static FindingRows of(long submission, List<Fault> faults) throws IOException {
    FindingRows findings = new FindingRows(submission);
    for (Fault fault : faults) {
      findings.rows.add(CopyRows.columns(submission, findings.rows.rows(), fault.rule(), Severity.FAIL.letter(), null, null, null, fault.toString(), null, null));
    }
    return findings;
  }

  /** The rows of the learners who are not valid. */
  BitSet withErrors() {
    return withErrors;
  }

  CopyRows rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
