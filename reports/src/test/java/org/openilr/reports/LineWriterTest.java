package org.openilr.reports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openilr.funding.Units;
import org.openilr.reports.Column.Kind;

/** Lines are the same as a CSV library writes them from the texts of their cells. */
class LineWriterTest {

  private final LineWriter writer = new LineWriter();

  @Property
  void textsAreQuotedAsTheLibraryQuotesThem(@ForAll @Size(min = 1, max = 6) List<@From("texts") String> texts) {
    writer.start();
    texts.forEach(text -> writer.cell(text, Kind.TEXT));

    assertThat(line()).isEqualTo(byLibrary(texts));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("\",\r\n; é€").withCharRange('a', 'd').ofMaxLength(1500).edgeCases(config -> config.add("", "\"", "\uD83D\uDE00"));
  }

  @Property
  void amountsHaveFivePlacesOrAsManyAsTheyNeed(@ForAll @Scale(7) @BigRange(min = "-99999999.9", max = "99999999.9") BigDecimal amount) {
    writer.start();
    writer.amount(Units.of(amount), Kind.MONEY);
    writer.amount(Units.of(amount), Kind.MONEY_FIVE_PLACES);

    assertThat(line()).isEqualTo(byLibrary(List.of(CellText.of(amount, Kind.MONEY), CellText.of(amount, Kind.MONEY_FIVE_PLACES))));
  }

  @Property
  void amountsSideBySideAreWrittenAsOneByOne(@ForAll @Size(max = 700) List<@From("mostlyNothing") Long> amounts,
      @ForAll @From("moneyKinds") Kind kind) {
    writer.start();
    amounts.forEach(units -> writer.amount(units, kind));
    writer.cell("end", Kind.TEXT);
    String oneByOne = line();
    writer.start();
    writer.amounts(amounts.stream().mapToLong(units -> units).toArray(), amounts.size(), kind);
    writer.cell("end", Kind.TEXT);

    assertThat(line()).isEqualTo(oneByOne);
  }

  @Provide
  Arbitrary<Long> mostlyNothing() {
    return Arbitraries.frequencyOf(Tuple.of(500, Arbitraries.just(0L)), Tuple.of(1, Arbitraries.longs().between(-9_999_999, 9_999_999)));
  }

  @Provide
  Arbitrary<Kind> moneyKinds() {
    return Arbitraries.of(Kind.MONEY, Kind.MONEY_FIVE_PLACES);
  }

  @Property
  void daysHaveTwoTwoAndFourDigits(@ForAll LocalDate day) {
    writer.start();
    writer.cell(day, Kind.DATE);

    assertThat(line()).isEqualTo(byLibrary(List.of(CellText.of(day, Kind.DATE))));
  }

  @Test
  void amountsAtTheBounds() {
    writer.start();
    for (long units : new long[] {0, 1, -1, 10, 99_999, 100_000, -100_000, 120_000, 1_234_567_890, Long.MAX_VALUE, -Long.MAX_VALUE}) {
      writer.amount(units, Kind.MONEY);
    }
    writer.amount(0, Kind.FIVE_PLACES);

    assertThat(line()).isEqualTo("0,0.00001,-0.00001,0.0001,0.99999,1,-1,1.2,12345.6789,92233720368547.75807,-92233720368547.75807,0.00000\r\n");
  }

  @Test
  void wholeNumbersAsTheyAre() {
    writer.start();
    for (long number : new long[] {0, 7, -7, 10, 9_999_999_999L, Long.MAX_VALUE, -Long.MAX_VALUE}) {
      writer.cell(number, Kind.NUMBER);
    }
    writer.cell(-40, Kind.NUMBER);

    assertThat(line()).isEqualTo("0,7,-7,10,9999999999,9223372036854775807,-9223372036854775807,-40\r\n");
  }

  @Test
  void nothingIsAnEmptyCell() {
    writer.start();
    writer.cell(null, Kind.TEXT);
    writer.cell(true, Kind.YES_NO);
    writer.cell(false, Kind.Y_N);
    writer.cell(null, Kind.DATE);

    assertThat(line()).isEqualTo(",Yes,N,\r\n");
  }

  private String line() {
    writer.finish();
    byte[] line = new byte[writer.length()];
    writer.copyTo(line, 0);
    return new String(line, StandardCharsets.UTF_8);
  }

  private static String byLibrary(List<String> cells) {
    StringWriter text = new StringWriter();
    CsvWriter.builder().bufferSize(0).build(text).writeRecord(cells);
    return text.toString();
  }
}
