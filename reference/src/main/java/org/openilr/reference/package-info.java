/**
 * Reference data: what rules and funding look up outside the return - learning aims (LARS), organisations, postcodes, employers,
 * unique learner numbers, contracts. One snapshot file holds it all; {@link org.openilr.reference.Reference} answers questions from it.
 *
 * <p>{@link org.openilr.reference.Table} describes every table once; the snapshot's schema, the importers and the look-ups follow from it.
 */
package org.openilr.reference;
