/** Reports on students who are funded by the 16 to 19 model. */
package org.openilr.reports.young;
