package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

class ZipFilesTest {

  private static final Specification YEAR = Specification.of(Year.of("2021"));
  private static final String NAME = "ILR-10000001-2021-20201015-093000-01";
  private static final int LOCAL = 0x04034B50;
  private static final int DIRECTORY = 0x02014B50;
  /** Places of fields in the directory. */
  private static final int CHECKSUM = 16;
  private static final int PACKED_SIZE = 20;
  private static final int SIZE = 24;

  @TempDir
  Path folder;

  private final String xml;

  ZipFilesTest() throws Exception {
    xml = Returns.write(Returns.content(YEAR, Returns.learner(YEAR, "A1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {NAME + ".xml", "ilr-10000001-2021-20201015-093000-01.XML", "return/" + NAME + ".xml", "return\\" + NAME + ".xml"})
  void oneXmlFile(String entry) throws Exception {
    Path file = save(zip(entry, bytes(xml), "readme.txt", bytes("hello")));
    assertThat(Returns.write(Returns.read(file))).isEqualTo(xml);
    try (ReturnReader reader = ReturnReader.open(file)) {
      assertThat(reader.fileName().serial()).isEqualTo("01");
      assertThat(reader.bytes()).isEqualTo(bytes(xml).length);
    }
  }

  @Test
  void noXmlFile() throws Exception {
    assertThat(fault(zip("readme.txt", bytes(xml)))).isEqualTo(Fault.ZIP_EMPTY);
    assertThat(fault(zip())).isEqualTo(Fault.ZIP_EMPTY);
  }

  @Test
  void twoXmlFiles() throws Exception {
    assertThat(fault(zip(NAME + ".xml", bytes(xml), "b.XML", bytes(xml)))).isEqualTo(Fault.ZIP_TOO_MANY_FILES);
  }

  @Test
  void zipInAZip() throws Exception {
    byte[] inner = zip(NAME + ".xml", bytes(xml));
    assertThat(fault(zip(NAME + ".zip", inner))).isEqualTo(Fault.ZIP_EMPTY);
    assertThat(fault(zip(NAME + ".xml.zip", inner))).isEqualTo(Fault.ZIP_INCONSISTENT_FILENAME);
    assertThat(fault(zip(NAME + ".xml", inner))).isEqualTo(Fault.SCHEMA);
  }

  @Test
  void anotherName() throws Exception {
    assertThat(fault(zip(NAME.replace("-01", "-02") + ".xml", bytes(xml)))).isEqualTo(Fault.ZIP_INCONSISTENT_FILENAME);
  }

  @Test
  void noZipAtAll() throws Exception {
    assertThat(fault(bytes(xml))).isEqualTo(Fault.ZIP_CORRUPT);
    assertThat(fault(new byte[0])).isEqualTo(Fault.ZIP_CORRUPT);
  }

  @Test
  void cutOff() throws Exception {
    byte[] zip = zip(NAME + ".xml", bytes(xml));
    for (int length = 1; length < zip.length; length += 50) {
      assertThat(fault(Arrays.copyOf(zip, length))).isEqualTo(Fault.ZIP_CORRUPT);
    }
  }

  @Test
  void password() throws Exception {
    byte[] zip = zip(NAME + ".xml", bytes(xml));
    ByteBuffer header = at(zip, LOCAL);
    header.putShort(header.position() + 6, (short) (header.getShort(header.position() + 6) | 1));
    header = at(zip, DIRECTORY);
    header.putShort(header.position() + 8, (short) (header.getShort(header.position() + 8) | 1));
    assertThat(fault(zip)).isEqualTo(Fault.PROTECTED_ZIP_FILE);
  }

  @Test
  void damagedContent() throws Exception {
    byte[] good = zip(NAME + ".xml", bytes(xml));
    int content = 30 + NAME.length() + 4;
    for (int i = content; i < good.length - 130; i += 11) {
      byte[] zip = good.clone();
      zip[i] ^= 0x55;
      assertThat(fault(zip)).isEqualTo(Fault.ZIP_CORRUPT);
    }
  }

  @Test
  void directoryThatLiesAboutChecksumAndSizes() throws Exception {
    int length = bytes(xml).length;
    for (int lie : new int[] {0, 10, length - 1, length + 1, Integer.MAX_VALUE}) {
      assertThat(fault(lying(xml, CHECKSUM, lie))).isEqualTo(Fault.ZIP_CORRUPT);
      assertThat(fault(lying(xml, SIZE, lie))).isEqualTo(Fault.ZIP_CORRUPT);
    }
    assertThat(fault(lying(xml, PACKED_SIZE, 0))).isEqualTo(Fault.ZIP_CORRUPT);
    assertThat(fault(lying(xml, PACKED_SIZE, 10))).isEqualTo(Fault.ZIP_CORRUPT);
  }

  @Test
  void bomb() throws Exception {
    String bomb = xml.replaceFirst("<Sex>", "<!--" + " ".repeat(20_000_000) + "--><Sex>");
    List<Fault> faults = BadFilesTest.faults(save(zip(NAME + ".xml", bytes(bomb))), Limits.DEFAULT);
    assertThat(faults).singleElement().isEqualTo(new Fault(Fault.ZIP_CORRUPT, 0, 0,
        "The zip file would unpack to more than 250 times its size, which no return does."));
  }

  @Test
  void bombWhoseDirectoryLies() throws Exception {
    String bomb = xml.replaceFirst("<Sex>", " ".repeat(20_000_000) + "<Sex>");
    assertThat(fault(lying(bomb, SIZE, 2_000_000))).isEqualTo(Fault.ZIP_CORRUPT);
    assertThat(fault(lying(bomb, PACKED_SIZE, 20_000_000))).isEqualTo(Fault.ZIP_CORRUPT);
  }

  @Test
  void beyondTheLimit() throws Exception {
    Limits small = new Limits(1000, 250, 1 << 20, 1 << 20, 100, 1000);
    assertThat(BadFilesTest.faults(save(zip(NAME + ".xml", bytes(xml))), small)).singleElement()
        .satisfies(fault -> assertThat(fault.message()).isEqualTo("The file is longer than 1,000 bytes."));
  }

  @Test
  void faultyXmlInAWholeZip() throws Exception {
    assertThat(fault(zip(NAME + ".xml", bytes(xml.replace("</Message>", ""))))).isEqualTo(Fault.SCHEMA);
    assertThat(fault(zip(NAME + ".xml", new byte[0]))).isEqualTo(Fault.SCHEMA);
  }

  private String fault(byte[] zip) throws IOException {
    List<Fault> faults = BadFilesTest.faults(save(zip), Limits.DEFAULT);
    assertThat(faults).hasSize(1);
    return faults.get(0).rule();
  }

  private Path save(byte[] zip) throws IOException {
    return Files.write(folder.resolve(NAME + ".zip"), zip);
  }

  /** A zip of this XML whose directory states another number than the true one. */
  private static byte[] lying(String xml, int field, int lie) throws IOException {
    byte[] zip = zip(NAME + ".xml", bytes(xml));
    ByteBuffer header = at(zip, DIRECTORY);
    header.putInt(header.position() + field, lie);
    return zip;
  }

  /** Names and contents in turn. */
  private static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The zip's bytes, at the first header of a kind. */
  private static ByteBuffer at(byte[] zip, int signature) {
    ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.getInt(buffer.position()) != signature) {
      buffer.position(buffer.position() + 1);
    }
    return buffer;
  }
}
