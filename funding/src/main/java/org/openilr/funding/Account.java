package org.openilr.funding;

import java.math.BigDecimal;
import java.util.List;

/**
 * How one kind of money of a learner or an aim came about, or what stopped it: everything that it was worked out from.
 *
 * @param payment what the money is for
 * @param aimSeqNumber the aim; null for money of the learner as a whole
 * @param episode the price episode; null for other money
 * @param amounts of the year's periods
 * @param whole amount of the year that has no periods; null for other money
 * @param steps values on the way, each after those that it is worked out from; the last one is the money itself
 * @param fields of the record that went in
 * @param rows of reference data that went in
 * @param parameters that went in
 * @param stops where the money is nothing: what made it nothing
 */
public record Account(Payments.Payment payment, Integer aimSeqNumber, String episode, Series amounts, BigDecimal whole, List<Step> steps,
    List<Field> fields, List<Row> rows, List<Parameters.Parameter> parameters, List<Stop> stops) {

  /** The money of the year; null where it is not known. */
  public BigDecimal year() {
    return whole == null ? amounts.sum() : whole;
  }

  /**
   * A value on the way.
   *
   * @param of the aim's number, the price episode, or empty for the learner
   * @param value as the calculation put it; null where it is not known
   */
  public record Step(Attribute attribute, String of, Object value) {}

  /**
   * A field of the return.
   *
   * @param record the record that it stands in: Learner, or the aim's number
   * @param value as text; empty where the field is not returned
   */
  public record Field(String record, String name, String value) {}

  /**
   * A row of reference data.
   *
   * @param table its name
   * @param version of the table; null where it is not known
   * @param values the row; empty where there is no row
   */
  public record Row(String table, String version, String values) {}

  /**
   * What stopped the money.
   *
   * @param because what made it so, in words; empty where the description of the step's attribute says all
   */
  public record Stop(Step step, String because) {}
}
