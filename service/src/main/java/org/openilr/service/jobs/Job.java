package org.openilr.service.jobs;

/**
 * A job that runs.
 *
 * @param submission that it is for; null for none
 * @param ukprn the provider that it is for; null for none
 * @param attempt 1 for the first time; more after the node that ran it was stopped, or an operator had it done again
 */
public record Job(long id, JobKind kind, Long submission, Integer ukprn, int attempt) {}
