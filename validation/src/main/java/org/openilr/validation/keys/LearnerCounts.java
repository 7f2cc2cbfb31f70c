package org.openilr.validation.keys;

import java.util.Map;

/**
 * How many learners of a return are valid. Learners are counted by different reference numbers, as the department's service does;
 * records without one are not counted.
 *
 * @param valid learners without a finding of severity error
 * @param invalid learners with one; also people with a destination and progression record only, if an error stands on it
 * @param warningsOnly learners with warnings and no error
 * @param withWarnings reference numbers, spelt alike, with a warning on a learner or destination and progression record
 * @param validByFundModel valid learners who have an aim of the funding model; every model that is counted has an entry, in order
 * @param invalidByFundModel the same of invalid learners
 * @param validDestinations destination and progression records whose reference number has no error
 * @param invalidDestinations those whose reference number has one
 */
public record LearnerCounts(int valid, int invalid, int warningsOnly, int withWarnings,
    Map<Integer, Integer> validByFundModel, Map<Integer, Integer> invalidByFundModel, int validDestinations, int invalidDestinations) {}
