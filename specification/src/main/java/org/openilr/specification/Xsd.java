package org.openilr.specification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the XML Schema of a year. It accepts and rejects the same files as the department's. */
public final class Xsd {

  private final Appendable out;
  private int depth;

  private Xsd(Appendable out) {
    this.out = out;
  }

  /**
   * Writes the schema as UTF-8 text.
   *
   * @throws IOException when the text cannot be written
   */
  public static void write(Specification specification, Appendable out) throws IOException {
    new Xsd(out).schema(specification);
  }

  private void schema(Specification specification) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    line("<!-- Individualised Learner Record " + specification.year().title() + ", written by Openilr from its specification -->");
    line("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"" + specification.namespace() + "\" targetNamespace=\""
        + specification.namespace() + "\" elementFormDefault=\"qualified\" attributeFormDefault=\"unqualified\">");
    depth++;
    line("<xs:simpleType name=\"RestrictedString\">");
    restriction("xs:string", List.of(facet("pattern", FieldDefinition.RESTRICTED)));
    line("</xs:simpleType>");
    entity(specification.message());
    depth--;
    line("</xs:schema>");
  }

  private void entity(EntityDefinition entity) throws IOException {
    line("<xs:element name=\"" + entity.name() + "\"" + occurs(entity) + ">");
    depth++;
    line("<xs:complexType>");
    depth++;
    line("<xs:sequence>");
    depth++;
    for (ElementDefinition element : entity.elements()) {
      if (element instanceof EntityDefinition child) {
        entity(child);
      } else {
        field((FieldDefinition) element);
      }
    }
    depth--;
    line("</xs:sequence>");
    depth--;
    line("</xs:complexType>");
    depth--;
    line("</xs:element>");
  }

  private void field(FieldDefinition field) throws IOException {
    List<String> facets = facets(field);
    String start = "<xs:element name=\"" + field.name() + "\"";
    if (facets.isEmpty()) {
      line(start + " type=\"" + base(field) + "\"" + occurs(field) + "/>");
      return;
    }
    line(start + occurs(field) + ">");
    depth++;
    line("<xs:simpleType>");
    restriction(base(field), facets);
    line("</xs:simpleType>");
    depth--;
    line("</xs:element>");
  }

  private void restriction(String base, List<String> facets) throws IOException {
    depth++;
    line("<xs:restriction base=\"" + base + "\">");
    depth++;
    for (String facet : facets) {
      line(facet);
    }
    depth--;
    line("</xs:restriction>");
    depth--;
  }

  private static String base(FieldDefinition field) {
    return switch (field.type()) {
      case RESTRICTED_TEXT -> "RestrictedString";
      case TEXT -> "xs:string";
      case INT -> "xs:int";
      case LONG -> "xs:long";
      case DECIMAL -> "xs:decimal";
      case DATE -> "xs:date";
      case DATE_TIME -> "xs:dateTime";
    };
  }

  private static List<String> facets(FieldDefinition field) {
    List<String> facets = new ArrayList<>();
    add(facets, "minLength", field.minLength());
    add(facets, "maxLength", field.maxLength());
    add(facets, "totalDigits", field.digits());
    add(facets, "fractionDigits", field.fractionDigits());
    add(facets, "pattern", field.pattern());
    add(facets, "enumeration", field.only());
    add(facets, "minInclusive", field.min());
    add(facets, "maxInclusive", field.max());
    return facets;
  }

  private static void add(List<String> facets, String name, Object value) {
    if (value != null) {
      facets.add(facet(name, value.toString()));
    }
  }

  private static String facet(String name, String value) {
    return "<xs:" + name + " value=\"" + value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"/>";
  }

  private static String occurs(ElementDefinition element) {
    String occurs = element.minOccurs() == 1 ? "" : " minOccurs=\"" + element.minOccurs() + "\"";
    if (element.maxOccurs() == ElementDefinition.UNBOUNDED) {
      return occurs + " maxOccurs=\"unbounded\"";
    }
    return element.maxOccurs() == 1 ? occurs : occurs + " maxOccurs=\"" + element.maxOccurs() + "\"";
  }

  private void line(String line) throws IOException {
    out.append("\t".repeat(depth)).append(line).append('\n');
  }
}
