/** How long data are kept, and what deletes them then. */
package org.openilr.service.retention;
