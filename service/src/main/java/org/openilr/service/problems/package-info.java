/** What goes wrong with requests of programs, in the form of RFC 9457. */
package org.openilr.service.problems;
