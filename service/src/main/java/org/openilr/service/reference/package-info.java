/** The reference data that the service works with. */
package org.openilr.service.reference;
