package org.openilr.processing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityType;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.ProviderSpecDeliveryMonitoring;
import org.openilr.learners.ProviderSpecLearnerMonitoring;
import org.openilr.validation.FieldValue;
import org.openilr.validation.Finding;

/** Packs findings and what reports say of learners into bytes; {@link Unpacker} reads them. */
final class Packer {

  static final int ABSENT = -1;

  private static final Fields LEARNER = new Fields(Learner.TYPE, "ULN", "FamilyName", "GivenNames");
  private static final Fields AIM = new Fields(LearningDelivery.TYPE, "LearnAimRef", "SWSupAimId", "FundModel", "PartnerUKPRN");

  /** Bytes that what is said of a learner with a few aims takes. */
  private static final int ABOUT = 512;

  private final ByteArrayOutputStream bytes;
  private final DataOutputStream out;

  Packer() {
    this(1 << 14);
  }

  private Packer(int size) {
    bytes = new ByteArrayOutputStream(size);
    out = new DataOutputStream(bytes);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** The next record; {@link #about} must follow. */
  void record(boolean clean, List<Finding> findings) {
    try {
      out.writeBoolean(clean);
      out.writeInt(findings.size());
      for (Finding finding : findings) {
        text(finding.rule().id());
        text(finding.learnRefNumber());
        out.writeInt(finding.aimSeqNumber() == null ? ABSENT : finding.aimSeqNumber());
        out.writeInt(finding.delivery());
        out.writeInt(finding.values().size());
        for (FieldValue value : finding.values()) {
          text(value.name());
          text(value.value());
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What reports say of the learner; null for nothing. */
  void about(Learner learner) {
    try {
      if (learner == null) {
        out.writeInt(0);
        return;
      }
      Packer inner = new Packer(ABOUT);
      inner.describe(learner);
      out.writeInt(inner.bytes.size());
      inner.bytes.writeTo(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void describe(Learner learner) throws IOException {
    fields(learner, LEARNER);
    text(monitoring(learner, "A"));
    text(monitoring(learner, "B"));
    out.writeInt(learner.learningDeliveries().size());
    for (LearningDelivery aim : learner.learningDeliveries()) {
      out.writeInt(aim.aimSeqNumber() == null ? ABSENT : aim.aimSeqNumber());
      fields(aim, AIM);
      text(monitoring(aim, "A"));
      text(monitoring(aim, "B"));
      text(monitoring(aim, "C"));
      text(monitoring(aim, "D"));
    }
  }

  private static String monitoring(Learner learner, String occurrence) {
    for (ProviderSpecLearnerMonitoring one : learner.providerSpecLearnerMonitorings()) {
      if (occurrence.equalsIgnoreCase(one.provSpecLearnMonOccur())) {
        return one.provSpecLearnMon();
      }
    }
    return null;
  }

  private static String monitoring(LearningDelivery aim, String occurrence) {
    for (ProviderSpecDeliveryMonitoring one : aim.providerSpecDeliveryMonitorings()) {
      if (occurrence.equalsIgnoreCase(one.provSpecDelMonOccur())) {
        return one.provSpecDelMon();
      }
    }
    return null;
  }

  private void fields(Entity record, Fields fields) throws IOException {
    for (int slot : fields.slots) {
      Object value = record.slot(slot);
      text(value == null ? null : value.toString());
    }
  }

  private void text(String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }

  /** The places of some fields of a record. */
  private static final class Fields {

    private final int[] slots;

    Fields(EntityType<?> type, String... names) {
      slots = List.of(names).stream().mapToInt(type::slot).toArray();
    }
  }
}
