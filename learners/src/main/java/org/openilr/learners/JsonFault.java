package org.openilr.learners;

/**
 * One reason why a record sent as JSON cannot be read.
 *
 * @param pointer the place, as a JSON Pointer (RFC 6901): {@code /LearningDelivery/0/LearnStartDate}; empty for the whole
 * @param message what is wrong and what was expected, in plain words; never a learner's data
 */
public record JsonFault(String pointer, String message) {}
