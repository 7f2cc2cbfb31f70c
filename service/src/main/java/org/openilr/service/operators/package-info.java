/** What the collecting agency's people see and do: operators run the collection, auditors look. */
package org.openilr.service.operators;
