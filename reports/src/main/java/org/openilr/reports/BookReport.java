package org.openilr.reports;

import java.util.List;

/** A workbook of lists: a summary in front, then a sheet for each list that has rows. */
public abstract non-sealed class BookReport implements Report {

  private final ReportInfo info;
  private final List<ListReport<?>> lists;

  /** @param lists each named as its sheet is to be */
  protected BookReport(ReportInfo info, List<ListReport<?>> lists) {
    this.info = info;
    this.lists = List.copyOf(lists);
  }

  /**
   * Makes the sheet in front.
   *
   * @param rows how many rows each list has, in their order
   */
  protected abstract GridSheet summary(List<Long> rows, ReportContext context);

  @Override
  public final ReportInfo info() {
    return info;
  }

  final List<ListReport<?>> lists() {
    return lists;
  }
}
