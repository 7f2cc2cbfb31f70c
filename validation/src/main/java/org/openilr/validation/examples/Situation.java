package org.openilr.validation.examples;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.specification.Year;
import org.openilr.validation.FileFacts;

/**
 * A small return with its surroundings.
 *
 * @param reference rows of reference data beside the usual ones, by table
 * @param without tables that the reference data lacks
 * @param period return period, 1 to 14
 * @param now the time of the check
 */
public record Situation(Year year, FileFacts file, List<Learner> learners, List<LearnerDestinationandProgression> destinations,
    Map<String, List<Map<String, String>>> reference, Set<String> without, int period, LocalDateTime now) {}
