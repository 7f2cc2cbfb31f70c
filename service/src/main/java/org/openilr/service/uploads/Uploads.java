package org.openilr.service.uploads;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.openilr.service.ServiceSettings;
import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.LimitSettings;
import org.openilr.service.audit.Audit;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.calendar.DataCollection.Kind;
import org.openilr.service.calendar.Period;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.notices.Maintenance;
import org.openilr.service.notices.Notice;
import org.openilr.service.storage.FileStore;
import org.openilr.service.storage.FileTooLargeException;
import org.openilr.service.submissions.Submissions;
import org.openilr.service.uploads.UploadResult.Refused;
import org.openilr.service.uploads.UploadResult.Taken;
import org.openilr.service.web.UkText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in. A file is taken as a whole, with its submission and the job to check it, or not at all: when the connection breaks, the disk is full or somebody else
 * was faster with a file of the same name, nothing of it is kept.
 */
@Service
public class Uploads {

  private final Calendar calendar;
  private final UploadChecks checks;
  private final FileStore files;
  private final Submissions submissions;
  private final Jobs jobs;
  private final JdbcClient database;
  private final Audit audit;
  private final Maintenance maintenance;
  private final UkText text;
  private final TransactionTemplate transaction;
  private final long limit;
  private final int mostWaiting;

  Uploads(Calendar calendar, UploadChecks checks, FileStore files, Submissions submissions, Jobs jobs, JdbcClient database, Audit audit,
      Maintenance maintenance, UkText text, PlatformTransactionManager transactions, ServiceSettings settings, LimitSettings limits) {
    this.calendar = calendar;
    this.checks = checks;
    this.files = files;
    this.submissions = submissions;
    this.jobs = jobs;
    this.database = database;
    this.audit = audit;
    this.maintenance = maintenance;
    this.text = text;
    this.transaction = new TransactionTemplate(transactions);
    this.limit = settings.uploadLimit().toBytes();
    this.mostWaiting = limits.uploadsWaiting();
  }

  /**
   * Takes a file in for the caller's provider.
   *
   * @param collection its id, such as ILR2021
   * @throws AccessDeniedException when the caller may not upload, or wants to submit and may not
   * @throws IOException when the file does not arrive as a whole or cannot be kept; nothing of it is kept then
   */
  public UploadResult receive(Caller caller, String collection, SentFile file) throws IOException {
    if (!caller.role().ofProvider() || !caller.mayUpload(caller.ukprn()) || file.submitWhenChecked() && !caller.maySubmit(caller.ukprn())) {
      throw new AccessDeniedException("May not do this for the provider");
    }
    int ukprn = caller.ukprn();
    Optional<DataCollection> open = calendar.collectionsOf(ukprn).stream().filter(one -> one.id().equals(collection)).findFirst();
    if (open.isEmpty()) {
      return new Refused(UploadCheck.COLLECTION, "This collection takes no files from you: it is closed, or you are not assigned to it. Choose another, or ask the service desk");
    }
    Optional<Period> period = open.get().kind() == Kind.EAS ? calendar.current(collection) : calendar.currentOrNext(collection);
    if (period.isEmpty()) {
      return new Refused(UploadCheck.COLLECTION, calendar.next(collection).map(next -> "No return period is open. " + next.name() + " opens on " + text.time(next.opensAt()))
          .orElse("The last return period of this year has closed, so that nothing can be sent or changed any more"));
    }
    Optional<Notice> maintained = maintenance.current();
    if (maintained.isPresent()) {
      return new Refused(UploadCheck.MAINTENANCE, "The service is being maintained and takes no files until " + text.time(maintained.get().endsAt()) + ". Send it again then");
    }
    if (waiting(ukprn) >= mostWaiting) {
      return new Refused(UploadCheck.TOO_MANY_WAITING, "%s of yours wait to be checked, the most that may. Wait until one is done, or cancel one"
          .formatted(text.plural(mostWaiting, "file")));
    }
    String name = file.fileName() == null ? "" : UploadChecks.inCapitals(file.fileName());
    InputStream content = content(file);
    if (name.isEmpty() || content == null) {
      return new Refused(UploadCheck.NO_FILE, name.isEmpty() ? "Choose a file" : "The file is empty. Export it again");
    }
    Optional<Refused> refused = checks.check(open.get(), ukprn, name, file.confirmed());
    return refused.isPresent() ? refused.get() : keep(caller, open.get(), period.get(), name, content, file);
  }

  private long waiting(int ukprn) {
    return database.sql("select count(*) from submission where ukprn = :ukprn and state in ('RECEIVED', 'CHECKING')").param("ukprn", ukprn)
        .query(Long.class).single();
  }

  /** The content with its first byte still in it; null where there is none. */
  private static InputStream content(SentFile file) throws IOException {
    if (file.content() == null) {
      return null;
    }
    PushbackInputStream content = new PushbackInputStream(file.content());
    int first = content.read();
    if (first < 0) {
      return null;
    }
    content.unread(first);
    return content;
  }

  private UploadResult keep(Caller caller, DataCollection collection, Period period, String name, InputStream content, SentFile file) throws IOException {
    long id = submissions.nextId();
    String key = collection.id() + "/" + caller.ukprn() + "/" + id + "/" + name;
    FileStore.Stored stored;
    try {
      stored = files.put(key, content, limit);
    } catch (FileTooLargeException e) {
      return new Refused(UploadCheck.TOO_LARGE, "The file has more than %s. Send it as a zip".formatted(text.size(limit)));
    }
    boolean kept = false;
    try {
      kept = Boolean.TRUE.equals(transaction.execute(status -> {
        if (!submissions.add(id, caller, collection.id(), period.number(), name, stored, key, file.origin(), file.submitWhenChecked(), file.corrects())) {
          return false;
        }
        jobs.add(collection.kind() == Kind.ILR ? JobKind.CHECK : JobKind.EAS, id, caller.ukprn(), stored.bytes());
        audit.add(caller, "file uploaded", caller.ukprn(), "submission " + id);
        return true;
      }));
    } finally {
      if (!kept) {
        files.delete(key);
      }
    }
    if (kept) {
      Metrics.summary("openilr.upload.bytes", "kind", collection.kind().name(), "origin", file.origin().name()).record(stored.bytes());
    }
    return kept ? new Taken(submissions.get(id).orElseThrow()) : UploadChecks.usedBefore(name);
  }
}
