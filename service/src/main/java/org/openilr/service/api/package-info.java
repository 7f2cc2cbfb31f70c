/** The interface for programs, {@code /api/v1}: all that the pages do, as JSON, with errors as RFC 9457 problems. */
package org.openilr.service.api;
