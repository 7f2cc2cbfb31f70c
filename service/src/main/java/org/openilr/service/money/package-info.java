/** What a return is worth: by funding line and month, the learners behind every figure, how each amount came about, and what changed since another return. */
package org.openilr.service.money;
