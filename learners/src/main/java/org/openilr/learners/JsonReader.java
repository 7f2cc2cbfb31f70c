package org.openilr.learners;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.FieldDefinition.Type;
import org.openilr.specification.Specification;

/**
 * Reads records from JSON, in the form that {@link JsonWriter} writes. It is as tolerant and as strict as {@link ReturnReader} is with XML: values that break their field
 * definition are read and kept, since that is a matter of rules; what is no field of the year, or no number or date where there must be one, is a fault. The order of the
 * fields does not matter. Safe for many threads.
 */
public final class JsonReader {

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 100;

  private final JsonFactory json;
  private final Limits limits;

  /** @param limits of one record: bytes of the record, bytes of one text, depth and faults */
  public JsonReader(Limits limits) {
    this.limits = limits;
    StreamReadConstraints constraints = StreamReadConstraints.builder().maxDocumentLength(limits.recordBytes()).maxStringLength(limits.tokenBytes())
        .maxNestingDepth(limits.depth()).maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_NAME).build();
    // The names of fields come from strangers; they are not to be kept for ever.
    this.json = new JsonFactoryBuilder().streamReadConstraints(constraints).disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();
  }

  /**
   * Reads a record.
   *
   * @param in UTF-8, UTF-16 or UTF-32, to its end
   * @throws RejectedJsonException when it is no such record of the year, with all faults
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when the year has no such records
   */
  public <E extends Entity> E read(EntityType<E> type, Specification specification, InputStream in) throws IOException, RejectedJsonException {
    Layout layout = Layout.of(specification).below(type);
    if (layout == null) {
      throw new IllegalArgumentException("There is no " + type + " in " + specification.year());
    }
    List<JsonFault> faults = new ArrayList<>();
    try (JsonParser parser = json.createParser(in)) {
      Entity record = new Reading(parser, specification, limits, faults).whole(layout);
      if (faults.isEmpty()) {
        return type.recordClass().cast(record);
      }
    } catch (JsonProcessingException malformed) {
      faults.add(new JsonFault("", message(malformed)));
    }
    throw new RejectedJsonException(faults);
  }

  private String message(JsonProcessingException malformed) {
    if (malformed instanceof StreamConstraintsException) {
      return "The JSON is larger than a record may be: %,d bytes, texts of %,d characters, %d levels.".formatted(limits.recordBytes(), limits.tokenBytes(),
          limits.depth());
    }
    if (malformed instanceof JsonEOFException) {
      return "The JSON ends before its objects do: it was cut off, or a bracket is missing.";
    }
    // The parser's own message would quote the text.
    return "The JSON is not well formed at line %d, column %d.".formatted(malformed.getLocation().getLineNr(), malformed.getLocation().getColumnNr());
  }

  /** The reading of one text. */
  private static final class Reading {

    private final JsonParser parser;
    private final Specification specification;
    private final Limits limits;
    private final List<JsonFault> faults;

    Reading(JsonParser parser, Specification specification, Limits limits, List<JsonFault> faults) {
      this.parser = parser;
      this.specification = specification;
      this.limits = limits;
      this.faults = faults;
    }

    Entity whole(Layout layout) throws IOException, RejectedJsonException {
      JsonToken start = parser.nextToken();
      if (start != JsonToken.START_OBJECT) {
        fault("", start == null ? "There is nothing to read; expected a " + layout.name + " as an object."
            : "A " + layout.name + " must be an object: { … }.");
        throw new RejectedJsonException(faults);
      }
      Entity record = record(layout, "");
      if (parser.nextToken() != null) {
        fault("", "There is more behind the object; send one " + layout.name + " at a time.");
      }
      return record;
    }

    private Entity record(Layout layout, String pointer) throws IOException, RejectedJsonException {
      Object[] values = new Object[layout.type.size()];
      boolean[] seen = new boolean[layout.size()];
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        int place = Arrays.asList(layout.names).indexOf(name);
        JsonToken token = parser.nextToken();
        if (place < 0) {
          fault(at, unknown(layout, name));
          parser.skipChildren();
        } else if (seen[place]) {
          fault(at, name + " stands twice in " + layout.name + ".");
          parser.skipChildren();
        } else {
          seen[place] = true;
          values[layout.slots[place]] = layout.children[place] != null ? records(layout.children[place], token, at) : field(layout, place, token, at);
        }
      }
      return layout.type.make(values);
    }

    private String unknown(Layout layout, String name) {
      boolean otherYear = layout.type.slot(name) >= 0 || layout.type.childSlot(name) >= 0;
      String known = String.join(", ", layout.names);
      return (otherYear ? layout.name + " has no " + name + " in " + specification.year() + "." : layout.name + " has no such field.") + " Its fields are: " + known + ".";
    }

    private List<Entity> records(Layout layout, JsonToken token, String pointer) throws IOException, RejectedJsonException {
      if (token == JsonToken.VALUE_NULL) {
        return null;
      }
      if (token != JsonToken.START_ARRAY) {
        fault(pointer, layout.name + " must be a list of records: [ { … } ].");
        parser.skipChildren();
        return null;
      }
      List<Entity> records = new ArrayList<>();
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          records.add(record(layout, pointer + "/" + i));
        } else {
          fault(pointer + "/" + i, layout.name + " must be an object: { … }.");
          parser.skipChildren();
        }
      }
      return records.isEmpty() ? null : List.copyOf(records);
    }

    private Object field(Layout layout, int place, JsonToken token, String pointer) throws IOException, RejectedJsonException {
      FieldDefinition field = layout.fields[place];
      if (token == JsonToken.VALUE_NULL) {
        return null;
      }
      boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
      if (token != JsonToken.VALUE_STRING && !(number && isNumber(field.type()))) {
        fault(pointer, field.name() + " must be " + expected(field.type()) + ".");
        parser.skipChildren();
        return null;
      }
      String text = parser.getText();
      Object value = FieldText.read(field.type(), text);
      String problem = isXml(text) ? RecordReader.problem(layout, place, value) : "holds a character that an ILR file cannot hold";
      if (problem != null) {
        fault(pointer, field.name() + " " + problem + ".");
      }
      return value;
    }

    private void fault(String pointer, String message) throws RejectedJsonException {
      faults.add(new JsonFault(pointer, message));
      if (faults.size() >= limits.faults()) {
        throw new RejectedJsonException(faults);
      }
    }

    private static boolean isNumber(Type type) {
      return type == Type.INT || type == Type.LONG || type == Type.DECIMAL;
    }

    private static String expected(Type type) {
      return switch (type) {
        case TEXT, RESTRICTED_TEXT -> "text, in quotes";
        case INT, LONG -> "a whole number";
        case DECIMAL -> "a decimal number";
        case DATE -> "a date in quotes: \"YYYY-MM-DD\"";
        case DATE_TIME -> "a date and time in quotes: \"YYYY-MM-DDThh:mm:ss\"";
      };
    }

    /** Whether XML 1.0 can hold the text, so that no learner can be checked that could not be returned. */
    private static boolean isXml(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0xFFFE) {
          return false;
        }
        if (Character.isSurrogate(c)) {
          if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
            return false;
          }
          i++;
        }
      }
      return true;
    }
  }
}
