package org.openilr.service.jobs;

import java.io.IOException;

/**
 * Does jobs of one kind. A job may be run again from the start at any time, since the node that ran it may have been killed at any point: what it keeps, it keeps by
 * {@link Jobs#finish}, in one transaction with the job's end; only what is the same when done twice, such as a file of a fixed name, may be kept before.
 */
public interface JobWorker {

  /** What it does. */
  JobKind kind();

  /**
   * Does a job. One that did not call {@link Jobs#finish} is done when this returns.
   *
   * @param progress to be told now and then; throws {@link JobStoppedException} when the job has to stop
   * @throws IOException when the system fails; the job has then failed, and an operator may have it done again
   */
  void run(Job job, JobProgress progress) throws IOException;
}
