/** Work that outlives a request: rows in the database, shared by all nodes, done exactly once. */
package org.openilr.service.jobs;
