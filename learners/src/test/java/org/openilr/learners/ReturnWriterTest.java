package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

class ReturnWriterTest {

  private static final Specification YEAR = Specification.of(Year.of("2021"));

  @Test
  void layoutOfTheFile() throws Exception {
    Learner learner = Learner.TYPE.builder(YEAR).set("LearnRefNumber", "A1").set("GivenNames", "<Zoë> & 😀\r\n")
        .add(LearnerFAM.TYPE.builder(YEAR).set("LearnFAMType", "NLM").set("LearnFAMCode", 17).build()).build();
    assertThat(Returns.write(Returns.content(YEAR, learner))).isEqualTo("""
        <?xml version="1.0" encoding="utf-8"?>
        <Message xmlns="ESFA/ILR/2020-21">
        \t<Header>
        \t\t<CollectionDetails>
        \t\t\t<Collection>ILR</Collection>
        \t\t\t<Year>2021</Year>
        \t\t\t<FilePreparationDate>2020-10-15</FilePreparationDate>
        \t\t</CollectionDetails>
        \t\t<Source>
        \t\t\t<ProtectiveMarking>OFFICIAL-SENSITIVE-Personal</ProtectiveMarking>
        \t\t\t<UKPRN>10000001</UKPRN>
        \t\t\t<SoftwareSupplier>Openilr</SoftwareSupplier>
        \t\t\t<SerialNo>01</SerialNo>
        \t\t\t<DateTime>2020-10-15T09:30:00</DateTime>
        \t\t</Source>
        \t</Header>
        \t<LearningProvider>
        \t\t<UKPRN>10000001</UKPRN>
        \t</LearningProvider>
        \t<Learner>
        \t\t<LearnRefNumber>A1</LearnRefNumber>
        \t\t<GivenNames>&lt;Zoë&gt; &amp; 😀&#13;
        </GivenNames>
        \t\t<LearnerFAM>
        \t\t\t<LearnFAMType>NLM</LearnFAMType>
        \t\t\t<LearnFAMCode>17</LearnFAMCode>
        \t\t</LearnerFAM>
        \t</Learner>
        </Message>
        """);
  }

  @Test
  void whatTheYearDoesNotHaveIsLeftOut() throws Exception {
    Specification earlier = Specification.of(Year.of("1819"));
    Learner learner = Learner.TYPE.builder(earlier).set("LearnRefNumber", "A1").set("OTJHours", 5).build();
    assertThat(Returns.write(Returns.content(earlier, learner))).contains("<OTJHours>5</OTJHours>");
    assertThat(Returns.write(Returns.content(YEAR, learner))).contains("<LearnRefNumber>A1<").doesNotContain("OTJHours");
    LearnerDestinationandProgression destination =
        LearnerDestinationandProgression.TYPE.builder(YEAR).set("LearnRefNumber", "B1").build();
    assertThat(Returns.write(Returns.content(Specification.of(Year.of("2425")), destination))).doesNotContain("B1");
  }

  @Test
  void textsLongerThanTheBuffer() throws Exception {
    String text = "é<".repeat(100_000);
    String xml = Returns.write(Returns.content(YEAR, Learner.TYPE.builder(YEAR).set("GivenNames", text).build()));
    assertThat(xml).contains("<GivenNames>" + "é&lt;".repeat(100_000) + "</GivenNames>");
  }

  @Test
  void partsOutOfOrder() throws Exception {
    try (ReturnWriter writer = new ReturnWriter(OutputStream.nullOutputStream(), YEAR)) {
      writer.write(Returns.header(YEAR));
      assertThatThrownBy(() -> writer.write(Returns.header(YEAR))).isInstanceOf(IllegalArgumentException.class);
      writer.write(LearnerDestinationandProgression.TYPE.builder(YEAR).build());
      assertThatThrownBy(() -> writer.write(Returns.learner(YEAR, "A1"))).isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Learner cannot be written after LearnerDestinationandProgression");
    }
  }

  @Test
  void charactersThatXmlCannotHold() throws Exception {
    for (String text : new String[] {"\u0000", "\u001F", "\uD83D", "\uDE00", "x\uD83Dx", "\uFFFE"}) {
      Learner learner = Learner.TYPE.builder(YEAR).set("GivenNames", text).build();
      assertThatThrownBy(() -> Returns.write(Returns.content(YEAR, learner))).isInstanceOf(IllegalArgumentException.class)
          .hasMessage("GivenNames holds a character that XML cannot hold");
    }
  }

  @Test
  void aReturnThatIsNotFinishedIsNotWhole() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReturnWriter writer = new ReturnWriter(out, YEAR)) {
      writer.write(Returns.header(YEAR));
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("</Message>");
  }

  @Test
  void failuresOfTheStreamGetThrough() throws Exception {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException("No space left on device");
      }
    };
    try (ReturnWriter writer = new ReturnWriter(full, YEAR)) {
      assertThatThrownBy(writer::finish).isInstanceOf(IOException.class).hasMessage("No space left on device");
    }
  }
}
