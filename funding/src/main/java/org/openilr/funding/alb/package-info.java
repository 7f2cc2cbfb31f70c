/** The advanced learner loans bursary. Source: the department's loans bursary calculation of 2020-21. */
package org.openilr.funding.alb;
