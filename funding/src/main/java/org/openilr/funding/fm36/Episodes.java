package org.openilr.funding.fm36;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openilr.funding.Attribute.Level;
import org.openilr.funding.Days;
import org.openilr.funding.Model;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.specification.Year;

/** Step 12: cuts apprenticeships into price episodes. */
final class Episodes {

  private final List<ApprenticeAim> programmes;
  private final Year year;
  private final Model model;
  private final Map<Key, ApprenticeAim> found =
      new TreeMap<>(Comparator.comparing(Key::start).thenComparing(Key::apprenticeship));

  /** An apprenticeship and the first day of an episode. */
  private record Key(LocalDate start, String apprenticeship) {}

  private Episodes(List<ApprenticeAim> programmes, Year year, Model model) {
    this.programmes = programmes;
    this.year = year;
    this.model = model;
  }

  /** All episodes of the learner by start, added to the given list and to their aims. */
  static void cut(List<ApprenticeAim> programmes, Year year, Model model, List<Episode> all) {
    new Episodes(programmes, year, model).cut(all);
  }

  private void cut(List<Episode> all) {
    for (ApprenticeAim aim : programmes) {
      if (aim.is("FundStart") && aim.identifier() != null) {
        for (AppFinRecord record : aim.record().appFinRecords()) {
          if (Relations.isPrice(record) && !record.aFinDate().isBefore(aim.start())) {
            add(aim, record.aFinDate());
          }
        }
        for (LearningDeliveryFAM fam : aim.contracts()) {
          add(aim, fam.learnDelFAMDateFrom());
        }
        for (int start = YearRecord.firstYear(); start <= year.start() + 1; start++) {
          if (runsOver(aim, start)) {
            add(aim, YearRecord.firstDay(start));
          }
        }
      }
    }
    found.forEach((key, aim) -> {
      Episode episode = new Episode(aim, key.start(), model.values(Level.EPISODE));
      prices(episode);
      all.add(episode);
      aim.episodes().add(episode);
    });
    link(all);
  }

  /** Whether the aim runs on over 1 August of a year, which starts an episode. */
  private boolean runsOver(ApprenticeAim aim, int start) {
    LocalDate day = YearRecord.firstDay(start);
    boolean next = start > year.start();
    if (!Days.isBefore(aim.start(), day) || aim.hasEndedBefore(day)) {
      return false;
    }
    return next ? aim.end() != null || Days.isOnOrAfter(aim.plannedEnd(), day) : start == year.start() || YearRecord.isIn(aim, start);
  }

  /** An episode that several aims make belongs to the one that started last. */
  private void add(ApprenticeAim aim, LocalDate day) {
    found.merge(new Key(day, aim.identifier()), aim, (one, other) -> isLater(other, one) ? other : one);
  }

  private static boolean isLater(ApprenticeAim aim, ApprenticeAim than) {
    int byStart = aim.start().compareTo(than.start());
    return byStart != 0 ? byStart > 0 : aim.aimSeqNumber() > than.aimSeqNumber();
  }

  private void prices(Episode episode) {
    for (ApprenticeAim aim : programmes) {
      if (aim.isOfApprenticeship(episode.apprenticeship()) && aim.is("FundStart")) {
        for (AppFinRecord record : aim.record().appFinRecords()) {
          if (Relations.isPrice(record) && record.aFinDate().equals(episode.start()) && !record.aFinDate().isBefore(aim.start())) {
            episode.prices().add(record);
          }
        }
      }
    }
  }

  private static void link(List<Episode> all) {
    for (Episode episode : all) {
      Episode previous = null;
      Episode next = null;
      for (Episode other : all) {
        if (other.apprenticeship().equals(episode.apprenticeship())) {
          previous = other.start().isBefore(episode.start()) ? other : previous;
          next = next == null && other.start().isAfter(episode.start()) ? other : next;
        }
      }
      episode.link(previous, next);
    }
  }
}
