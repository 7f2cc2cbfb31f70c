package org.openilr.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openilr.funding.Aim;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.reference.EarlierAim;
import org.openilr.specification.Year;

/**
 * The provider's last return of the year before. Only what identifies the aims that had not ended is kept in memory; whoever wants more of them goes
 * through the file again. All its learners count: whether they were valid last year is not checked.
 */
public final class LastYear {

  private static final int CONTINUING = 1;

  private final Path file;
  private final Year year;
  private final int ukprn;
  private final LocalDate prepared;
  private final long bytes;
  private final Map<String, List<EarlierAim>> continuing = new HashMap<>();
  /** One text for the many aims of the same reference. */
  private final Map<String, String> aimRefs = new HashMap<>();

  private LastYear(Path file, Year year, int ukprn, LocalDate prepared, long bytes) {
    this.file = file;
    this.year = year;
    this.ukprn = ukprn;
    this.prepared = prepared;
    this.bytes = bytes;
  }

  /**
   * Reads what had not ended.
   *
   * @param file XML, or a zip that holds it; must stay until the reports are made
   * @param of the year of the return that is compared with it
   * @param provider UKPRN of that return
   * @throws RejectedFileException when it is no return of a supported year
   * @throws IOException when it cannot be read, or is not that provider's of the year before; the message is for the provider
   */
  public static LastYear read(Path file, Year of, int provider) throws IOException, RejectedFileException {
    try (ReturnReader reader = ReturnReader.open(file)) {
      Integer ukprn = reader.learningProvider() == null ? null : reader.learningProvider().ukprn();
      LastYear last = new LastYear(file, reader.year(), ukprn == null ? 0 : ukprn, reader.header().collectionDetails().filePreparationDate(),
          reader.bytes());
      last.check(of, provider);
      for (Entity record = reader.next(); record instanceof Learner learner; record = reader.next()) {
        last.add(learner);
      }
      last.aimRefs.clear();
      return last;
    }
  }

  /**
   * Makes sure that a return is the provider's of the year after.
   *
   * @throws IOException when it is not; the message is for the provider
   */
  public void check(Year of, int provider) throws IOException {
    if (!year.equals(of.previous())) {
      throw new IOException(("%s is a return of %s. The file of last year, for a return of %s, is one of %s: take your last file of that year, usually "
          + "R14.").formatted(name(), year.title(), of.title(), of.previous().title()));
    }
    if (ukprn != provider) {
      throw new IOException("The return is that of provider %d, but %s, the file of last year, is that of %s. Take the provider's own file."
          .formatted(provider, name(), ukprn == 0 ? "no provider that it names" : "provider " + ukprn));
    }
  }

  private void add(Learner learner) {
    if (learner.learnRefNumber() == null) {
      return;
    }
    String reference = capitals(learner.learnRefNumber());
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if ((aim.learnActEndDate() == null || Aim.isOne(aim.compStatus(), CONTINUING)) && aim.learnAimRef() != null) {
        String aimRef = aimRefs.computeIfAbsent(capitals(aim.learnAimRef()), capitals -> capitals);
        continuing.computeIfAbsent(reference, any -> new ArrayList<>(2)).add(new EarlierAim(ukprn, null, null, learner.uln(), reference, null, aimRef,
            aim.progType(), aim.stdCode(), aim.fworkCode(), aim.pwayCode(), aim.learnStartDate(), aim.learnActEndDate(),
            aim.fundModel()));
      }
    }
  }

  private static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Name of the file. */
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /** The day on which the file was prepared, by its header; null when it has no usable one. */
  public LocalDate prepared() {
    return prepared;
  }

  /**
   * The aims of a learner that had not ended, or were said to be continuing.
   *
   * @param learnRefNumber last year; letter case does not matter. Null has none
   */
  public List<EarlierAim> continuing(String learnRefNumber) {
    return learnRefNumber == null ? List.of() : continuing.getOrDefault(capitals(learnRefNumber), List.of());
  }

  /** Goes through all learners of the file in their order. */
  public void each(Taker<Learner> taker) throws IOException {
    try (ReturnReader reader = ReturnReader.open(file)) {
      if (reader.bytes() != bytes) {
        throw changed(null);
      }
      for (Entity record = reader.next(); record instanceof Learner learner; record = reader.next()) {
        taker.take(learner);
      }
    } catch (RejectedFileException e) {
      throw changed(e);
    }
  }

  private IOException changed(RejectedFileException why) {
    return new IOException(name() + ", the file of last year, was changed while it was worked on.", why);
  }
}
