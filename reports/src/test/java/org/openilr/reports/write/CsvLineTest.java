package org.openilr.reports.write;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;

class CsvLineTest {

  @Property
  void readsWhatIsWritten(@ForAll @Size(min = 1, max = 6) List<@Chars({'"', ',', '\n', ' '}) @CharRange(from = 'a', to = 'd') String> cells) {
    StringWriter text = new StringWriter();
    CsvWriter.builder().bufferSize(0).build(text).writeRecord(cells);

    byte[] lines = ("before\r\n" + text + "after").getBytes(StandardCharsets.UTF_8);
    assertThat(CsvLine.cells(lines, "before\r\n".length(), lines.length - "after".length())).isEqualTo(cells);
  }
}
