package org.openilr.specification;

/** A return with one of every element of a year, made from the specification. */
final class FullReturn {

  private final boolean optional;
  private final StringBuilder xml = new StringBuilder();

  private FullReturn(boolean optional) {
    this.optional = optional;
  }

  static String of(Specification specification) {
    return of(specification, true);
  }

  static String of(Specification specification, boolean optional) {
    FullReturn made = new FullReturn(optional);
    made.xml.append("<Message xmlns=\"").append(specification.namespace()).append("\">");
    made.elements(specification.message());
    return made.xml.append("</Message>").toString();
  }

  private void elements(EntityDefinition entity) {
    for (ElementDefinition element : entity.elements()) {
      if (!optional && !element.mandatory() && !element.name().equals("Learner")) {
        continue;
      }
      xml.append('<').append(element.name()).append('>');
      if (element instanceof EntityDefinition child) {
        elements(child);
      } else {
        xml.append(value((FieldDefinition) element));
      }
      xml.append("</").append(element.name()).append('>');
    }
  }

  private static String value(FieldDefinition field) {
    if (field.only() != null) {
      return field.only();
    }
    return switch (field.type()) {
      case INT, LONG, DECIMAL -> field.min() != null ? field.min().toPlainString() : "1";
      case DATE -> "2020-09-01";
      case DATE_TIME -> "2020-09-01T09:30:00";
      default -> text(field);
    };
  }

  private static String text(FieldDefinition field) {
    if (field.name().equals("Email")) {
      return "a@b";
    }
    for (String candidate : new String[] {"A", "1", "1234567890", "ABCD12", "AB12", "ABCD1234567890ABCDEFG", "123456789"}) {
      if ((field.pattern() == null || candidate.matches(field.pattern()))
          && (field.minLength() == null || candidate.length() >= field.minLength())
          && (field.maxLength() == null || candidate.length() <= field.maxLength())) {
        return candidate;
      }
    }
    throw new IllegalStateException("No candidate fits " + field);
  }
}
