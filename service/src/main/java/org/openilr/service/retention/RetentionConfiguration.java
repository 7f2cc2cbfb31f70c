package org.openilr.service.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import org.openilr.service.database.Times;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has retention enforced every night, by one node. */
@Configuration
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {

  private static final LocalTime AT = LocalTime.of(3, 30);
  /** After what else is deleted, so that its leftovers go, too. */
  private static final LocalTime STRAY_FILES_AT = LocalTime.of(4, 30);

  @Bean
  RecurringTask<Void> retentionEveryNight(Retention retention) {
    return Tasks.recurring("retention", Schedules.daily(Times.UK, AT)).execute((task, context) -> retention.enforce());
  }

  @Bean
  RecurringTask<Void> referenceRetentionEveryNight(ReferenceRetention retention) {
    return Tasks.recurring("reference-retention", Schedules.daily(Times.UK, AT)).execute((task, context) -> retention.enforce());
  }

  @Bean
  RecurringTask<Void> strayFilesEveryNight(StrayFiles files) {
    return Tasks.recurring("stray-files", Schedules.daily(Times.UK, STRAY_FILES_AT)).execute((task, context) -> {
      try {
        files.delete();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
