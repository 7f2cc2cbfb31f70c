package org.openilr.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openilr.learners.CollectionDetails;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityBuilder;
import org.openilr.learners.EntityType;
import org.openilr.learners.Header;
import org.openilr.learners.LearningProvider;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnWriter;
import org.openilr.learners.Source;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;
import org.openilr.validation.examples.Texts;

/** Returns of another year as files, for tests; learners are YAML as in {@link Made}. */
public final class OldReturn {

  private OldReturn() {}

  /** What is given beside a return: the return of 2019-20 of the same provider, with these learners. */
  public static ReportInputs inputs(Path folder, String... learners) {
    try {
      return new ReportInputs(null, LastYear.read(write(folder, "1920", 10000001, learners), Year.of("2021"), 10000001), null);
    } catch (IOException | RejectedFileException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a return into a folder. */
  public static Path write(Path folder, String year, int ukprn, String... learners) throws IOException {
    Specification specification = Specification.of(Year.of(year));
    Path file = folder.resolve("ILR-%d-%s-20200910-093000-01.xml".formatted(ukprn, year));
    try (OutputStream out = Files.newOutputStream(file); ReturnWriter writer = new ReturnWriter(out, specification)) {
      writer.write(Header.TYPE.builder(specification)
          .add(CollectionDetails.TYPE.builder(specification).set("Collection", "ILR").set("Year", year).set("FilePreparationDate", "2020-09-10").build())
          .add(part(Source.TYPE, specification, ukprn).set("ProtectiveMarking", "OFFICIAL-SENSITIVE-Personal").set("SoftwareSupplier", "Openilr")
              .set("SoftwarePackage", "tests").set("SerialNo", "01").set("DateTime", "2020-09-10T09:30:00").build()).build());
      writer.write(part(LearningProvider.TYPE, specification, ukprn).build());
      for (String learner : learners) {
        Map<String, Object> situation = new LinkedHashMap<>(Texts.parse(learner));
        for (Entity record : new Situations(Year.of(year)).build((String) situation.remove("like"), situation).learners()) {
          writer.write(record);
        }
      }
      writer.finish();
    }
    return file;
  }

  private static <E extends Entity> EntityBuilder<E> part(EntityType<E> type, Specification specification, int ukprn) {
    return type.builder(specification).set("UKPRN", Integer.toString(ukprn));
  }
}
