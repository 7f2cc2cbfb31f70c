package org.openilr.processing.results;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import org.openilr.processing.About;
import org.openilr.processing.FindingReceiver;
import org.openilr.validation.Finding;

/** Looks at findings beside what is known from before: which are new since an earlier check, and which warnings have been acknowledged. */
public final class Review implements FindingReceiver {

  private static final String NEW = "new";
  private static final String STILL_THERE = "still there";
  private static final String GONE = "gone";

  private OldFindings old;
  private final Acknowledgements acknowledgements;
  private final Map<String, Long> acknowledged = new TreeMap<>();
  private final Map<String, Long> fresh = new TreeMap<>();
  private CsvWriter changes;
  private long stillThere;
  private long gone;
  private boolean cannotCompare;

  /**
   * @param old what an earlier check found; null where nothing is compared
   * @param acknowledgements the warnings acknowledged; null for none
   */
  public Review(OldFindings old, Acknowledgements acknowledgements) {
    this.old = old;
    this.acknowledgements = acknowledgements;
  }

  /** Says that the learners were not checked: what the earlier check found is neither still there nor gone. */
  public void cannotCompare() {
    cannotCompare = old != null;
    old = null;
  }

  /** Whether findings are compared with those of an earlier check. */
  public boolean compares() {
    return old != null;
  }

  /** Writes {@code changes.csv} as well: the columns of findings.csv behind one that says what became of the finding. */
  void writeTo(Writer out) {
    changes = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    changes.writeRecord("change", "rule", "severity", "learnRefNumber", "aimSeqNumber", "fieldValues", "message");
  }

  @Override
  public void found(Finding finding, About about) throws IOException {
    note(finding);
  }

  /** Counts a finding; what is to be said of it on a page, null for nothing. */
  String note(Finding finding) {
    String reason = acknowledgements == null ? null : acknowledgements.reason(finding);
    if (reason != null) {
      acknowledged.merge(finding.rule().id(), 1L, Long::sum);
    }
    String change = old == null ? null
        : old.take(finding.rule().id(), finding.learnRefNumber(), finding.aimSeqNumber(), finding.fieldValues()) ? STILL_THERE : NEW;
    if (NEW.equals(change)) {
      fresh.merge(finding.rule().id(), 1L, Long::sum);
    } else if (STILL_THERE.equals(change)) {
      stillThere++;
    }
    if (changes != null) {
      changes.writeRecord(change, finding.rule().id(), finding.rule().severity().letter(), finding.learnRefNumber(),
          finding.aimSeqNumber() == null ? null : finding.aimSeqNumber().toString(), finding.fieldValues(), finding.rule().says());
    }
    return reason != null ? "Acknowledged: " + reason : NEW.equals(change) ? "New" : null;
  }

  /** Finds out what is gone; to be called once, after the last finding. */
  public void finish() throws IOException {
    if (old != null) {
      old.gone(this::gone);
    }
    if (changes != null) {
      changes.close();
    }
  }

  private void gone(CsvRecord row) {
    gone++;
    if (changes != null) {
      changes.writeRecord(GONE, row.getField(0), row.getField(1), row.getField(2), row.getField(3), row.getField(4), row.getField(5));
    }
  }

  /** How many findings of each rule are new since the earlier check. */
  public Map<String, Long> fresh() {
    return fresh;
  }

  /** How many findings the earlier check had as well. */
  public long stillThere() {
    return stillThere;
  }

  /** How many findings of the earlier check are no longer there. */
  public long gone() {
    return gone;
  }

  /** How many warnings of each rule have been acknowledged. */
  public Map<String, Long> acknowledged() {
    return acknowledged;
  }

  /** The number of all in such a map. */
  public static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What there is to say in a sentence or two; empty for nothing. */
  public String inWords() {
    StringBuilder words = new StringBuilder();
    if (old != null) {
      words.append("Findings since the earlier check: %,d new, %,d still there, %,d gone.".formatted(sum(fresh), stillThere, gone));
    } else if (cannotCompare) {
      words.append("The learners of this file were not checked, so that nothing can be compared with the earlier check.");
    }
    long known = sum(acknowledged);
    if (known > 0) {
      words.append(words.isEmpty() ? "" : " ").append("Warnings acknowledged: %,d.".formatted(known));
    }
    return words.toString();
  }
}
