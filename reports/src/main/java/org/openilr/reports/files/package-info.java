/** Puts reports into files: each as its official file and as pages. */
package org.openilr.reports.files;
