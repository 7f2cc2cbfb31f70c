package org.openilr.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReportPageTest {

  @Property
  void writesPoundsAsPeopleDo(@ForAll long units) {
    BigDecimal amount = BigDecimal.valueOf(units, 5);
    assertThat(ReportPage.pounds(amount)).isEqualTo(new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK))
        .format(amount.setScale(2, RoundingMode.HALF_UP)));
  }

  @Example
  void writesSmallAndLargePounds() {
    assertThat(ReportPage.pounds(new BigDecimal("-0.001"))).isEqualTo("0.00");
    assertThat(ReportPage.pounds(new BigDecimal("0.055"))).isEqualTo("0.06");
    assertThat(ReportPage.pounds(new BigDecimal("-1234567.5"))).isEqualTo("-1,234,567.50");
    assertThat(ReportPage.pounds(new BigDecimal("999"))).isEqualTo("999.00");
  }
}
