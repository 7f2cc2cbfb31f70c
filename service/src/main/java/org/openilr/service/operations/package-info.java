/** What those who run the service see of it: metrics, and which request a line of the log belongs to. */
package org.openilr.service.operations;
