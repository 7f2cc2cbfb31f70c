package org.openilr.specification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The codes of a field in one year. Letter case does not matter in look-ups (rules/README of the domain, code lists).
 */
public final class CodeList {

  private final String name;
  private final List<Code> codes;
  /** In upper case; a number's leading zeros are part of the text. */
  private final Map<String, Code> byCode = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Code[] small = new Code[100];

  /**
   * @param name the list's name, for example {@code LearnDelFAMCode.SOF}
   * @param codes in the order in which people expect to read them
   */
  public CodeList(String name, List<Code> codes) {
    this.name = name;
    this.codes = List.copyOf(codes);
    for (Code code : codes) {
      byCode.put(code.code().toUpperCase(Locale.ROOT), code);
      if (code.code().matches("0|[1-9][0-9]?")) {
        small[Integer.parseInt(code.code())] = code;
      }
    }
  }

  public String name() {
    return name;
  }

  public List<Code> codes() {
    return codes;
  }

  /** The code's entry, or null. */
  public Code get(String code) {
    return code == null ? null : byCode.get(code);
  }

  /** The entry of a code that is a number, or null. */
  public Code get(Integer code) {
    return code == null ? null : code >= 0 && code < small.length ? small[code] : byCode.get(code.toString());
  }

  /** Whether the code is in the list, dates ignored; false for null. */
  public boolean contains(String code) {
    return get(code) != null;
  }

  /** Whether the code is in the list, dates ignored; false for null. */
  public boolean contains(Integer code) {
    return get(code) != null;
  }

  /** Whether the code is in the list and the day lies within its dates, both included; false for a null day. */
  public boolean isCurrent(String code, LocalDate day) {
    return isCurrent(get(code), day);
  }

  /** Whether the code is in the list and the day lies within its dates, both included; false for a null day. */
  public boolean isCurrent(Integer code, LocalDate day) {
    return isCurrent(get(code), day);
  }

  /** Whether the code is in the list and the day lies after its last day. */
  public boolean isExpired(String code, LocalDate day) {
    return isExpired(get(code), day);
  }

  /** Whether the code is in the list and the day lies after its last day. */
  public boolean isExpired(Integer code, LocalDate day) {
    return isExpired(get(code), day);
  }

  private static boolean isExpired(Code code, LocalDate day) {
    return code != null && day != null && code.validTo() != null && day.isAfter(code.validTo());
  }

  private static boolean isCurrent(Code code, LocalDate day) {
    return code != null && day != null
        && (code.validFrom() == null || !day.isBefore(code.validFrom()))
        && (code.validTo() == null || !day.isAfter(code.validTo()));
  }
}
