package org.openilr.service.jobs;

/** Is told how far a job has come. Calls cost little: not each is kept. Any thread may call. */
@FunctionalInterface
public interface JobProgress {

  /**
   * Some more is done.
   *
   * @param step what is being done, for people
   * @param done of {@code total}
   * @throws JobStoppedException when the job was cancelled or has to stop for another reason
   */
  void at(String step, long done, long total);
}
