package org.openilr.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class of rules, named after the field that they are about. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rules {

  /** Why these rules exist: what the field is for and what goes wrong when it is wrong. One or two sentences. */
  String why();
}
