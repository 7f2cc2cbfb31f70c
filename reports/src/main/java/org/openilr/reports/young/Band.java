package org.openilr.reports.young;

/** The bands of hours with the national rates of 2020-21, as the claim lists them from top to bottom. */
enum Band {

  FIVE("540+ hours (Band 5)", Texts.YOUNG, 4188),
  FOUR_A("450+ hours (Band 4a)", "18 and 19 year olds not high needs", 3455),
  FOUR_B("450 to 539 hours (Band 4b)", Texts.YOUNG, 3455),
  THREE("360 to 449 hours (Band 3)", "all", 2827),
  TWO("280 to 359 hours (Band 2)", "all", 2234),
  ONE("Up to 279 hours (Band 1)", "all; full-time-equivalent share of the rate", 4188),
  NINE("1650 hours (T Level Band 9)", Texts.T_LEVEL, 6108),
  EIGHT("1500 hours (T Level Band 8)", Texts.T_LEVEL, 5584),
  SEVEN("1300 hours (T Level Band 7)", Texts.T_LEVEL, 5061),
  SIX("1100 hours (T Level Band 6)", Texts.T_LEVEL, 4363);

  /** What several bands apply to. */
  private static final class Texts {
    private static final String YOUNG = "16 and 17 year olds, and 18+ with high needs";
    private static final String T_LEVEL = "all T Level students";
  }

  private static final Band[] ALL = values();

  private final String title;
  private final String appliesTo;
  private final int rate;

  Band(String title, String appliesTo, int rate) {
    this.title = title;
    this.appliesTo = appliesTo;
    this.rate = rate;
  }

  String title() {
    return title;
  }

  String appliesTo() {
    return appliesTo;
  }

  /** Pounds for a student and year. */
  int rate() {
    return rate;
  }

  /** Whether only T Levels have it. */
  boolean isTLevel() {
    return ordinal() >= NINE.ordinal();
  }

  /** The band that the 16 to 19 model names; null for none of them, such as a third year of a T Level. */
  static Band of(String rateBand) {
    for (Band band : ALL) {
      // The model writes "T level" where the claim writes "T Level".
      if (band.title.equalsIgnoreCase(rateBand)) {
        return band;
      }
    }
    return null;
  }
}
