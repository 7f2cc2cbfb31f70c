package org.openilr.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.openilr.reports.CellText;
import org.openilr.reports.Column;
import org.openilr.reports.Column.Kind;

class ReportPageTest {

  @Property
  void writesPoundsAsPeopleDo(@ForAll long units) {
    BigDecimal amount = BigDecimal.valueOf(units, 5);
    assertThat(ReportPage.pounds(amount)).isEqualTo(new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK))
        .format(amount.setScale(2, RoundingMode.HALF_UP)));
  }

  @Property
  void showsTheAmountsOfAListAsPounds(@ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long units) {
    BigDecimal amount = BigDecimal.valueOf(units, 5);
    for (Kind kind : List.of(Kind.MONEY, Kind.MONEY_FIVE_PLACES)) {
      assertThat(ReportPage.cells(List.of(CellText.of(amount, kind), "", "7"), List.of(new Column<>("Amount", kind, row -> row),
          new Column<>("Nothing", kind, row -> row), Column.number("Number", row -> row)))).containsExactly(ReportPage.pounds(amount), "", "7");
    }
  }

  @Example
  void writesSmallAndLargePounds() {
    assertThat(ReportPage.pounds(new BigDecimal("-0.001"))).isEqualTo("0.00");
    assertThat(ReportPage.pounds(new BigDecimal("0.055"))).isEqualTo("0.06");
    assertThat(ReportPage.pounds(new BigDecimal("-1234567.5"))).isEqualTo("-1,234,567.50");
    assertThat(ReportPage.pounds(new BigDecimal("999"))).isEqualTo("999.00");
  }
}
