/** What came out of checking a file: findings, funding and figures, kept in the database and shown page by page. */
package org.openilr.service.results;
