/**
 * What an ILR is, year by year: entities, fields, code lists and the calendar, read from data.
 *
 * <p>Everything else of the house asks this room; nothing of the specification is written a second time.
 */
package org.openilr.specification;
