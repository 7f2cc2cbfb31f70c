package org.openilr.service.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The scheduler's part in the jobs: it keeps tokens, hands each to one live node, and hands those of dead nodes to others. Which job a token is good for is decided when
 * it is used ({@link JobClaims}), since only then it is known whose turn it is.
 */
@Configuration
class WorkToken {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("work");

  /** Adds tokens as part of the caller's transaction. */
  @Bean
  SchedulerClient schedulerClient(DataSource database) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).jdbcCustomization(customization()).build();
  }

  static PostgreSqlJdbcCustomization customization() {
    return new PostgreSqlJdbcCustomization(false, false);
  }
}
