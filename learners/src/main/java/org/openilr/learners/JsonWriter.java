package org.openilr.learners;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.openilr.specification.Specification;

/**
 * Writes a record as JSON: an object with the year's element names in the order of the file, numbers as numbers, dates and texts as strings, child records as lists. A value
 * that stands in the file otherwise than it is usually written, such as 007, is a string as it stands there. {@link JsonReader} reads it back as it was.
 */
public final class JsonWriter {

  private static final JsonFactory JSON = JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonWriter() {}

  /**
   * Writes a record. Fields and records that the year does not have are left out.
   *
   * @param out stays open
   * @throws IllegalArgumentException when the year has no such records
   */
  public static void write(Entity record, Specification specification, OutputStream out) throws IOException {
    Layout layout = Layout.of(specification).below(record.type());
    if (layout == null) {
      throw new IllegalArgumentException("There is no " + record.type() + " in " + specification.year());
    }
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(record, layout, json);
    }
  }

  private static void write(Entity record, Layout layout, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < layout.size(); i++) {
      Object value = record.slot(layout.slots[i]);
      if (value == null) {
        continue;
      }
      json.writeFieldName(layout.names[i]);
      if (layout.children[i] != null) {
        json.writeStartArray();
        for (Object child : (List<?>) value) {
          write((Entity) child, layout.children[i], json);
        }
        json.writeEndArray();
      } else {
        value(value, json);
      }
    }
    json.writeEndObject();
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else {
      json.writeString(FieldText.write(value));
    }
  }
}
