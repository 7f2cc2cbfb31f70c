package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openilr.specification.Year;

class FileNameTest {

  private static final Year YEAR = Year.of("2021");

  @Test
  void partsOfAName() {
    FileName name = FileName.of(Path.of("folder", "ILR-10000001-2021-20201015-093000-01.xml"));
    assertThat(name).isEqualTo(
        new FileName("ILR-10000001-2021-20201015-093000-01.xml", 10000001, "2021", "20201015-093000", "01"));
    assertThat(breaks(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ilr-10000001-2021-20201015-093000-99.XML", "ILR-99999999-2021-20210231-235959-10.Zip"})
  void anyCaseAndAnyDayUpTo31(String name) {
    assertThat(breaks(FileName.of(name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "ILR-10000001-2021-20201015093000-01.xml", "ILR-00000001-2021-20201015-093000-01.xml", "ILR-1000001-2021-20201015-093000-01.xml",
      "ILR-10000001-2021-19991015-093000-01.xml", "ILR-10000001-2021-20201315-093000-01.xml", "ILR-10000001-2021-20201032-093000-01.xml",
      "ILR-10000001-2021-20201015-240000-01.xml", "ILR-10000001-2021-20201015-096000-01.xml", "ILR-10000001-2021-20201015-093060-01.xml",
      "ILR-10000001-2021-20201015-093000-01.csv", "ILR-10000001-2021-20201015-093000-01.xml.xml", "return.xml", ""})
  void wrongForm(String name) {
    assertThat(breaks(FileName.of(name))).isEqualTo("1");
    assertThat(FileName.of(name).ukprn()).isNull();
  }

  @Test
  void anotherYear() {
    assertThat(breaks(FileName.of("ILR-10000001-1920-20201015-093000-01.xml"))).isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ILR-10000001-2021-20201015-093000-1.xml", "ILR-10000001-2021-20201015-093000-001.xml",
      "ILR-10000001-1920-20201015-093000-AB.zip", "ILR-10000001-2021-20201015-093000-.xml"})
  void malformedSerialNumber(String name) {
    assertThat(breaks(FileName.of(name))).isEqualTo("6");
  }

  @Test
  void serialNumberZero() {
    assertThat(breaks(FileName.of("ILR-10000001-2021-20201015-093000-00.xml"))).isEqualTo("7");
  }

  /** The numbers of the Filename rules that the name breaks. */
  private static String breaks(FileName name) {
    return (name.hasWrongForm() ? "1" : "") + (name.isOfAnotherYear(YEAR) ? "5" : "")
        + (name.hasMalformedSerial() ? "6" : "") + (name.hasZeroSerial() ? "7" : "");
  }
}
