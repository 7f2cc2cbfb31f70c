package org.openilr.processing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openilr.processing.About.Aim;
import org.openilr.validation.FieldValue;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleInfo;

/** Reads record by record what a {@link Packer} packed. */
final class Unpacker {

  private final ByteBuffer bytes;
  private final Map<String, RuleInfo> rules;
  private boolean clean;
  private List<Finding> findings;
  private int about;
  private int aboutLength;

  /** @param rules by id */
  Unpacker(byte[] packed, Map<String, RuleInfo> rules) {
    this.bytes = ByteBuffer.wrap(packed);
    this.rules = rules;
  }

  /** Reads the next record. */
  void next() {
    clean = bytes.get() != 0;
    int count = bytes.getInt();
    findings = count == 0 ? List.of() : new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      findings.add(finding());
    }
    aboutLength = bytes.getInt();
    about = bytes.position();
    bytes.position(about + aboutLength);
  }

  private Finding finding() {
    RuleInfo rule = rules.get(text());
    String learnRefNumber = text();
    int aimSeqNumber = bytes.getInt();
    int delivery = bytes.getInt();
    int count = bytes.getInt();
    List<FieldValue> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(new FieldValue(text(), text()));
    }
    return new Finding(rule, learnRefNumber, aimSeqNumber == Packer.ABSENT ? null : aimSeqNumber, delivery, values);
  }

  /** Whether the record keeps the field definitions. */
  boolean isClean() {
    return clean;
  }

  /** The findings on the record, in file order. */
  List<Finding> findings() {
    return findings;
  }

  /** What reports say of the record read last and of the aim of that number; null for no aim. */
  About about(Integer aimSeqNumber) {
    if (aboutLength == 0) {
      return About.NOBODY;
    }
    int next = bytes.position();
    bytes.position(about);
    String uln = text();
    String familyName = text();
    String givenNames = text();
    String monitoringA = text();
    String monitoringB = text();
    Aim found = null;
    for (int aims = bytes.getInt(); aims > 0; aims--) {
      int number = bytes.getInt();
      Aim aim = new Aim(text(), text(), text(), text(), text(), text(), text(), text());
      if (found == null && aimSeqNumber != null && number == aimSeqNumber) {
        found = aim;
      }
    }
    bytes.position(next);
    return new About(null, uln, familyName, givenNames, monitoringA, monitoringB, found);
  }

  private String text() {
    int length = bytes.getInt();
    if (length == Packer.ABSENT) {
      return null;
    }
    String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return text;
  }
}
