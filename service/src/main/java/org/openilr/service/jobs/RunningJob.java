package org.openilr.service.jobs;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.openilr.service.jobs.JobStoppedException.Reason;

/** Writes the progress of a running job to its row twice a second, and learns there whether it has to stop. */
final class RunningJob implements JobProgress {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

  private final Job job;
  private final JobClaims claims;
  private final BooleanSupplier nodeStops;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicReference<Reason> stop = new AtomicReference<>();
  private volatile long written = System.nanoTime() - PAUSE;

  RunningJob(Job job, JobClaims claims, BooleanSupplier nodeStops) {
    this.job = job;
    this.claims = claims;
    this.nodeStops = nodeStops;
  }

  @Override
  public void at(String step, long done, long total) {
    if (nodeStops.getAsBoolean()) {
      stop.compareAndSet(null, Reason.NODE_STOPS);
    } else if (System.nanoTime() - written >= PAUSE && writing.tryLock()) {
      try {
        switch (claims.progress(job, step, done, total)) {
          case CANCELLED -> stop.set(Reason.CANCELLED);
          case LOST -> stop.set(Reason.TAKEN_OVER);
          default -> written = System.nanoTime();
        }
      } finally {
        writing.unlock();
      }
    }
    if (stop.get() != null) {
      throw new JobStoppedException(job.id(), stop.get());
    }
  }
}
