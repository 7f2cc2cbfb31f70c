package org.openilr.service.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceSettings;
import org.openilr.service.ServiceTest;
import org.openilr.service.storage.FileStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that a kill left in the store before anything in the database named them. */
@ServiceTest
class StrayFilesTest {

  private static final Duration OLD = Duration.ofDays(1).plusMinutes(1);

  @Autowired
  private StrayFiles strays;
  @Autowired
  private FileStore files;
  @Autowired
  private ServiceSettings settings;
  @Autowired
  private JdbcClient database;

  private String file(Duration age) throws IOException {
    return file("ILR2021/10000003/stray/", age);
  }

  private String file(String folder, Duration age) throws IOException {
    String key = folder + UUID.randomUUID();
    files.put(key, new ByteArrayInputStream(new byte[1]), 1);
    Files.setLastModifiedTime(settings.data().resolve("files").resolve(key), FileTime.from(Instant.now().minus(age)));
    return key;
  }

  @Test
  void aFileThatNothingNamesIsDeletedAfterADay() throws IOException {
    String old = file(OLD);
    String young = file(OLD.minusMinutes(2));
    assertThat(strays.delete()).isEqualTo(1);
    assertThat(files.exists(old)).isFalse();
    assertThat(files.exists(young)).isTrue();
  }

  @Test
  void whatLiesWhereTheServiceWritesNothingIsSomebodyElses() throws IOException {
    String official = file("reference/", OLD);
    String foreign = file("backups/", OLD);
    String outside = file("", OLD);
    assertThat(strays.delete()).isEqualTo(1);
    assertThat(files.exists(official)).isFalse();
    assertThat(files.exists(foreign)).isTrue();
    assertThat(files.exists(outside)).isTrue();
  }

  @Test
  void ofManyFilesAllAreLookedAt() throws IOException {
    for (int i = 0; i < 2100; i++) {
      file(OLD);
    }
    assertThat(strays.delete()).isEqualTo(2100);
  }

  @Test
  void whatAnyRowNamesStays() throws IOException {
    String sent = file(OLD);
    String report = file(OLD);
    String changes = file(OLD);
    String official = file(OLD);
    String snapshot = file(OLD);
    long submission = database.sql("insert into submission (ukprn, collection, period, file_name, file_bytes, file_key, sha256, origin, state, state_since, uploaded_by, "
            + "uploaded_at) values (10000003, 'ILR2021', 1, :key, 1, :key, '', 'PAGE', 'EXPIRED', now(), '', now()) returning id").param("key", sent)
        .query(Long.class).single();
    database.sql("insert into report (submission, name, file_name, format, file_bytes, file_key, made_at) values (:id, 'r', 'r', 'CSV', 1, :key, now())")
        .param("id", submission).param("key", report).update();
    long job = database.sql("insert into job (kind, state, created_at) values ('REFERENCE', 'DONE', now()) returning id").query(Long.class).single();
    database.sql("insert into comparison (submission, earlier, job, file_key) values (:id, :id, :job, :key)").param("id", submission).param("job", job)
        .param("key", changes).update();
    database.sql("insert into reference_version (state, file_name, file_key, file_bytes, sha256, uploaded_by, uploaded_at, skip_bad_rows, job, snapshot_key) "
            + "values ('WITHDRAWN', 'x.csv', :file, 1, '', '', now(), false, :job, :snapshot)")
        .param("file", official).param("job", job).param("snapshot", snapshot).update();
    strays.delete();
    for (String key : new String[] {sent, report, changes, official, snapshot}) {
      assertThat(files.exists(key)).as(key).isTrue();
    }
  }
}
