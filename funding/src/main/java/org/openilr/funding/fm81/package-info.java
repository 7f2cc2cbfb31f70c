/**
 * Apprenticeship standards started before May 2017 (trailblazers). Source: the department's trailblazer calculation of 2020-21.
 *
 * <p>Where that leaves a choice:
 *
 * <ul>
 *   <li>Financial records other than payments by the employer earn nothing, and count for nothing.
 *   <li>A payment of the delivery dated where the calculation has no months, before August 2014 or after July 2022, leaves the core government
 *       contribution of the delivery unknown, which pays nothing. One of another delivery of the same standard does not.
 *   <li>Where the employer that counts is known but not its size, it is not known either whether it is eligible as a small one; that pays nothing.
 *   <li>The funding year is named in full, 2020/2021, for providers without such apprentices too.
 *   <li>Of two rows of standard funding that both hold, the first of the table counts.
 *   <li>A learning support record without an end leaves the months from its start on unknown, which pays nothing.
 * </ul>
 */
package org.openilr.funding.fm81;
