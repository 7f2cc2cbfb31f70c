package org.openilr.funding;

import java.util.Map;

/** The data of a model: its attributes and its parameters, read once from the resources of its package. */
public final class Model {

  private final Map<Attribute.Level, Attributes> attributes;
  private final Parameters parameters;

  private Model(Class<?> calculation) {
    this.attributes = Attributes.read(calculation);
    this.parameters = Parameters.read(calculation);
  }

  /** @param calculation a class of the model's package, beside which its data lie */
  public static Model of(Class<?> calculation) {
    return new Model(calculation);
  }

  public Attributes attributes(Attribute.Level level) {
    return attributes.get(level);
  }

  public Parameters parameters() {
    return parameters;
  }

  /** Room for the values of a record. */
  public Values values(Attribute.Level level) {
    return new Values(attributes(level));
  }
}
