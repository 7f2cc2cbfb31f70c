package org.openilr.reports.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.constraints.DateRange;
import org.openilr.reports.CellText;
import org.openilr.reports.Column;

class CsvLineTest {

  @Property
  void readsWhatIsWritten(@ForAll @Size(min = 1, max = 6) List<@Chars({'"', ',', '\n', ' '}) @CharRange(from = 'a', to = 'd') String> cells) {
    StringWriter text = new StringWriter();
    CsvWriter.builder().bufferSize(0).build(text).writeRecord(cells);

    byte[] lines = ("before\r\n" + text + "after").getBytes(StandardCharsets.UTF_8);
    assertThat(CsvLine.cells(lines, "before\r\n".length(), lines.length - "after".length())).isEqualTo(cells);
  }

  @Property
  void readsFiguresAndDays(@ForAll long whole, @ForAll @Scale(5) BigDecimal decimal, @ForAll @DateRange(min = "1900-01-01", max = "9999-12-31") LocalDate day) {
    byte[] line = "%d,%s,%s\r\n".formatted(whole, decimal.toPlainString(), CellText.of(day, Column.Kind.DATE)).getBytes(StandardCharsets.UTF_8);
    LineCells cells = new LineCells();
    cells.start(line, 0, line.length);

    assertThat(cells.next()).isTrue();
    assertThat(new BigDecimal(cells.figure().toString())).isEqualTo(BigDecimal.valueOf(whole));
    assertThat(cells.next()).isTrue();
    assertThat(new BigDecimal(cells.figure().toString())).isEqualByComparingTo(decimal);
    assertThat(cells.next()).isTrue();
    assertThat(cells.day()).isEqualTo(day);
    assertThat(cells.next()).isFalse();
  }

  @Example
  void refusesWhatIsNoFigure() {
    for (String cell : List.of("A1", "-", "1-", "1.2.3")) {
      LineCells cells = new LineCells();
      cells.start(cell.getBytes(StandardCharsets.UTF_8), 0, cell.length());
      cells.next();
      assertThatThrownBy(cells::figure).isInstanceOf(NumberFormatException.class);
    }
  }

  @Example
  void keepsLongTextsOnceAndNotForEver() {
    RepeatedTexts texts = new RepeatedTexts();
    assertThat(of(texts, "short")).isNull();
    String title = of(texts, "A title of an aim");
    assertThat(title).isEqualTo("A title of an aim");
    assertThat(of(texts, "\"A \"\"title\"\", quoted\"")).isEqualTo("A \"title\", quoted");
    for (int i = 0; i < 20_000; i++) {
      of(texts, "One of very many texts: number " + i);
    }
    assertThat(of(texts, "A title of an aim")).isSameAs(title);
    assertThat(of(texts, "A text that came too late")).isNull();
  }

  private static String of(RepeatedTexts texts, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    LineCells cell = new LineCells();
    cell.start(bytes, 0, bytes.length);
    cell.next();
    return texts.of(cell);
  }
}
