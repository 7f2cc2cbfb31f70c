package org.openilr.specification;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the entities of a year out of {@code fields.csv}: the rows of the first year, with the changes of each year after it. */
final class FieldRows {

  /** Path of a parent ("" for the message's own row), then its elements in order. */
  private final Map<String, Map<String, NamedCsvRecord>> rows = new HashMap<>();

  FieldRows(Year year) {
    for (Year step : SpecificationData.upTo(year)) {
      boolean first = step.equals(Year.SUPPORTED.get(0));
      DataFile.read(step, "fields.csv", row -> apply(row, first));
    }
  }

  private void apply(NamedCsvRecord row, boolean first) {
    String parent = row.getField("entity");
    Map<String, NamedCsvRecord> siblings = rows.computeIfAbsent(parent, path -> new LinkedHashMap<>());
    String key = key(row);
    switch (DataFile.change(row)) {
      case "removed" -> siblings.remove(key);
      case "changed" -> siblings.put(key, row);
      case "added" -> {
        if (first) {
          siblings.put(key, row);
        } else {
          rows.put(parent, SpecificationData.insertAfter(siblings, keyNamed(siblings, row.getField("after")), key, row));
        }
      }
      default -> throw new IllegalStateException("fields.csv knows no change '" + DataFile.change(row) + "'");
    }
  }

  /** A field and an entity may share a name (PriorAttain over the years), so that the key tells them apart. */
  private static String key(NamedCsvRecord row) {
    return row.getField("element") + (row.getField("type").equals("entity") ? "/" : "");
  }

  private static String keyNamed(Map<String, NamedCsvRecord> siblings, String element) {
    return siblings.containsKey(element + "/") ? element + "/" : element;
  }

  EntityDefinition message() {
    return entity(rows.get("").get("Message/"), "Message", 1);
  }

  private EntityDefinition entity(NamedCsvRecord row, String path, int order) {
    List<ElementDefinition> elements = new ArrayList<>();
    for (NamedCsvRecord child : rows.get(path).values()) {
      String name = child.getField("element");
      String childPath = path.equals("Message") ? name : path + "/" + name;
      int position = elements.size() + 1;
      elements.add(child.getField("type").equals("entity") ? entity(child, childPath, position) : field(child, childPath, position));
    }
    return new EntityDefinition(row.getField("element"), path.equals("Message") ? "" : path, row.getField("title"), order,
        DataFile.number(row, "minOccurs"), maxOccurs(row), List.copyOf(elements));
  }

  private static FieldDefinition field(NamedCsvRecord row, String path, int order) {
    return new FieldDefinition(row.getField("element"), path, row.getField("title"), order, DataFile.number(row, "minOccurs"),
        maxOccurs(row), type(row.getField("type")), DataFile.number(row, "minLength"), DataFile.number(row, "maxLength"),
        DataFile.number(row, "digits"), DataFile.number(row, "fractionDigits"), DataFile.text(row, "pattern"), DataFile.text(row, "only"),
        DataFile.decimal(row, "min"), DataFile.decimal(row, "max"));
  }

  private static int maxOccurs(NamedCsvRecord row) {
    return row.getField("maxOccurs").equals("unbounded") ? ElementDefinition.UNBOUNDED : DataFile.number(row, "maxOccurs");
  }

  private static FieldDefinition.Type type(String name) {
    return switch (name) {
      case "restricted" -> FieldDefinition.Type.RESTRICTED_TEXT;
      case "text" -> FieldDefinition.Type.TEXT;
      case "int" -> FieldDefinition.Type.INT;
      case "long" -> FieldDefinition.Type.LONG;
      case "decimal" -> FieldDefinition.Type.DECIMAL;
      case "date" -> FieldDefinition.Type.DATE;
      case "dateTime" -> FieldDefinition.Type.DATE_TIME;
      default -> throw new IllegalStateException("fields.csv knows no type '" + name + "'");
    };
  }
}
