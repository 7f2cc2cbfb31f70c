package org.openilr.service.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayChartTest {

  /** From Friday, 4 December 2020, one submission a day. */
  private static DayChart chart(int days) {
    return DayChart.of(IntStream.range(0, days).mapToObj(day -> new PeriodReturns.Day(LocalDate.of(2020, 12, 4).plusDays(day), 1)).toList());
  }

  private static List<String> labels(DayChart chart) {
    return chart.bars().stream().map(DayChart.Bar::label).toList();
  }

  @Test
  void aMonthHasABarForEachDay() {
    DayChart chart = chart(64);
    assertThat(chart.unit()).isEqualTo("day");
    assertThat(chart.bars()).hasSize(64);
    assertThat(chart.bars().get(1)).isEqualTo(new DayChart.Bar("10.0", "8.0", "0.0", "120.0", "5 Dec: 1"));
  }

  @Test
  void ofALongPeriodWeeksAreAddedUpFromMondayToSunday() {
    DayChart chart = chart(65);
    assertThat(chart.unit()).isEqualTo("week");
    assertThat(labels(chart)).startsWith("Week of 30 Nov: 3", "Week of 7 Dec: 7").hasSize(10);
    assertThat(chart.most()).isEqualTo(7);
    assertThat(chart.bars().get(0).height()).isEqualTo("51.4");
  }

  @Test
  void ofAVeryLongOneMonthsAre() {
    assertThat(chart(442).unit()).isEqualTo("week");
    assertThat(chart(442).bars()).hasSizeLessThanOrEqualTo(DayChart.MOST_BARS);
    DayChart chart = chart(5 * 365);
    assertThat(chart.unit()).isEqualTo("month");
    assertThat(labels(chart)).startsWith("Dec 2020: 28", "Jan 2021: 31").hasSize(61);
  }

  @Test
  void whereNothingCameThereIsNoBarToBeSeen() {
    assertThat(DayChart.of(List.of())).isEqualTo(new DayChart("day", List.of(), 0));
    assertThat(DayChart.of(List.of(new PeriodReturns.Day(LocalDate.of(2020, 12, 4), 0))).bars().get(0).height()).isEqualTo("0.0");
  }
}
