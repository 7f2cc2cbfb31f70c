package org.openilr.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.openilr.reference.Table;

/**
 * A validation rule. The method is static; its parameters say what it looks at and how often it runs: the learner, one record under
 * the learner, one record under that, and last, where needed, the {@link Facts}. A method with a LearningDeliveryFAM parameter runs for
 * each such record. A rule on the whole file looks at the {@link Facts} alone, one on the file's name at a
 * {@link org.openilr.learners.FileName}; one that compares learners looks at the {@link org.openilr.validation.keys keys} of a learner
 * or destination record, or of the whole return, and runs when all of the file is read. It returns
 *
 * <ul>
 *   <li>boolean: whether the rule is raised; the values reported are those named in {@link #reports};
 *   <li>{@link Reported}: the values to report, or null where the rule is not raised; for values that have to be worked out;
 *   <li>List of {@link Reported}: for a rule raised several times on one record.
 * </ul>
 *
 * <p>Several methods may carry the same id where the rule changed: each holds for its own years, and they stand together.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

  /** The official id, for example {@code AchDate_02}. */
  String id();

  Severity severity() default Severity.ERROR;

  /** The message: one sentence, what is wrong, for a data officer. */
  String says();

  /** The exact condition in plain words, with its boundary days. */
  String when();

  /** Why the rule exists; where empty, the explanation of the field's rules ({@link Rules#why}) stands in. */
  String why() default "";

  /** How to put it right. */
  String fix();

  /**
   * The values reported, in order: a field of the records that the rule looks at ({@code "DateOfBirth"}); a field reported under
   * another name ({@code "GrossFee:GROSSFEE"}); a constant ({@code "LearnFAMType=HNS"}); the provider's UKPRN ({@code "UKPRN"}) or
   * {@code "FilePrepDate"}. A name is looked for in the innermost record first. A rule on keys returns its values itself.
   */
  String[] reports() default {};

  /** First year in which the rule holds, as a collection code. */
  String from() default "1819";

  /** Last year in which the rule holds, as a collection code. */
  String to() default "2627";

  /**
   * Fields or entities that a year must have for the rule to run, beside the one that the rule is named after. Without them the rule is
   * silent.
   */
  String[] fields() default {};

  /** Reference tables without which the rule cannot be checked; where one is missing the rule does not run and the result says so. */
  Table[] needs() default {};

  /** False for a rule that looks at a delivery but reports the learner only, without the aim sequence number. */
  boolean withAim() default true;

  /** Whether the rule runs in the online service. */
  boolean online() default true;

  /** Whether the rule runs on the desktop. */
  boolean desktop() default true;

  /** What else is to be known: a defect of the department's service that is followed, a year that is inferred. */
  String note() default "";
}
