package org.openilr.service.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceSettings;
import org.openilr.service.ServiceTest;
import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.LimitSettings;
import org.openilr.service.accounts.Role;
import org.openilr.service.audit.Audit;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.notices.Maintenance;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission.Origin;
import org.openilr.service.submissions.Submissions;
import org.openilr.service.uploads.UploadResult.Refused;
import org.openilr.service.uploads.UploadResult.Taken;
import org.openilr.service.web.UkText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** Files that are too large, disks that are full, and people who may not. */
@ServiceTest
class UploadLimitsTest {

  private static final Caller SUBMITTER = new Caller(null, "Sam Submitter", Role.PROVIDER_SUBMITTER, 10000001);
  private static final Caller USER = new Caller(null, "Uma User", Role.PROVIDER_USER, 10000001);

  @Autowired
  private Calendar calendar;
  @Autowired
  private UploadChecks checks;
  @Autowired
  private FileStore files;
  @Autowired
  private Submissions submissions;
  @Autowired
  private Jobs jobs;
  @Autowired
  private Audit audit;
  @Autowired
  private Maintenance maintenance;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private JdbcClient database;
  @Autowired
  private LimitSettings limits;
  @Autowired
  private ServiceSettings settings;

  private Uploads uploads(FileStore store) {
    ServiceSettings small = new ServiceSettings(settings.data(), true, DataSize.ofKilobytes(2), settings.workers(), settings.node(), settings.database(),
        settings.s3(), settings.localMetrics());
    return new Uploads(calendar, checks, store, submissions, jobs, database, audit, maintenance, new UkText(), transactions, small, limits);
  }

  private static SentFile file(String name, InputStream content, boolean submit) {
    return new SentFile(name, content, Origin.API, false, submit, null);
  }

  @Test
  void aFileOfTheLimitIsTakenAndOneByteMoreIsNot() throws Exception {
    String name = SampleFiles.name();
    UploadResult tooLarge = uploads(files).receive(SUBMITTER, "ILR2021", file(name, new ByteArrayInputStream(new byte[2049]), false));
    assertThat(tooLarge).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.check()).isEqualTo(UploadCheck.TOO_LARGE);
      assertThat(refused.message()).isEqualTo("The file has more than 2 KB. Send it as a zip");
    });
    assertThat(submissions.isReceived(10000001, name.toUpperCase())).isFalse();
    UploadResult taken = uploads(files).receive(SUBMITTER, "ILR2021", file(name, new ByteArrayInputStream(new byte[2048]), false));
    assertThat(taken).isInstanceOfSatisfying(Taken.class, it -> assertThat(it.submission().fileBytes()).isEqualTo(2048));
  }

  @Test
  void whenTheDiskIsFullNothingIsKeptAndTheNameStaysFree() throws Exception {
    FileStore full = mock(FileStore.class);
    when(full.put(any(), any(), anyLong())).thenThrow(new IOException("No space left on device"));
    String name = SampleFiles.name();
    assertThatThrownBy(() -> uploads(full).receive(SUBMITTER, "ILR2021", file(name, new ByteArrayInputStream(new byte[10]), false))).isInstanceOf(IOException.class);
    assertThat(submissions.isReceived(10000001, name.toUpperCase())).isFalse();
  }

  @Test
  void onlyWhoMaySubmitSendsAFileToBeSubmittedWhenItIsChecked() throws Exception {
    assertThatThrownBy(() -> uploads(files).receive(USER, "ILR2021", file(SampleFiles.name(), new ByteArrayInputStream(new byte[10]), true)))
        .isInstanceOf(AccessDeniedException.class);
    Caller operator = new Caller(null, "Opal Operator", Role.OPERATOR, null);
    assertThatThrownBy(() -> uploads(files).receive(operator, "ILR2021", file(SampleFiles.name(), new ByteArrayInputStream(new byte[10]), false)))
        .isInstanceOf(AccessDeniedException.class);
  }
}
