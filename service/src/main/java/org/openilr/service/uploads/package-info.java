/** The one way in for files, from the pages and from the API. */
package org.openilr.service.uploads;
