package org.openilr.processing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Entity;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.reports.Spool;
import org.openilr.validation.keys.DestinationKey;
import org.openilr.validation.keys.LearnerKey;

/**
 * The outcomes of the destination and progression records. They stand behind the learners in the file, but two funding models need them
 * with the learner: so they are packed while the file is read first, and looked up when it is read for funding. For one thread.
 */
final class Outcomes implements AutoCloseable {

  private static final long IN_MEMORY = 16L << 20;
  private static final int ABSENT = Integer.MIN_VALUE;

  private final Spool spool = new Spool(IN_MEMORY);
  private final int blockSize;
  private int unpacked = -1;
  private List<List<DPOutcome>> block = List.of();

  /** @param blockSize records of every block but the last */
  Outcomes(int blockSize) {
    this.blockSize = blockSize;
  }

  /** Packs a block of destination and progression records that follow each other in the file. */
  static byte[] pack(List<Entity> destinations) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(destinations.size() * 32);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Entity destination : destinations) {
        List<DPOutcome> outcomes = ((LearnerDestinationandProgression) destination).dpOutcomes();
        out.writeInt(outcomes.size());
        for (DPOutcome outcome : outcomes) {
          byte[] type = outcome.outType() == null ? new byte[0] : outcome.outType().getBytes(StandardCharsets.UTF_8);
          out.writeInt(type.length);
          out.write(type);
          out.writeInt(outcome.outCode() == null ? ABSENT : outcome.outCode());
          out.writeInt(day(outcome.outStartDate()));
          out.writeInt(day(outcome.outEndDate()));
          out.writeInt(day(outcome.outCollDate()));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static int day(LocalDate date) {
    return date == null ? ABSENT : (int) date.toEpochDay();
  }

  /** Adds the next block. */
  void add(byte[] packed) throws IOException {
    spool.add(packed);
  }

  /** The outcomes of all records of the learner's reference number, in file order. */
  List<DPOutcome> of(LearnerKey learner) throws IOException {
    List<DestinationKey> destinations = learner.destinations();
    if (destinations.isEmpty()) {
      return List.of();
    }
    List<DPOutcome> outcomes = new ArrayList<>();
    for (DestinationKey destination : destinations) {
      if (unpacked != destination.row() / blockSize) {
        unpacked = destination.row() / blockSize;
        block = unpack(spool.get(unpacked));
      }
      outcomes.addAll(block.get(destination.row() % blockSize));
    }
    return outcomes;
  }

  static List<List<DPOutcome>> unpack(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    List<List<DPOutcome>> records = new ArrayList<>();
    while (in.hasRemaining()) {
      List<DPOutcome> outcomes = new ArrayList<>();
      for (int left = in.getInt(); left > 0; left--) {
        byte[] type = new byte[in.getInt()];
        in.get(type);
        int code = in.getInt();
        outcomes.add(DPOutcome.TYPE.make(new Object[] {type.length == 0 ? null : new String(type, StandardCharsets.UTF_8),
            code == ABSENT ? null : code, date(in.getInt()), date(in.getInt()), date(in.getInt())}));
      }
      records.add(outcomes);
    }
    return records;
  }

  private static LocalDate date(int day) {
    return day == ABSENT ? null : LocalDate.ofEpochDay(day);
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
