package org.openilr.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.function.LongConsumer;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.ReturnWriter;
import org.openilr.specification.Specification;
import org.openilr.validation.FileFacts;
import org.openilr.validation.examples.Situation;

/**
 * A return of invented learners. Learners are made one after the other and written at once, so that memory does not grow with their
 * number (but for one bit each). Against the sample reference data no learner raises an error, except those that were to have a mistake.
 */
public final class SampleReturn {

  private static final int EVERY = 1000;

  private final SampleSettings settings;

  public SampleReturn(SampleSettings settings) {
    this.settings = settings;
  }

  /** The file's name by the department's rules, for example {@code ILR-10000001-2526-20251014-093000-01.xml}. */
  public String fileName() {
    return "ILR-%d-%s-%d1014-093000-01.xml".formatted(settings.ukprn(), settings.year().code(), settings.year().start());
  }

  /**
   * Writes the return.
   *
   * @param out gets the XML; not closed
   * @param progress is told now and then how many learners are written
   * @throws IOException when the stream fails
   */
  public void write(OutputStream out, LongConsumer progress) throws IOException {
    Specification specification = Specification.of(settings.year());
    LearnerMaker maker = new LearnerMaker(settings);
    Mistakes mistakes = new Mistakes(settings, maker.forms());
    // Not closed: that would close the stream of the caller.
    ReturnWriter writer = writer(out, specification);
    Envelope.write(writer, specification, new FileFacts(fileName(), settings.ukprn(), settings.ukprn(), settings.preparationDate()));
    BitSet left = new BitSet();
    for (int number = 0; number < settings.learners(); number++) {
      Learner learner = maker.learner(number);
      Learner written = mistakes.in(learner, number);
      writer.write(written);
      left.set(number, written == learner && maker.hasLeft(learner));
      if ((number + 1) % EVERY == 0) {
        progress.accept(number + 1);
      }
    }
    for (int number = left.nextSetBit(0); number >= 0; number = left.nextSetBit(number + 1)) {
      writer.write(maker.destination(maker.learner(number), number));
    }
    writer.finish();
    progress.accept(settings.learners());
  }

  /**
   * Writes the return of a situation, such as an example of a rule. What surrounds the return (reference data, the day of the check) is not
   * part of it.
   *
   * @param out gets the XML; not closed
   * @throws IOException when the stream fails
   */
  public static void write(Situation situation, OutputStream out) throws IOException {
    Specification specification = Specification.of(situation.year());
    ReturnWriter writer = writer(out, specification);
    Envelope.write(writer, specification, situation.file());
    for (Entity learner : situation.learners()) {
      writer.write(learner);
    }
    for (Entity destination : situation.destinations()) {
      writer.write(destination);
    }
    writer.finish();
  }

  private static ReturnWriter writer(OutputStream out, Specification specification) throws IOException {
    return new ReturnWriter(out, specification);
  }
}
