/** The records of one return, and the reading and writing of ILR XML as a stream. */
package org.openilr.learners;
