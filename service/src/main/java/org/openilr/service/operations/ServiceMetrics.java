package org.openilr.service.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the database says about the work of all nodes, looked up four times a minute whoever asks. Durations of jobs and sizes of uploads are measured where they happen. */
@Component
class ServiceMetrics {

  private final JdbcClient database;
  private final MultiGauge jobs;
  private final MultiGauge submissions;
  private volatile double oldest;

  ServiceMetrics(JdbcClient database, MeterRegistry metrics) {
    this.database = database;
    this.jobs = MultiGauge.builder("openilr.jobs").description("Jobs by state and kind").register(metrics);
    this.submissions = MultiGauge.builder("openilr.submissions").description("Submissions by state").register(metrics);
    Gauge.builder("openilr.jobs.oldest.waiting", () -> oldest).description("How long the oldest job has been waiting").baseUnit("seconds").register(metrics);
  }

  @Scheduled(fixedDelay = 15_000)
  void look() {
    jobs.register(rows("select state, kind, count(*) from job group by state, kind", "state", "kind"), true);
    submissions.register(rows("select state, count(*) from submission group by state", "state"), true);
    oldest = database.sql("select coalesce(extract(epoch from now() - min(created_at)), 0) from job where state = 'WAITING'").query(Double.class).single();
  }

  private List<Row<?>> rows(String sql, String... names) {
    List<Row<?>> rows = new ArrayList<>();
    database.sql(sql).query((ResultSet row) -> {
      Tags tags = Tags.empty();
      for (String name : names) {
        tags = tags.and(name, row.getString(name));
      }
      rows.add(Row.of(tags, row.getLong("count")));
    });
    return rows;
  }
}
