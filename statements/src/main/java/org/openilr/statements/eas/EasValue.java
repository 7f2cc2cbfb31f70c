package org.openilr.statements.eas;

import java.math.BigDecimal;

/**
 * An amount that counts: what a valid row of a statement claims. Two values of a statement may be of the same type, period and area, where
 * their rows are written differently ({@code 8} and {@code 08}) and so are no duplicates; they add up.
 *
 * @param paymentType what for
 * @param period collection period, 1 for August to 12 for July
 * @param devolvedArea source of funding code of the devolved authority that pays, for example 112; null where none does
 * @param amount pounds, to the penny; negative where money is given back
 */
public record EasValue(PaymentType paymentType, int period, Integer devolvedArea, BigDecimal amount) {}
