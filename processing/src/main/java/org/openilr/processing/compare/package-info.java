/** Two returns of a provider side by side: what changed in the data, the findings and the money, and which change explains which. */
package org.openilr.processing.compare;
