package org.openilr.statements.eas;

import org.openilr.validation.RuleInfo;

/**
 * A rule raised on a statement.
 *
 * @param rule what was raised; of a rule on the file, its message tells what is the matter with this one
 * @param row where; null for the file as a whole
 */
public record EasFinding(RuleInfo rule, EasRow row) {}
