/** Makes returns of invented learners, of any year and size, for trying things out, for tests and for benchmarks. */
package org.openilr.samples;
