package org.openilr.processing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openilr.learners.CollectionDetails;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityBuilder;
import org.openilr.learners.EntityType;
import org.openilr.learners.Header;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.LearningProvider;
import org.openilr.learners.ReturnWriter;
import org.openilr.learners.Source;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/** Small returns of 2020-21 for tests, made of the sample learners. */
public final class Returns {

  /** The name of the file. */
  public static final String NAME = "ILR-10000001-2021-20201015-093000-01.xml";
  private static final Specification SPECIFICATION = Specification.of(Year.of("2021"));
  private static final Situations SITUATIONS = new Situations(Year.of("2021"));

  private String headerUkprn = "10000001";
  private final List<Entity> records = new ArrayList<>();

  /** A valid learner with another reference number and ULN. */
  public static Learner learner(String learnRefNumber, long uln) {
    return (Learner) SITUATIONS.learner("adult").with("LearnRefNumber", learnRefNumber).with("ULN", uln);
  }

  /** A valid destination and progression record. */
  public static LearnerDestinationandProgression destination(String learnRefNumber, long uln) {
    return (LearnerDestinationandProgression) SITUATIONS.build("adult", Map.of("destination", Map.of())).destinations().get(0)
        .with("LearnRefNumber", learnRefNumber).with("ULN", uln);
  }

  /** Another provider in the header. */
  public Returns header(String ukprn) {
    headerUkprn = ukprn;
    return this;
  }

  /** More records. */
  public Returns with(Entity... more) {
    records.addAll(List.of(more));
    return this;
  }

  /** Writes the return into a folder. */
  public Path write(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try (OutputStream out = Files.newOutputStream(file); ReturnWriter writer = new ReturnWriter(out, SPECIFICATION)) {
      writer.write(part(Header.TYPE)
          .set("CollectionDetails", List.of(part(CollectionDetails.TYPE).set("Collection", "ILR").set("Year", "2021")
              .set("FilePreparationDate", "2020-10-14").build()))
          .set("Source", List.of(part(Source.TYPE).set("ProtectiveMarking", "OFFICIAL-SENSITIVE-Personal").set("UKPRN", headerUkprn)
              .set("SoftwareSupplier", "Openilr").set("SoftwarePackage", "tests").set("Release", "1").set("SerialNo", "01")
              .set("DateTime", "2020-10-14T09:30:00").build())).build());
      writer.write(part(LearningProvider.TYPE).set("UKPRN", "10000001").build());
      for (Entity record : records) {
        writer.write(record);
      }
      writer.finish();
    }
    return file;
  }

  private static <E extends Entity> EntityBuilder<E> part(EntityType<E> type) {
    return type.builder(SPECIFICATION);
  }
}
