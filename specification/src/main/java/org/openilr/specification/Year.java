package org.openilr.specification;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A collection year of the ILR: the teaching year from 1 August to 31 July.
 *
 * @param start the calendar year in which the teaching year starts, 2018 for 2018-19
 */
public record Year(int start) implements Comparable<Year> {

  /** The years that Openilr supports, oldest first. */
  public static final List<Year> SUPPORTED = IntStream.rangeClosed(2018, 2026).mapToObj(Year::new).toList();

  /**
   * The year of a collection code such as {@code 2021}.
   *
   * @param code four digits, the last two of each calendar year
   * @throws IllegalArgumentException when the code is not one of a supported year; the message lists them
   */
  public static Year of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException(
        "There is no ILR year '" + code + "'. The years are " + String.join(", ", SUPPORTED.stream().map(Year::code).toList()) + "."));
  }

  /** The supported year of a collection code, or empty. */
  public static Optional<Year> find(String code) {
    return SUPPORTED.stream().filter(year -> year.code().equals(code)).findFirst();
  }

  /** The collection code: {@code 2021} for 2020-21. */
  public String code() {
    int code = start % 100 * 100 + (start + 1) % 100;
    return code < 1000 ? "0" + code : Integer.toString(code);
  }

  /** The year as people write it: {@code 2020-21}. */
  public String title() {
    return "%d-%02d".formatted(start, (start + 1) % 100);
  }

  /** 1 August. */
  public LocalDate firstDay() {
    return LocalDate.of(start, Month.AUGUST, 1);
  }

  /** 31 July. */
  public LocalDate lastDay() {
    return LocalDate.of(start + 1, Month.JULY, 31);
  }

  /** The year before, supported or not. */
  public Year previous() {
    return new Year(start - 1);
  }

  @Override
  public int compareTo(Year other) {
    return Integer.compare(start, other.start);
  }

  @Override
  public String toString() {
    return title();
  }
}
