package org.openilr.samples;

import java.time.LocalDate;
import java.util.List;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/**
 * What a sample return shall be like. The same settings give the same bytes.
 *
 * @param year of the return
 * @param learners how many, from 1 to {@link #MOST_LEARNERS}
 * @param seed any number; another seed gives other learners
 * @param errors share of the learners who have one mistake, from 0 to 1
 * @param kinds the kinds of learner, each one of {@link #kinds(Year)}
 * @param ukprn of the provider; the sample reference data know those of 10000001, which may deliver every kind
 */
public record SampleSettings(Year year, long learners, long seed, double errors, List<String> kinds, int ukprn) {

  /** The provider of samples, unless another is named. */
  public static final int UKPRN = 10000001;
  /** As many learners as there are learner numbers in the sample reference data. */
  public static final long MOST_LEARNERS = Ulns.MOST;

  /** Checks the values; the messages of what it throws are for the person who set them. */
  public SampleSettings {
    kinds = List.copyOf(kinds);
    if (learners < 1 || learners > MOST_LEARNERS) {
      throw new IllegalArgumentException("A sample return has 1 to " + MOST_LEARNERS + " learners, not " + learners + ".");
    }
    if (!(errors >= 0 && errors <= 1)) {
      throw new IllegalArgumentException("The share of learners with an error is a number from 0 to 1, not " + errors + ".");
    }
    if (ukprn < 10000000 || ukprn > 99999999) {
      throw new IllegalArgumentException("A UKPRN has eight digits and does not start with 0; " + ukprn + " is none.");
    }
    List<String> known = kinds(year);
    for (String kind : kinds) {
      if (!known.contains(kind)) {
        throw new IllegalArgumentException("There is no kind of learner '" + kind + "' in " + year.title() + ". The kinds are "
            + String.join(", ", known) + ".");
      }
    }
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("A sample return needs at least one kind of learner.");
    }
  }

  /** A hundred learners of every kind of the year without mistakes. */
  public static SampleSettings of(Year year) {
    return new SampleSettings(year, 100, 1, 0, kinds(year), UKPRN);
  }

  /** The kinds of learner that a sample of the year may have. */
  public static List<String> kinds(Year year) {
    List<String> kinds = Situations.kinds(year);
    return Study.ALL.stream().map(Study::kind).filter(kinds::contains).toList();
  }

  /** As it is with another number of learners. */
  public SampleSettings withLearners(long number) {
    return new SampleSettings(year, number, seed, errors, kinds, ukprn);
  }

  /** As it is with another share of learners who have a mistake. */
  public SampleSettings withErrors(double share) {
    return new SampleSettings(year, learners, seed, share, kinds, ukprn);
  }

  /** The day that the return speaks of, 14 October of the teaching year. */
  LocalDate preparationDate() {
    return LocalDate.of(year.start(), 10, 14);
  }
}
