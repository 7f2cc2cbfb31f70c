package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** Files that are not well-formed XML, or ask for more than any return does. */
class BadFilesTest {

  private static final Specification YEAR = Specification.of(Year.of("2021"));
  private static final String GOOD;

  static {
    try {
      GOOD = Returns.write(Returns.content(YEAR, Returns.learner(YEAR, "A1"), Returns.learner(YEAR, "A2")));
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @TempDir
  Path folder;

  @Test
  void empty() throws Exception {
    assertThat(onlyFault("")).isEqualTo(new Fault(Fault.SCHEMA, 0, 0, "The file is empty."));
  }

  @Test
  void notXml() throws Exception {
    assertThat(onlyFault("LearnRefNumber,ULN\nA1,9999999999\n")).satisfies(fault -> {
      assertThat(fault.line()).isEqualTo(1);
      assertThat(fault.message()).startsWith("The file is not well-formed XML");
    });
  }

  @Test
  void anotherKindOfXml() throws Exception {
    assertThat(onlyFault("<?xml version=\"1.0\"?>\n<html/>").message())
        .isEqualTo("The file is not an ILR return: its outermost element is html, not Message.");
  }

  @Test
  void zipUnderAnotherName() throws Exception {
    assertThat(onlyFault("PK\3\4 and more").message()).isEqualTo("The file is a zip, but its name does not end in .zip.");
  }

  @Test
  void cutOff() throws Exception {
    for (int length = GOOD.indexOf("<Message") + 1; length < GOOD.length() - 2; length += 7) {
      Fault fault = onlyFault(GOOD.substring(0, length));
      assertThat(fault.rule()).isEqualTo(Fault.SCHEMA);
      assertThat(fault.message()).isEqualTo("The file ends before its elements do: it was cut off, or an end tag is missing.");
    }
  }

  @Test
  void endTagOfAnotherElement() throws Exception {
    Fault fault = onlyFault(GOOD.replaceFirst("</Sex>", "</Set>"));
    assertThat(fault.line()).isEqualTo(27);
    assertThat(fault.message()).startsWith("The file is not well-formed XML").contains("</Sex>");
  }

  @Test
  void secondRoot() throws Exception {
    assertThat(onlyFault(GOOD + "<Message/>").message()).startsWith("The file is not well-formed XML");
  }

  @Test
  void byteThatIsNotUtf8() throws Exception {
    Fault fault = onlyFault(GOOD.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(fault.line()).isEqualTo(23);
    assertThat(fault.message()).contains("not text in UTF-8");
  }

  @Test
  void bytesThatParsersOverlook() throws Exception {
    // Zero, an overlong slash, a surrogate, a character beyond Unicode's last, and a character cut short by the next tag.
    for (int[] bytes : new int[][] {{0}, {0xC0, 0xAF}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0xF5, 0x80, 0x80, 0x80}, {0xE2, 0x82}}) {
      String ascii = GOOD.replace("O’Brien &amp; Søn", "Smith").replace("Zoë", "Zoe");
      String bad = ascii.replaceFirst(">F</Sex>", ">" + new String(bytes, 0, bytes.length) + "</Sex>");
      Fault fault = onlyFault(bad.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(fault.line()).isEqualTo(27);
      assertThat(fault.message()).contains("not text in UTF-8");
    }
  }

  @Test
  void otherEncodingsThatTheFileDeclares() throws Exception {
    for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252")) {
      String declared = GOOD.replace("utf-8", name);
      Path file = Files.write(folder.resolve("return.xml"), declared.getBytes(Charset.forName(name)));
      assertThat(Returns.write(Returns.read(file))).isEqualTo(GOOD);
    }
    Path bom = Returns.save(folder, "return.xml", "\uFEFF" + GOOD);
    assertThat(Returns.write(Returns.read(bom))).isEqualTo(GOOD);
  }

  @Test
  void encodingThatIsNotTheDeclaredOne() throws Exception {
    assertThat(onlyFault(GOOD.getBytes(StandardCharsets.UTF_16)).message()).contains("encoding");
    assertThat(onlyFault(GOOD.replace("utf-8", "utf-16").getBytes(StandardCharsets.UTF_8)).message()).contains("encoding");
    assertThat(onlyFault(GOOD.replace("utf-8", "klingon")).message()).contains("klingon");
  }

  @Test
  void xmlOfAnotherVersion() throws Exception {
    assertThat(onlyFault(GOOD.replace("\"1.0\"", "\"1.1\"")).message()).contains("must be XML 1.0");
  }

  @Test
  void externalEntity() throws Exception {
    Path secret = Returns.save(folder, "secret.txt", "secret");
    assertThat(onlyFault(GOOD.replace("<Message", "<!DOCTYPE Message [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><Message")
        .replaceFirst(">F<", ">&x;<")).message()).contains("DOCTYPE").doesNotContain("secret");
    assertThat(onlyFault(GOOD.replace("<Message", "<!DOCTYPE Message SYSTEM \"http://127.0.0.1:1/ilr.dtd\"><Message")).message())
        .contains("DOCTYPE");
  }

  @Test
  void entityBomb() throws Exception {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE Message [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    assertThat(onlyFault(GOOD.replace("<Message", bomb + "]><Message").replaceFirst(">F<", ">&a39;<")).message()).contains("DOCTYPE");
  }

  @Test
  void entityThatNobodyDeclared() throws Exception {
    Fault fault = onlyFault(GOOD.replaceFirst(">F<", ">&nbsp;<"));
    assertThat(fault.line()).isEqualTo(27);
    assertThat(fault.message()).contains("entity nbsp");
  }

  @Test
  void giganticText() throws Exception {
    Fault fault = onlyFault(GOOD.replaceFirst(">F<", ">" + "F".repeat(10_000_000) + "<"));
    assertThat(fault.line()).isEqualTo(27);
    assertThat(fault.message()).contains("longer than 1,048,576 bytes");
  }

  @Test
  void giganticTextInPieces() throws Exception {
    assertThat(onlyFault(GOOD.replaceFirst(">F<", ">" + "F<!---->".repeat(1_100_000) + "<")).message())
        .contains("Sex is longer than 1,048,576 characters");
  }

  @Test
  void giganticTagCommentAndInstruction() throws Exception {
    String long1 = "x".repeat(3_000_000);
    for (String part : List.of("<" + long1 + "/>", "<!--" + long1 + "-->", "<?x " + long1 + "?>", "<x y=\"" + long1 + "\"/>",
        "<![CDATA[" + long1 + "]]>")) {
      assertThat(onlyFault(GOOD.replaceFirst("<Sex>", part + "<Sex>")).message()).contains("longer than 1,048,576 bytes");
    }
  }

  @Test
  void giganticLearner() throws Exception {
    Limits small = new Limits(1 << 30, 250, 100_000, 1 << 20, 100, 1000);
    String fam = "<LearnerFAM><LearnFAMType>NLM</LearnFAMType><LearnFAMCode>17</LearnFAMCode></LearnerFAM>";
    Path file = Returns.save(folder, "return.xml", GOOD.replaceFirst("<LearnerFAM>", fam.repeat(5000) + "<LearnerFAM>"));
    assertThat(faults(file, small)).singleElement().satisfies(fault -> assertThat(fault.message()).contains("One record"));
    assertThat(Returns.read(file).records()).hasSize(2);
  }

  @Test
  void fileBeyondTheLimit() throws Exception {
    Limits small = new Limits(1000, 250, 1 << 20, 1 << 20, 100, 1000);
    assertThat(faults(Returns.save(folder, "return.xml", GOOD), small).get(0).message()).contains("longer than 1,000 bytes");
  }

  @Test
  void deepNesting() throws Exception {
    String deep = "<x>".repeat(10_000) + "</x>".repeat(10_000);
    List<Fault> faults = faults(Returns.save(folder, "return.xml", GOOD.replaceFirst("<Sex>", deep + "<Sex>")), Limits.DEFAULT);
    assertThat(faults).extracting(Fault::message).element(1).isEqualTo("Elements are nested more than 100 deep.");
    assertThat(faults).hasSize(2);
  }

  @Test
  void noMoreFaultsThanTheLimit() throws Exception {
    Path file = Returns.save(folder, "return.xml", GOOD.replaceFirst("<Sex>", "<x/>".repeat(5000) + "<Sex>"));
    assertThat(faults(file, Limits.DEFAULT)).hasSize(1000);
  }

  @Test
  void commentsInstructionsAndCharacterDataAreFine() throws Exception {
    String xml = GOOD.replaceFirst("<Message", "<!-- a --><?b c?>\n<Message").replaceFirst("<Sex>F", "<!-- <Sex> --><?d?><Sex><!-- e --><![CDATA[F]]>")
        .replaceFirst("Zoë", "Z<!-- f -->o<?g?>ë").replaceFirst("2003-02-28", "2003-<![CDATA[02]]>-28") + "<!-- h -->\n<?i?>";
    assertThat(Returns.write(Returns.read(Returns.save(folder, "return.xml", xml)))).isEqualTo(GOOD);
  }

  @Test
  void prefixesAndWhiteSpaceAreFine() throws Exception {
    String xml = GOOD.replaceAll("<(/?)([A-Z])", "<$1i:$2").replace("xmlns=", "xmlns:i=").replaceAll("[\t\n]", "")
        .replace("></i:", ">\r\n </i:").replace("<i:Sex>", "<i:Sex\n>");
    assertThat(Returns.write(Returns.read(Returns.save(folder, "return.xml", xml)))).isEqualTo(GOOD);
  }

  @Test
  void noFile() {
    assertThatThrownBy(() -> ReturnReader.open(folder.resolve("none.xml"))).isInstanceOf(IOException.class)
        .hasMessageContaining("none.xml").hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> ReturnReader.open(folder.resolve("none.zip"))).isInstanceOf(IOException.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void folder() {
    assertThatThrownBy(() -> ReturnReader.open(folder)).isInstanceOf(IOException.class).hasMessageContaining("is a folder");
  }

  @Test
  void unreadableFile() throws Exception {
    Path file = Returns.save(folder, "return.xml", GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the superuser may read everything");
    assertThatThrownBy(() -> ReturnReader.open(file)).isInstanceOf(IOException.class).hasMessageContaining("no permission");
  }

  private Fault onlyFault(String xml) throws IOException {
    return onlyFault(xml.getBytes(StandardCharsets.UTF_8));
  }

  private Fault onlyFault(byte[] xml) throws IOException {
    List<Fault> faults = faults(Files.write(folder.resolve("return.xml"), xml), Limits.DEFAULT);
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  static List<Fault> faults(Path file, Limits limits) {
    RejectedFileException rejected = catchThrowableOfType(RejectedFileException.class, () -> Returns.read(file, limits));
    assertThat(rejected).isNotNull();
    return rejected.faults();
  }
}
