/** What is collected when. */
package org.openilr.service.calendar;
