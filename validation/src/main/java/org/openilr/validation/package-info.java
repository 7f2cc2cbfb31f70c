/**
 * Validation: the rules of the ILR and the runner that applies them.
 *
 * <p>A rule is one annotated method in {@code org.openilr.validation.rules}; the {@link org.openilr.validation.RuleCatalogue} knows
 * them all, a {@link org.openilr.validation.RuleSet} holds those that run for one return, and calls them.
 */
package org.openilr.validation;
