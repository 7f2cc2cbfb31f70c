/**
 * The earnings adjustment statement (EAS): a CSV file in which a provider claims, month by month, what the ILR cannot show. {@link
 * org.openilr.statements.eas.EasCheck} checks one and gives the values that count. Source: the department's 2020-21 EAS service.
 */
package org.openilr.statements.eas;
