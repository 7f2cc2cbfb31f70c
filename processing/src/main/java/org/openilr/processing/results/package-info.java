/** The files in which a check leaves its results. */
package org.openilr.processing.results;
