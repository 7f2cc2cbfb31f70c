/** Where uploaded files and reports lie. */
package org.openilr.service.storage;
