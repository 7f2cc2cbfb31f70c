package org.openilr.service.operators;

import java.util.ArrayList;
import java.util.List;
import org.openilr.service.calendar.CalendarChanges;
import org.openilr.service.web.UkForm;
import org.openilr.specification.ReturnPeriod;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** The periods of a new year: a list of each column, in the order of the periods. */
record YearForm(List<String> opensDay, List<String> opensTime, List<String> closesDay, List<String> closesTime) {

  /** What the specification knows of a year; the rest is left for the operator. */
  static YearForm of(Year year) {
    YearForm form = new YearForm(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<ReturnPeriod> known = Specification.of(year).periods();
    for (int number = 1; number <= CalendarChanges.PERIODS; number++) {
      int wanted = number;
      ReturnPeriod period = known.stream().filter(each -> each.number() == wanted).findFirst().orElse(null);
      form.opensDay.add(period == null ? "" : UkForm.day(period.opens()));
      form.opensTime.add(PeriodForm.EMPTY.opensTime());
      form.closesDay.add(period == null ? "" : UkForm.day(period.closes()));
      form.closesTime.add(PeriodForm.EMPTY.closesTime());
    }
    return form;
  }

  public PeriodForm line(int number) {
    return new PeriodForm(cell(opensDay, number), cell(opensTime, number), cell(closesDay, number), cell(closesTime, number));
  }

  private static String cell(List<String> column, int number) {
    return column == null || column.size() < number || column.get(number - 1) == null ? "" : column.get(number - 1);
  }
}
