/** Learners put right on the page: a form for any record of any year, the rules run at once, and the corrected file. */
package org.openilr.service.corrections;
