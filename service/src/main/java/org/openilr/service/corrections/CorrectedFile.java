package org.openilr.service.corrections;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.openilr.learners.CollectionDetails;
import org.openilr.learners.Entity;
import org.openilr.learners.Header;
import org.openilr.learners.Learner;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.learners.ReturnWriter;
import org.openilr.learners.Source;
import org.openilr.learners.SourceFiles;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.specification.Specification;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A copy of a return with some learners put right. All else is as it was, but for the day and time at which the file was made, since that is now. Written as a stream, in
 * constant memory.
 */
final class CorrectedFile {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private CorrectedFile() {}

  /** The name of the copy. @param now UK time */
  static String name(Submission submission, Specification specification, LocalDateTime now) {
    return "ILR-%d-%s-%s-01.xml".formatted(submission.ukprn(), specification.year().code(), STAMP.format(now));
  }

  /**
   * Writes the copy.
   *
   * @param corrected the learners put right, by row
   * @param now UK time
   * @param out stays open
   */
  static void write(FileStore.Local file, Map<Integer, Learner> corrected, Specification specification, LocalDateTime now, OutputStream out) throws IOException {
    // Not closed: that would close the stream of the caller.
    ReturnWriter writer = new ReturnWriter(out, specification);
    try (ReturnReader reader = ReturnReader.open(file.path())) {
      writer.write(madeAt(reader.header(), specification, now));
      if (!reader.sourceFiles().isEmpty()) {
        writer.write(SourceFiles.TYPE.builder(specification).set("SourceFile", reader.sourceFiles()).build());
      }
      if (reader.learningProvider() != null) {
        writer.write(reader.learningProvider());
      }
      int row = 0;
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        writer.write(record instanceof Learner ? corrected.getOrDefault(row++, (Learner) record) : record);
      }
      writer.finish();
    } catch (RejectedFileException e) {
      throw new ResponseStatusException(HttpStatus.GONE, "The file cannot be read any more.");
    }
  }

  private static Header madeAt(Header header, Specification specification, LocalDateTime now) {
    CollectionDetails details = CollectionDetails.TYPE.builder(specification, header.collectionDetails()).set("FilePreparationDate", now.toLocalDate()).build();
    Source source = Source.TYPE.builder(specification, header.source()).set("DateTime", now.withNano(0)).set("SerialNo", "01").build();
    return Header.TYPE.builder(specification, header).set("CollectionDetails", List.of(details)).set("Source", List.of(source)).build();
  }
}
