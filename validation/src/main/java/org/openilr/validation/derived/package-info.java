/**
 * What rules share: comparisons that cope with absent values, dates of the teaching year, look-ups in a learner's records, and the
 * derived data DD01, DD04 … of the rule catalogue.
 */
package org.openilr.validation.derived;
