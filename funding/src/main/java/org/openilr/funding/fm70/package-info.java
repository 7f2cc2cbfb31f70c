/**
 * European Social Fund. Source: the department's ESF calculation of 2020-21.
 *
 * <p>Where that leaves a choice:
 *
 * <ul>
 *   <li>Restarts (FAM RES 1) count, as the published rules have it, although the department's service of 2020-21 did not hand them over.
 *   <li>A deliverable without unit cost earns nothing; one that must have a unit cost is not created.
 *   <li>Whether a learner may progress is not known where a contract has no eligibility rule and no learning aim is funded: nothing is
 *       created then.
 *   <li>A destination that belongs to two assessment aims is named by neither; the deliverables of both are paid.
 *   <li>Of two rows of LARS rates or area costs that both hold, and of two employment statuses of a day, the first counts.
 *   <li>Deliverables stand where other models have price episodes, their code where those have an identifier.
 * </ul>
 */
package org.openilr.funding.fm70;
