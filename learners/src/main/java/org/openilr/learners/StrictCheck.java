package org.openilr.learners;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.openilr.specification.FieldDefinition;

/** Holds a value to everything that the published schema says of its field, for the parts of a return that must keep to it. */
final class StrictCheck {

  private static final Pattern RESTRICTED = Pattern.compile(FieldDefinition.RESTRICTED);

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private StrictCheck() {}

  /** What is wrong with the value, to be read after the field's name; null when nothing is. */
  static String problem(FieldDefinition field, Object value) {
    String text = FieldText.write(value);
    Object meant = value instanceof AsWritten written ? written.value() : value;
    return switch (field.type()) {
      case TEXT, RESTRICTED_TEXT -> textProblem(field, text);
      case INT, LONG -> meant instanceof Number number ? rangeProblem(field, BigDecimal.valueOf(number.longValue())) : "is not a whole number";
      case DECIMAL -> meant == null ? "is not a decimal number" : null;
      case DATE -> meant == null ? "is not a date that exists, written YYYY-MM-DD" : null;
      case DATE_TIME -> meant == null ? "is not a date and time, written YYYY-MM-DDThh:mm:ss" : null;
    };
  }

  private static String textProblem(FieldDefinition field, String text) {
    if (field.only() != null) {
      return text.equals(field.only()) ? null : "must be '" + field.only() + "'";
    }
    int length = text.codePointCount(0, text.length());
    if (field.minLength() != null && length < field.minLength() || field.maxLength() != null && length > field.maxLength()) {
      return "has " + length + " characters; it must have " + field.minLength() + " to " + field.maxLength();
    }
    if (field.type() == FieldDefinition.Type.RESTRICTED_TEXT && !RESTRICTED.matcher(text).matches()) {
      return "holds a character that the ILR does not allow there";
    }
    if (field.pattern() != null && !PATTERNS.computeIfAbsent(field.pattern(), Pattern::compile).matcher(text).matches()) {
      return "does not have the form " + field.pattern();
    }
    return null;
  }

  private static String rangeProblem(FieldDefinition field, BigDecimal number) {
    boolean inside = (field.min() == null || number.compareTo(field.min()) >= 0)
        && (field.max() == null || number.compareTo(field.max()) <= 0);
    return inside ? null : "must be a whole number from " + field.min() + " to " + field.max();
  }
}
