/** The PostgreSQL database: embedded or given, and what helps to read and write it. */
package org.openilr.service.database;
