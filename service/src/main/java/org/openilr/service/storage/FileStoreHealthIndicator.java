package org.openilr.service.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether files can be stored: tried with a file of one byte, and not more often than every ten seconds, whoever asks. */
@Component
class FileStoreHealthIndicator implements HealthIndicator {

  private static final long PAUSE = Duration.ofSeconds(10).toNanos();
  private static final String KEY = "health/written";

  private final FileStore store;
  private Health last;
  private long tried;

  FileStoreHealthIndicator(FileStore store) {
    this.store = store;
  }

  @Override
  public synchronized Health health() {
    if (last == null || System.nanoTime() - tried > PAUSE) {
      last = look();
      tried = System.nanoTime();
    }
    return last;
  }

  private Health look() {
    try {
      store.put(KEY, new ByteArrayInputStream(new byte[1]), 1);
      return Health.up().build();
    } catch (IOException | RuntimeException e) {
      return Health.down(e).build();
    }
  }
}
