package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published sample returns; skipped where they are absent. */
class SamplesTest {

  private static final String MERGED = "ILR-10000001-2021-20190909-225219-01.xml";

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"ILR-99999999-1819-20180626-144401-01.xml, 18, 3", "ILR-99999999-1920-20190626-144401-01.xml, 18, 3",
      "ILR-10000001-2021-20190801-100601-03.xml, 21, 1", MERGED + ", 248, 0"})
  void readingAndWritingIsTheIdentity(String name, int learners, int destinations) throws Exception {
    // Fields of the year before, which these samples hold against their schemas.
    String xml = Files.readString(sample(name)).replaceAll("<AgreeId>.*</AgreeId>", "<!-- -->");
    xml = name.contains("-1819-") ? Files.readString(sample(name)) : xml.replaceAll("<OTJHours>.*</OTJHours>", "<!-- -->");
    Returns.Content read = Returns.read(Returns.save(folder, name, xml));
    assertThat(read.records().stream().filter(Learner.class::isInstance)).hasSize(learners);
    assertThat(read.records().stream().filter(LearnerDestinationandProgression.class::isInstance)).hasSize(destinations);
    assertThat(content(Returns.write(read))).isEqualTo(content(xml));
  }

  @Test
  void faultsStandWhereTheyAre() throws Exception {
    assertThat(BadFilesTest.faults(sample(MERGED), Limits.DEFAULT)).containsExactly(new Fault("Schema", 60678, 7,
        "LearnerEmploymentStatus has no AgreeId in 2020-21. Expected here: EmploymentStatusMonitoring, the end of LearnerEmploymentStatus."));
    assertThat(BadFilesTest.faults(sample("ILR-10000001-2021-20190801-100601-03.xml"), Limits.DEFAULT))
        .extracting(Fault::line, Fault::column).containsExactly(tuple(1752, 4));
  }

  /** The elements and texts in their order, by the parser of the Java library. */
  private static List<String> content(String xml) throws XMLStreamException {
    List<String> content = new ArrayList<>();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamReader.CHARACTERS) {
        text.append(reader.getText());
      } else if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
        if (!text.toString().isBlank()) {
          content.add(text.toString());
        }
        text.setLength(0);
        content.add((event == XMLStreamReader.START_ELEMENT ? "" : "/") + reader.getLocalName());
      }
    }
    return content;
  }

  private static Path sample(String name) {
    String given = System.getenv("OPENILR_SHARED");
    Path shared = given == null ? root().resolveSibling("shared") : Path.of(given);
    Path sample = shared.resolve("reference").resolve("samples").resolve(name);
    Assumptions.assumeTrue(Files.exists(sample), "no shared reference files");
    return sample;
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(".ci"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
