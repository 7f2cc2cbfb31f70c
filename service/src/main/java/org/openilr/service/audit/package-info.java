/** Who did what, kept for auditors. */
package org.openilr.service.audit;
