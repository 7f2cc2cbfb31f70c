package org.openilr.service.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page, a download or an answer of the API that shows learners' data, or what they are worth. Every time, a row goes to the audit log before anything is shown. The
 * submission that it is of is the variable {@code submission}, or {@code id}, of its path; without one it is about the caller's provider, or that of a variable or parameter
 * {@code ukprn}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsLearners {

  /** What is done, as the audit log has it, such as "findings viewed" or "report downloaded". */
  String value();
}
