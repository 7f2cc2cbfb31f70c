/**
 * Funding of 16 to 19 year olds, with its periodisation. Source: the department's FM25 calculation of 2020-21.
 *
 * <p>Only traineeships funded as adults have an amount for each month. For all others {@code OnProgPayment} is the amount of the year, which the
 * department pays by a profile of its own.
 *
 * <p>Where that leaves a choice:
 *
 * <ul>
 *   <li>The postcode of delivery counts for specialist resources, as the published rules have it, although the department's service of 2020-21
 *       did not hand it over. That changes {@code ProgWeightNew}, never an amount.
 *   <li>Titles are searched for general studies and critical thinking with regard to letter case.
 *   <li>Of several rows of an organisation's factor, or of a postcode, the first of the table counts.
 *   <li>{@code LnrPrd1Pay} to {@code LnrPrd12Pay} are the periods of {@code LnrOnProgPay} and not written twice.
 * </ul>
 */
package org.openilr.funding.fm25;
