package org.openilr.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openilr.specification.Code;
import org.openilr.specification.CodeList;
import org.openilr.specification.ElementDefinition;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.ReturnPeriod;
import org.openilr.specification.Specification;

/**
 * The specification of a year.
 *
 * @param year such as 2021 for 2020-21
 * @param namespace of the XML
 * @param message the whole of a return, with everything in it
 * @param codeLists names of the lists of codes
 * @param periods the return periods whose dates are known
 */
record SpecificationAnswer(String year, String title, String namespace, Element message, List<String> codeLists, List<PublishedPeriod> periods) {

  /** A year that there is a specification of. */
  record Title(String year, String title, String namespace, LocalDate firstDay, LocalDate lastDay) {

    static Title of(Specification specification) {
      return new Title(specification.year().code(), specification.year().title(), specification.namespace(), specification.year().firstDay(),
          specification.year().lastDay());
    }
  }

  /** A list of codes. */
  record Codes(String name, List<CodeAnswer> codes) {

    static Codes of(CodeList list) {
      return new Codes(list.name(), list.codes().stream().map(CodeAnswer::of).toList());
    }
  }

  /** A code; a date that is absent is open. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CodeAnswer(String code, String description, LocalDate validFrom, LocalDate validTo) {

    static CodeAnswer of(Code code) {
      return new CodeAnswer(code.code(), code.description(), code.validFrom(), code.validTo());
    }
  }

  /** A return period of the published calendar; the day of opening is absent where it is not known. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PublishedPeriod(String name, LocalDate opens, LocalDate closes, ReturnPeriod.Source source) {

    static PublishedPeriod of(ReturnPeriod period) {
      return new PublishedPeriod(period.name(), period.opens(), period.closes(), period.source());
    }
  }

  /**
   * A field, or a record that holds fields and other records. What does not apply is absent.
   *
   * @param maxOccurs absent for no limit
   * @param type of a field
   * @param pattern regular expression of XML Schema for the whole value
   * @param only the only value
   * @param elements of a record, in the order of the file
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Element(String name, String title, int minOccurs, Integer maxOccurs, FieldDefinition.Type type, Integer minLength, Integer maxLength, Integer digits,
      Integer fractionDigits, String pattern, String only, BigDecimal min, BigDecimal max, List<Element> elements) {

    static Element of(ElementDefinition element) {
      Integer most = element.maxOccurs() == ElementDefinition.UNBOUNDED ? null : element.maxOccurs();
      if (element instanceof FieldDefinition field) {
        return new Element(field.name(), field.title(), field.minOccurs(), most, field.type(), field.minLength(), field.maxLength(), field.digits(), field.fractionDigits(),
            field.pattern(), field.only(), field.min(), field.max(), null);
      }
      EntityDefinition entity = (EntityDefinition) element;
      return new Element(entity.name(), entity.title(), entity.minOccurs(), most, null, null, null, null, null, null, null, null, null,
          entity.elements().stream().map(Element::of).toList());
    }
  }

  static SpecificationAnswer of(Specification specification) {
    return new SpecificationAnswer(specification.year().code(), specification.year().title(), specification.namespace(), Element.of(specification.message()),
        specification.codeLists(), specification.periods().stream().map(PublishedPeriod::of).toList());
  }
}
