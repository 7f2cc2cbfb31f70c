package org.openilr.learners;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** Small returns for tests, and the ways from records to files and back. */
final class Returns {

  private Returns() {}

  /** Everything that a file holds. */
  record Content(Year year, Header header, List<SourceFile> sourceFiles, LearningProvider provider, List<Entity> records, List<Integer> lines) {

    /** Without the lines, which say where something stood and not what. */
    List<Object> parts() {
      return List.of(year, header, sourceFiles, provider, records);
    }
  }

  static Content read(Path file) throws IOException, RejectedFileException {
    return read(file, Limits.DEFAULT);
  }

  static Content read(Path file, Limits limits) throws IOException, RejectedFileException {
    try (ReturnReader reader = ReturnReader.open(file, limits)) {
      List<Entity> records = new ArrayList<>();
      List<Integer> lines = new ArrayList<>();
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
        lines.add(reader.line());
      }
      return new Content(reader.year(), reader.header(), reader.sourceFiles(), reader.learningProvider(), records, lines);
    }
  }

  static String write(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Specification year = Specification.of(content.year());
    try (ReturnWriter writer = new ReturnWriter(out, year)) {
      writer.write(content.header());
      if (!content.sourceFiles().isEmpty()) {
        writer.write(SourceFiles.TYPE.builder(year).set("SourceFile", content.sourceFiles()).build());
      }
      writer.write(content.provider());
      for (Entity record : content.records()) {
        writer.write(record);
      }
      writer.finish();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static Path save(Path folder, String name, String xml) throws IOException {
    return Files.writeString(folder.resolve(name), xml);
  }

  static Header header(Specification year) {
    return Header.TYPE.builder(year)
        .add(CollectionDetails.TYPE.builder(year).set("Collection", "ILR").set("Year", year.year().code())
            .set("FilePreparationDate", LocalDate.of(2020, 10, 15)).build())
        .add(Source.TYPE.builder(year).set("ProtectiveMarking", "OFFICIAL-SENSITIVE-Personal").set("UKPRN", 10000001)
            .set("SoftwareSupplier", "Openilr").set("SerialNo", "01").set("DateTime", LocalDateTime.of(2020, 10, 15, 9, 30)).build())
        .build();
  }

  static LearningProvider provider(Specification year) {
    return LearningProvider.TYPE.builder(year).set("UKPRN", 10000001).build();
  }

  /** A learner with one delivery, of fields that every year has. */
  static Learner learner(Specification year, String learnRefNumber) {
    return Learner.TYPE.builder(year).set("LearnRefNumber", learnRefNumber).set("ULN", 9999999999L).set("FamilyName", "O’Brien & Søn")
        .set("GivenNames", "Zoë").set("DateOfBirth", LocalDate.of(2003, 2, 28)).set("Ethnicity", 31).set("Sex", "F")
        .set("LLDDHealthProb", 2).set("PostcodePrior", "ZZ99 9ZZ").set("Postcode", "ZZ99 9ZZ")
        .add(LearnerFAM.TYPE.builder(year).set("LearnFAMType", "NLM").set("LearnFAMCode", 17).build())
        .add(LearningDelivery.TYPE.builder(year).set("LearnAimRef", "50022246").set("AimType", 4).set("AimSeqNumber", 1)
            .set("LearnStartDate", year.year().firstDay()).set("LearnPlanEndDate", year.year().lastDay()).set("FundModel", 35)
            .set("DelLocPostCode", "ZZ99 9ZZ").set("CompStatus", 1)
            .add(LearningDeliveryFAM.TYPE.builder(year).set("LearnDelFAMType", "SOF").set("LearnDelFAMCode", "105").build())
            .add(LearningDeliveryFAM.TYPE.builder(year).set("LearnDelFAMType", "LDM").set("LearnDelFAMCode", "034").build())
            .build())
        .build();
  }

  static Content content(Specification year, Entity... records) {
    return new Content(year.year(), header(year), List.of(), provider(year), List.of(records), List.of());
  }
}
