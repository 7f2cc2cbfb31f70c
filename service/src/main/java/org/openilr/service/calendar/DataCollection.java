package org.openilr.service.calendar;

/**
 * What providers return for a year.
 *
 * @param id such as ILR2021 or EAS2021
 * @param year as file names have it, such as 2021 for 2020-21
 * @param title for people
 * @param open whether it takes files at all; closed for good after the last return of its year
 * @param processing whether the calendar decides when jobs run
 */
public record DataCollection(String id, Kind kind, String year, String title, boolean open, Processing processing) {

  /** What kind of file. */
  public enum Kind { ILR, EAS }

  /** When jobs run: by the calendar, always, or not at all. */
  public enum Processing {

    AUTOMATIC("By the calendar"),
    FORCED("Always, whatever the calendar says"),
    STOPPED("Not at all, until this is changed");

    private final String title;

    Processing(String title) {
      this.title = title;
    }

    /** For people. */
    public String title() {
      return title;
    }
  }
}
