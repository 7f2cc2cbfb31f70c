package org.openilr.samples;

import java.io.IOException;
import java.time.LocalDate;
import org.openilr.learners.CollectionDetails;
import org.openilr.learners.Header;
import org.openilr.learners.LearningProvider;
import org.openilr.learners.ReturnWriter;
import org.openilr.learners.Source;
import org.openilr.specification.Specification;
import org.openilr.validation.FileFacts;

/** Writes what stands before the learners of a return. */
final class Envelope {

  private static final int HOUR = 9;
  private static final int MINUTE = 30;

  private Envelope() {}

  static void write(ReturnWriter writer, Specification specification, FileFacts file) throws IOException {
    LocalDate prepared = file.filePreparationDate();
    CollectionDetails details = CollectionDetails.TYPE.builder(specification).set("Collection", "ILR")
        .set("Year", specification.year().code()).set("FilePreparationDate", prepared).build();
    Source source = Source.TYPE.builder(specification).set("ProtectiveMarking", "OFFICIAL-SENSITIVE-Personal")
        .set("UKPRN", file.headerUkprn()).set("SoftwareSupplier", "Openilr").set("SoftwarePackage", "Openilr samples").set("SerialNo", "01")
        .set("DateTime", prepared == null ? null : prepared.atTime(HOUR, MINUTE)).build();
    writer.write(Header.TYPE.builder(specification).add(details).add(source).build());
    writer.write(LearningProvider.TYPE.builder(specification).set("UKPRN", file.ukprn()).build());
  }
}
