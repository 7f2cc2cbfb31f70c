package org.openilr.service.jobs;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node looks for work. */
@Component
class JobsHealthIndicator implements HealthIndicator {

  private final JobEngine engine;

  JobsHealthIndicator(JobEngine engine) {
    this.engine = engine;
  }

  @Override
  public Health health() {
    return (engine.isAlive() ? Health.up() : Health.down()).build();
  }
}
