package org.openilr.service.jobs;

import java.io.IOException;

/**
 * Does jobs of one kind. A job may be run again from the start at any time, since the node that ran it may have been killed at any point: what it keeps, it keeps in one
 * transaction at its end, or in a way that is the same when done twice.
 */
public interface JobWorker {

  /** What it does. */
  JobKind kind();

  /**
   * Does a job.
   *
   * @throws IOException when the system fails; the job has then failed, and an operator may have it done again
   */
  void run(Job job, JobProgress progress) throws IOException;
}
