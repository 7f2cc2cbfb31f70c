package org.openilr.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The values of one record by attribute. An attribute that was not set is not known. For one thread. */
public final class Values {

  private final Attributes attributes;
  private final Object[] values;

  public Values(Attributes attributes) {
    this.attributes = attributes;
    this.values = new Object[attributes.list().size()];
  }

  public Attributes attributes() {
    return attributes;
  }

  public Values put(String name, BigDecimal value) {
    return set(name, value);
  }

  public Values put(String name, Integer value) {
    return set(name, value);
  }

  public Values put(String name, Long value) {
    return set(name, value);
  }

  public Values put(String name, LocalDate value) {
    return set(name, value);
  }

  public Values put(String name, Boolean value) {
    return set(name, value);
  }

  public Values put(String name, String value) {
    return set(name, value);
  }

  public Values put(String name, Series value) {
    return set(name, value);
  }

  public Values put(String name, TextSeries value) {
    return set(name, value);
  }

  private Values set(String name, Object value) {
    values[attributes.place(name)] = value;
    return this;
  }

  /** The value as it was put; null where it is not known. */
  public Object get(String name) {
    return values[attributes.place(name)];
  }

  public BigDecimal decimal(String name) {
    return (BigDecimal) get(name);
  }

  public Integer integer(String name) {
    return (Integer) get(name);
  }

  public LocalDate date(String name) {
    return (LocalDate) get(name);
  }

  public Boolean is(String name) {
    return (Boolean) get(name);
  }

  public String text(String name) {
    return (String) get(name);
  }

  public TextSeries texts(String name) {
    return (TextSeries) get(name);
  }

  public Series series(String name) {
    return (Series) get(name);
  }
}
