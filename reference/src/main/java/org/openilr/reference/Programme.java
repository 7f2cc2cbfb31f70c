package org.openilr.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * A T Level programme (LARS Programme.csv).
 *
 * @param programmeCode the programme
 * @param progType its programme type, 31 for T Levels, 30 for the foundation year
 * @param pwayCode its pathway
 * @param effectiveFrom first day
 * @param lastDateForNewStarts last day on which it may be started, null while open
 * @param effectiveTo last day, null while open
 * @param fundings ProgrammeFunding.csv
 */
public record Programme(int programmeCode, int progType, int pwayCode, LocalDate effectiveFrom, LocalDate lastDateForNewStarts,
    LocalDate effectiveTo, List<ProgrammeFunding> fundings) implements Dated {}
