/**
 * Apprenticeships from May 2017. Source: the department's apprenticeships earnings calculation of 2020-21.
 *
 * <p>The price of an apprenticeship holds for a price episode: a stretch of time with one price and one contract type. Episodes of past years and
 * of the next one are results too, because this year's build on them and next year's will.
 *
 * <p>Where that leaves a choice:
 *
 * <ul>
 *   <li>An episode that two programme aims share belongs to the one that started last.
 *   <li>Amounts of less than a millionth of a pound, the remains of rounding, count as nothing where a step asks whether something is left.
 *   <li>Fractions of the days that a long apprenticeship must last are dropped.
 *   <li>Of several rows of reference data that hold, and of several employment statuses of one day, the first of the table or record counts.
 *   <li>An aim without any price record before the end of an earlier year leaves the start of the price of that year unknown.
 *   <li>Where the history does not say the days of an earlier year, only the six months before the planned end decide whether a redundancy is
 *       funded to completion.
 *   <li>A row of the earnings history whose year is not known is left out where years are put together.
 *   <li>Apprenticeships as next year's calculation reads them stand beside the learner's own values, under their identifier.
 * </ul>
 */
package org.openilr.funding.fm36;
