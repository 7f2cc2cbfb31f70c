package org.openilr.service.uploads;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.openilr.learners.FileName;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.calendar.DataCollection.Kind;
import org.openilr.service.database.Times;
import org.openilr.service.reference.PublishedReference;
import org.openilr.service.submissions.Submissions;
import org.openilr.service.uploads.UploadResult.Refused;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasFileName;
import org.springframework.stereotype.Component;

/** The checks of a file's name, one after the other; the first that fails is told. */
@Component
class UploadChecks {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private static final DateTimeFormatter EXAMPLE_DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  private final Submissions submissions;
  private final PublishedReference reference;
  private final Clock clock;

  UploadChecks(Submissions submissions, PublishedReference reference, Clock clock) {
    this.submissions = submissions;
    this.reference = reference;
    this.clock = clock;
  }

  /** The parts of a name that both kinds of file have; null where the name has another form. */
  private record Parts(Integer ukprn, String timestamp) {}

  /**
   * Checks a name.
   *
   * @param name in capitals, without folders
   * @return empty when all is well
   */
  Optional<Refused> check(DataCollection collection, int ukprn, String name, boolean confirmed) {
    boolean ilr = collection.kind() == Kind.ILR;
    Refused refused = ilr ? ilr(collection, ukprn, name) : eas(ukprn, name);
    if (refused == null) {
      FileName ofReturn = FileName.of(name);
      EasFileName ofStatement = EasFileName.of(name);
      refused = any(collection, ukprn, name, ilr ? new Parts(ofReturn.ukprn(), ofReturn.timestamp()) : new Parts(ofStatement.ukprn(), ofStatement.timestamp()));
    }
    if (refused == null && !ilr && !confirmed) {
      refused = new Refused(UploadCheck.CONFIRMATION, "Tick the box to confirm that the payments were made and that you hold the evidence");
    }
    return Optional.ofNullable(refused);
  }

  private Refused ilr(DataCollection collection, int ukprn, String name) {
    FileName parts = FileName.of(name);
    if (!name.endsWith(".XML") && !name.endsWith(".ZIP")) {
      return new Refused(UploadCheck.EXTENSION, "Choose a file whose name ends in .xml or .zip. An ILR return is one XML file, or a zip with that file in it");
    }
    if (parts.isOfAnotherYear(Year.of(collection.year()))) {
      return new Refused(UploadCheck.YEAR, "The year in the file's name is %s, and this page takes %s. Choose the file of that year, or go back and choose the other year"
          .formatted(parts.year(), collection.year()));
    }
    if (parts.hasZeroSerial()) {
      return new Refused(UploadCheck.SERIAL, "The serial number at the end of the file's name is 00. Number your files from 01");
    }
    return parts.hasWrongForm() || parts.hasMalformedSerial()
        ? new Refused(UploadCheck.NAME, "The file's name does not have the form ILR-UKPRN-year-yyyymmdd-hhmmss-NN. Name it like ILR-%d-%s-%s-093000-01.xml"
            .formatted(ukprn, collection.year(), EXAMPLE_DAY.format(now())))
        : null;
  }

  private Refused eas(int ukprn, String name) {
    if (!name.endsWith(".CSV")) {
      return new Refused(UploadCheck.EXTENSION, "Choose a file whose name ends in .csv. An earnings adjustment statement is a CSV file");
    }
    return EasFileName.of(name).ukprn() == null
        ? new Refused(UploadCheck.NAME, "The file's name does not have the form EASDATA-UKPRN-yyyymmdd-hhmmss. Name it like EASDATA-%d-%s-093000.csv"
            .formatted(ukprn, EXAMPLE_DAY.format(now())))
        : null;
  }

  private Refused any(DataCollection collection, int ukprn, String name, Parts parts) {
    if (parts.ukprn() != ukprn) {
      return new Refused(UploadCheck.UKPRN, "The UKPRN in the file's name is %d, and you are signed in for %d. Choose your own file, or sign in for that provider"
          .formatted(parts.ukprn(), ukprn));
    }
    if (submissions.isReceived(ukprn, name)) {
      return usedBefore(name);
    }
    String latest = submissions.latestFileName(ukprn, collection.id(), Long.MAX_VALUE).map(this::timestamp).orElse(null);
    if (latest != null && parts.timestamp().compareTo(latest) < 0) {
      return new Refused(UploadCheck.OLDER, "You have sent a file that was made later than this one says it was (%s). Choose your newest file, or export it again so that "
          .formatted(latest) + "its name has the present date and time");
    }
    if (parts.timestamp().compareTo(STAMP.format(now())) > 0) {
      return new Refused(UploadCheck.FUTURE, "The date and time in the file's name lie in the future. Check the clock of the computer that made it; the name has UK time");
    }
    return reference.now().organisation(ukprn) == null
        ? new Refused(UploadCheck.PROVIDER, "The organisation data do not have the UKPRN %d, so its files cannot be taken. Ask the service desk".formatted(ukprn))
        : null;
  }

  /** Also told to who sent a file of the same name at the same time and came second. */
  static Refused usedBefore(String name) {
    return new Refused(UploadCheck.USED_BEFORE, "A file named %s was sent before. Every file needs a name of its own: export it again, or give it the present date and time "
        .formatted(name) + "or the next serial number");
  }

  private String timestamp(String name) {
    return name.endsWith(".CSV") ? EasFileName.of(name).timestamp() : FileName.of(name).timestamp();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), Times.UK);
  }

  /** The name that files are compared by: without folders, which some browsers send, and in capitals. */
  static String inCapitals(String sent) {
    String name = sent.strip();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).toUpperCase(Locale.ROOT);
  }

}
