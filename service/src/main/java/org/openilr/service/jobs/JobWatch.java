package org.openilr.service.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells whoever watches how jobs go on, wherever they run: one look at the database twice a second, however many watch, and none while nobody does. */
@Component
public class JobWatch {

  private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);

  private final Jobs jobs;
  private final Map<Long, JobStatus> last = new ConcurrentHashMap<>();
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

  JobWatch(Jobs jobs) {
    this.jobs = jobs;
  }

  private record Watcher(long job, Consumer<JobStatus> listener) {}

  /** Ends a watch. */
  @FunctionalInterface
  public interface Watch extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * Watches a job, which the caller has made sure may be seen.
   *
   * @param listener is told how the job is, at first and after every change; must return at once. It is told no more after it has thrown something
   */
  public Watch watch(long job, Consumer<JobStatus> listener) {
    Watcher watcher = new Watcher(job, listener);
    jobs.statuses(List.of(job)).forEach(listener);
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  @Scheduled(fixedDelay = 500)
  void look() {
    List<Watcher> now = new ArrayList<>(watchers);
    last.keySet().retainAll(now.stream().map(Watcher::job).collect(Collectors.toSet()));
    if (!now.isEmpty()) {
      for (JobStatus status : jobs.statuses(now.stream().map(Watcher::job).collect(Collectors.toSet()))) {
        if (!status.equals(last.put(status.id(), status))) {
          now.stream().filter(watcher -> watcher.job() == status.id()).forEach(watcher -> tell(watcher, status));
        }
      }
    }
  }

  private void tell(Watcher watcher, JobStatus status) {
    try {
      watcher.listener().accept(status);
    } catch (RuntimeException e) {
      watchers.remove(watcher);
      LOG.debug("Nobody listens to job {} any more: {}", status.id(), e.getClass().getName());
    }
  }
}
