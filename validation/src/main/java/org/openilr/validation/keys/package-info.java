/** What must be known across the learners of a return, as compact columns: at most 64 bytes a learner. */
package org.openilr.validation.keys;
