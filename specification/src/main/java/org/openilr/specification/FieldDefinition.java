package org.openilr.specification;

import java.math.BigDecimal;

/**
 * A field of one year with everything that the schema says of its value. Limits that do not apply are null.
 *
 * @param title the published name, for people ("Learning start date")
 * @param minLength characters, for text
 * @param maxLength characters, for text
 * @param digits most digits of a whole number (totalDigits)
 * @param fractionDigits most digits behind the point, for decimals
 * @param pattern regular expression for the whole value, in the syntax of XML Schema
 * @param only the only value allowed, as for Collection
 * @param min smallest value, included
 * @param max greatest value, included
 */
public record FieldDefinition(String name, String path, String title, int order, int minOccurs, int maxOccurs, Type type,
    Integer minLength, Integer maxLength, Integer digits, Integer fractionDigits, String pattern, String only, BigDecimal min, BigDecimal max)
    implements ElementDefinition {

  /** The form of restricted text: the only characters it may hold, as a regular expression of XML Schema. */
  public static final String RESTRICTED = "[A-Za-z0-9 ~!@#$%&'\\(\\)\\*\\+,\\-\\./:;<=>\\?\\[\\\\\\]_\\{\\}\\^£€]*";

  /** The same field at another place among its siblings: for comparing definitions. */
  FieldDefinition withOrder(int order) {
    return new FieldDefinition(name, path, title, order, minOccurs, maxOccurs, type, minLength, maxLength, digits, fractionDigits, pattern,
        only, min, max);
  }

  /** What kind of value a field holds. */
  public enum Type {
    /** Text of the ILR's restricted set of characters. */
    RESTRICTED_TEXT,
    /** Any text. */
    TEXT,
    /** xs:int. */
    INT,
    /** xs:long. */
    LONG,
    /** xs:decimal. */
    DECIMAL,
    /** xs:date. */
    DATE,
    /** xs:dateTime. */
    DATE_TIME
  }
}
