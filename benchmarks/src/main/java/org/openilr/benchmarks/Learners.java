package org.openilr.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.reference.Reference;
import org.openilr.samples.SampleReturn;
import org.openilr.samples.SampleSettings;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.Facts;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;

/** The learners that are measured: those of a sample return of 2020-21. */
public final class Learners {

  /** The year that is measured. */
  public static final Year YEAR = Year.of("2021");

  private Learners() {}

  /** Valid learners of some kinds, as read from a file. */
  public static List<Learner> of(List<String> kinds, int number) {
    try {
      Path folder = Files.createTempDirectory("openilr-benchmark");
      SampleReturn sample = new SampleReturn(new SampleSettings(YEAR, number, 1, 0, kinds, SampleSettings.UKPRN));
      Path file = folder.resolve(sample.fileName());
      try (OutputStream out = Files.newOutputStream(file)) {
        sample.write(out, learners -> { });
      }
      List<Learner> learners = new ArrayList<>();
      try (ReturnReader reader = ReturnReader.open(file)) {
        for (Entity record = reader.next(); record instanceof Learner learner; record = reader.next()) {
          learners.add(learner);
        }
      }
      Files.delete(file);
      Files.delete(folder);
      return learners;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RejectedFileException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the rules know beside the learner. */
  public static Facts facts() {
    Situation usual = new Situations(YEAR).build("adult", Map.of());
    return new Facts(Specification.of(YEAR), Reference.sample(), usual.file(), usual.period(), usual.now());
  }
}
