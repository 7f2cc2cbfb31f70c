/** Examples of the rules: small situations and what is expected of them, used by the tests, by explanations and by samples. */
package org.openilr.validation.examples;
