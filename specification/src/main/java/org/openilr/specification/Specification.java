package org.openilr.specification;

import java.util.List;
import java.util.Optional;

/** The specification of one year: what a file may hold, the codes, the calendar. Immutable, safe for many threads. */
public interface Specification {

  /**
   * The specification of a year; read on first use and kept.
   *
   * @throws IllegalArgumentException when the year is not supported
   */
  static Specification of(Year year) {
    return SpecificationData.of(year);
  }

  Year year();

  /** The XML namespace of the year's files, for example {@code ESFA/ILR/2020-21}. */
  String namespace();

  /** The root entity, Message. */
  EntityDefinition message();

  /** An entity by its element name ("LearningDelivery", "Header"); empty where the year has none. */
  Optional<EntityDefinition> entity(String name);

  /** The fields of that element name; several where entities share one (UKPRN, LearnRefNumber). */
  List<FieldDefinition> fields(String name);

  /**
   * The code list of a field: {@code Ethnicity}, or of a field and its type: {@code LearnDelFAMCode.SOF}.
   * Where the year has none, an empty list.
   */
  CodeList codes(String field);

  /** Names of all code lists of the year, sorted. */
  List<String> codeLists();

  /** The fourteen returns R01 to R14 in order; only those whose dates are known. */
  List<ReturnPeriod> periods();
}
