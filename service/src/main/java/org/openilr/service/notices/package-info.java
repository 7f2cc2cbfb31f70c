/** What operators want everybody to know, and when the service does not take files. */
package org.openilr.service.notices;
