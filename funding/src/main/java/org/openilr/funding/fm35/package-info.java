/**
 * Adult skills. Source: the department's FM35 calculation of 2020-21.
 *
 * <p>Where that leaves a choice:
 *
 * <ul>
 *   <li>Of two rows of reference data that both hold, the first of the table counts. For the weighting of apprenticeships, where a row
 *       holds a day longer than it says, one that holds by its own dates comes first.
 *   <li>A campus or place of which nothing is known decides nothing about specialist resources, so that the next step does.
 *   <li>Campuses are those of the provider and of the providers that the learner's own record names.
 *   <li>Postcodes of places with specialist resources are compared without regard to letter case.
 *   <li>Someone born on 29 February is a year older on 1 March of a common year.
 *   <li>An aim of funding model 81 whose funding line cannot be told does not qualify.
 *   <li>Each value keeps 15 significant digits, as published results do; within a formula the division comes last, so that it alone rounds.
 * </ul>
 */
package org.openilr.funding.fm35;
