package org.openilr.statements.eas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.openilr.reference.Reference;
import org.openilr.validation.Severity;

/** What holds for any file. */
class AnyStatementPropertyTest {

  @Property(tries = 500)
  void anyBytesGiveAResult(@ForAll byte[] bytes, @ForAll boolean headings, @ForAll boolean withReference) throws IOException {
    byte[] file = bytes;
    if (headings) {
      byte[] start = Statements.HEADINGS.getBytes(StandardCharsets.UTF_8);
      file = new byte[start.length + bytes.length];
      System.arraycopy(start, 0, file, 0, start.length);
      System.arraycopy(bytes, 0, file, start.length, bytes.length);
    }
    holds(Statements.check(file, withReference ? Reference.sample() : Reference.none()));
  }

  @Property(tries = 1000)
  void anyRowsGiveTheValuesOfTheValidOnes(@ForAll("files") List<String> rows) throws IOException {
    EasResult result = Statements.check(String.join("", rows));
    assertThat(result.rows()).isEqualTo(rows.size());
    holds(result);
  }

  private static void holds(EasResult result) throws IOException {
    BigDecimal written = result.validRows().stream().map(row -> new BigDecimal(row.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal counted = result.values().stream().map(EasValue::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(counted).isEqualByComparingTo(written);
    assertThat(result.values()).hasSameSizeAs(result.validRows()).allSatisfy(value -> {
      assertThat(value.paymentType()).isNotNull();
      assertThat(value.period()).isBetween(1, 12);
      assertThat(value.paymentType().fundingLine().devolved()).isEqualTo(value.devolvedArea() != null);
    });
    Set<Long> wrong = new HashSet<>();
    result.findings().stream().filter(finding -> finding.rule().severity() == Severity.ERROR && finding.row() != null)
        .forEach(finding -> wrong.add(finding.row().line()));
    assertThat(result.validRows()).noneMatch(row -> wrong.contains(row.line()));
    assertThat(result.refused()).isEqualTo(result.findings().stream().anyMatch(finding -> finding.row() == null));
    for (EasReport report : EasReport.values()) {
      report.write(result, OutputStream.nullOutputStream());
    }
  }

  @Provide
  Arbitrary<List<String>> files() {
    EasYear data = EasYear.of(Statements.YEAR);
    Arbitrary<String> lines = Arbitraries.of(Stream.concat(data.fundingLines().stream().map(FundingLine::name), Stream.of("", "Other")).toList());
    Arbitrary<String> types = Arbitraries.of(
        Stream.concat(data.adjustmentTypes().stream().map(AdjustmentType::name), Stream.of("", "Other")).toList());
    // Mostly pairs that are allowed, or hardly a row were valid.
    Arbitrary<String> pairs = Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.of(data.paymentTypes())
            .map(type -> quoted(type.fundingLine().name()) + ',' + quoted(type.adjustmentType().name()))),
        Tuple.of(1, Combinators.combine(lines, types).as((line, type) -> quoted(line) + ',' + quoted(type))));
    Arbitrary<String> years = Arbitraries.of("2020", "2021", "2021", "2022", "", "20x");
    Arbitrary<String> months = Arbitraries.of("1", "2", "03", "7", "8", "9", "12", "13", "0", "", "-1");
    Arbitrary<String> values = Arbitraries.oneOf(
        Arbitraries.bigDecimals().between(new BigDecimal("-99999999.99"), new BigDecimal("99999999.99")).ofScale(2).map(BigDecimal::toPlainString),
        Arbitraries.of("", "0", "1e5", "100000000", "12.5", "£1", "\"\"\"1\"\"\"", "=A1"));
    Arbitrary<String> areas = Arbitraries.of("", "", "112", "116", "110", "105", "x");
    return Combinators.combine(pairs, years, months, values, areas)
        .as((pair, year, month, value, area) -> String.join(",", pair, year, month, value, area) + "\n").list().ofMaxSize(30);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
