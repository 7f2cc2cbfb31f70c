/** Who may sign in, and what they may do. */
package org.openilr.service.accounts;
