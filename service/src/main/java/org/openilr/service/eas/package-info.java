/** Earnings adjustment statements, as they are kept. */
package org.openilr.service.eas;
