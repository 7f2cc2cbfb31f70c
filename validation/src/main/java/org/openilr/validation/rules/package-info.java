/** The rules, one class for each field that rules are named after, one method for each rule. */
package org.openilr.validation.rules;
