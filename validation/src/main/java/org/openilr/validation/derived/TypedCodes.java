package org.openilr.validation.derived;

import java.util.Locale;
import org.openilr.specification.CodeList;
import org.openilr.validation.Facts;

/** Code lists that depend on a type: the codes of LearnDelFAMType SOF, of ESMType BSI. */
public final class TypedCodes {

  private TypedCodes() {}

  /**
   * The codes of a type in the year; letter case of the type does not matter.
   *
   * @param field the field of the code: {@code LearnDelFAMCode}, {@code LearnFAMCode}, {@code ESMCode}, {@code ContPrefCode},
   *     {@code OutCode}, {@code AFinCode}
   * @param type null gives an empty list, as an unknown type does
   */
  public static CodeList of(Facts facts, String field, String type) {
    return facts.codes(field + "." + (type == null ? "" : type.toUpperCase(Locale.ROOT)));
  }
}
