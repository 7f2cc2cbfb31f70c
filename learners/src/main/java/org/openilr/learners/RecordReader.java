package org.openilr.learners;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/**
 * Turns the elements of a return into records and notes what does not belong. Elements are told apart by the identity of their
 * names, which the parser interns, and looked for in the order in which the year has them: that finds the next one in a step or two
 * and checks the order on the way.
 */
final class RecordReader {

  private static final char[] NO_TEXT = {};
  private static final int LONGEST_QUOTE = 60;

  private final XMLStreamReader2 xml;
  private final GuardedInput input;
  private final Limits limits;
  private final Faults faults;
  private final FieldText texts;
  private Specification specification;
  private String namespace;
  /** Child records read so far of the records that are being read, innermost last. */
  private Entity[] open = new Entity[64];
  private int openCount;

  /**
   * @throws XMLStreamException when the file does not start like XML, or in an encoding that is not known
   */
  RecordReader(GuardedInput input, Limits limits, Faults faults, FieldText texts) throws XMLStreamException {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // An entity is shown as such instead of being replaced: there is none in a return, and none is ever fetched.
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    this.xml = (XMLStreamReader2) factory.createXMLStreamReader(input);
    this.input = input;
    this.limits = limits;
    this.faults = faults;
    this.texts = texts;
  }

  /** Reads on to the root element of a return and finds out the year. */
  Specification start() throws XMLStreamException, RejectedFileException {
    root();
    if (!xml.getLocalName().equals("Message")) {
      throw stop("The file is not an ILR return: its outermost element is %s, not Message.".formatted(quote(xml.getLocalName())));
    }
    return year();
  }

  /** Reads on to the root element of a record that was sent by itself, and finds out the year and what it is. */
  Layout startRecord() throws XMLStreamException, RejectedFileException {
    root();
    String name = xml.getLocalName();
    for (Layout layout : Layout.of(year()).children) {
      if (layout != null && layout.isRecordOfReturn() && layout.name.equals(name)) {
        return layout;
      }
    }
    throw stop("The outermost element is %s; it must be Learner or LearnerDestinationandProgression.".formatted(quote(name)));
  }

  /** The year, known once the root element is read. */
  Specification specification() {
    return specification;
  }

  private void root() throws XMLStreamException, RejectedFileException {
    if (xml.getVersion() != null && !xml.getVersion().equals("1.0")) {
      throw stop("The file is written in XML %s; it must be XML 1.0.".formatted(quote(xml.getVersion())));
    }
    int event = advance();
    while (event != START_ELEMENT) {
      event = advance();
    }
  }

  private Specification year() throws RejectedFileException {
    namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI().intern();
    Optional<Specification> found = Year.SUPPORTED.stream().filter(year -> namespace.endsWith(year.title()))
        .map(Specification::of).filter(year -> year.namespace().equals(namespace)).findFirst();
    // The filter on the title saves reading the specifications of the other years.
    specification = found.orElseThrow(() -> faults.stop(Fault.NAMESPACE_MISMATCH, location(),
        "The file's namespace is %s. Openilr reads returns of %s to %s, whose namespace is like %s.".formatted(
            namespace.isEmpty() ? "missing" : "'" + quote(namespace) + "'", Year.SUPPORTED.get(0),
            Year.SUPPORTED.get(Year.SUPPORTED.size() - 1), Specification.of(Year.SUPPORTED.get(0)).namespace())));
    checkAttributes();
    return specification;
  }

  /**
   * Reads on to the next element of a record.
   *
   * @param last the place of the element before, {@link Layout#NONE} at first
   * @return the place of the element, whose start has just been read; NONE when the record has ended
   */
  int next(Layout layout, int last) throws XMLStreamException, RejectedFileException {
    for (;;) {
      switch (advance()) {
        case START_ELEMENT -> {
          int found = layout.find(xml.getLocalName(), last);
          boolean expected = found != Layout.NONE && (found != last || layout.isRepeatable(found)) && isInNamespace();
          if (!expected) {
            found = unexpected(layout, last);
          }
          if (xml.getAttributeCount() > 0) {
            checkAttributes();
          }
          if (found == Layout.NONE) {
            skip();
          } else {
            if (layout.strict) {
              checkMissing(layout, last, found);
            }
            return found;
          }
        }
        case END_ELEMENT -> {
          if (layout.strict) {
            checkMissing(layout, last, layout.size());
          }
          return Layout.NONE;
        }
        case CHARACTERS, CDATA -> {
          if (!xml.isWhiteSpace()) {
            faults.add(location(), "There is text in %s outside of its elements.".formatted(layout.name));
          }
        }
        default -> { }
      }
    }
  }

  /** Reads the record whose start element has just been read, to its end. */
  Entity read(Layout layout) throws XMLStreamException, RejectedFileException {
    Object[] values = new Object[layout.type.size()];
    int first = openCount;
    int last = Layout.NONE;
    for (int at = next(layout, last); at != Layout.NONE; at = next(layout, last)) {
      if (at != last && openCount > first) {
        values[layout.slots[last]] = close(first);
      }
      if (layout.fields[at] != null) {
        values[layout.slots[at]] = field(layout, at);
      } else {
        Entity child = read(layout.children[at]);
        if (openCount == open.length) {
          open = Arrays.copyOf(open, openCount * 2);
        }
        open[openCount++] = child;
      }
      last = at;
    }
    if (openCount > first) {
      values[layout.slots[last]] = close(first);
    }
    return layout.type.make(values);
  }

  private List<Entity> close(int first) {
    List<Entity> children = openCount - first == 1 ? List.of(open[first])
        : List.of(Arrays.copyOfRange(open, first, openCount));
    Arrays.fill(open, first, openCount, null);
    openCount = first;
    return children;
  }

  /** Reads what may follow the root element. */
  void finish() throws XMLStreamException, RejectedFileException {
    int event = advance();
    while (event != END_DOCUMENT) {
      event = advance();
    }
  }

  /** The line of the element that has just been read. */
  int line() {
    return location().getLineNumber();
  }

  private Object field(Layout layout, int at) throws XMLStreamException, RejectedFileException {
    FieldDefinition field = layout.fields[at];
    int event = advance();
    Object value;
    if (event == CHARACTERS) {
      char[] chars = xml.getTextCharacters();
      int from = xml.getTextStart();
      value = texts.read(field.type(), chars, from, from + xml.getTextLength());
    } else if (event == END_ELEMENT) {
      value = texts.read(field.type(), NO_TEXT, 0, 0);
    } else {
      return rest(layout, at, event, "");
    }
    String problem = problem(layout, at, value);
    Location place = problem == null ? null : location();
    if (event == CHARACTERS) {
      event = advance();
      if (event != END_ELEMENT) {
        return rest(layout, at, event, FieldText.write(value));
      }
    }
    if (problem != null) {
      faults.add(place, layout.names[at] + " " + problem + ".");
    }
    return value;
  }

  /** A value in several pieces: with comments, character data sections or elements in between. */
  private Object rest(Layout layout, int at, int next, String start) throws XMLStreamException, RejectedFileException {
    StringBuilder text = new StringBuilder(start);
    for (int event = next; event != END_ELEMENT; event = advance()) {
      if (event == CHARACTERS || event == CDATA) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > limits.tokenBytes()) {
          throw stop("The text of %s is longer than %,d characters.".formatted(layout.names[at], limits.tokenBytes()));
        }
      } else if (event == START_ELEMENT) {
        faults.add(location(), "%s must hold a value, but holds the element %s.".formatted(layout.names[at], quote(xml.getLocalName())));
        skip();
      }
    }
    Object value = FieldText.read(layout.fields[at].type(), text.toString());
    String problem = problem(layout, at, value);
    if (problem != null) {
      faults.add(location(), layout.names[at] + " " + problem + ".");
    }
    return value;
  }

  /** What makes the value one that the year's schema, relaxed where it is, does not take; null when it takes it. */
  static String problem(Layout layout, int at, Object value) {
    if (layout.strictFields[at]) {
      return StrictCheck.problem(layout.fields[at], value);
    }
    String text = null;
    if (value instanceof String plain) {
      text = plain;
    } else if (value instanceof AsWritten written) {
      if (written.value() == null) {
        return unusable(layout.fields[at].type(), written.text());
      }
      text = written.value() instanceof String ? written.text() : null;
    }
    return text != null && text.length() > layout.longest[at] && text.codePointCount(0, text.length()) > layout.longest[at]
        ? "is longer than %d characters".formatted(layout.longest[at]) : null;
  }

  private static String unusable(FieldDefinition.Type type, String text) {
    String expected = switch (type) {
      case DATE -> "a date that exists, written YYYY-MM-DD";
      case DATE_TIME -> "a date and time, written YYYY-MM-DDThh:mm:ss";
      case DECIMAL -> "a decimal number of at most 32 digits";
      default -> "a whole number of at most 18 digits";
    };
    return text.isBlank() ? "is empty; it must be left out or hold " + expected : "must be " + expected;
  }

  /**
   * Notes why an element may not stand here.
   *
   * @return its place, where it is right after all and only its name was not interned; NONE when it must be passed over
   */
  private int unexpected(Layout layout, int last) throws RejectedFileException {
    String name = xml.getLocalName();
    int place = Arrays.asList(layout.names).indexOf(name);
    if (!isInNamespace()) {
      faults.add(location(), "The element %s is in the namespace '%s', not in that of the file.".formatted(
          quote(name), quote(xml.getNamespaceURI())));
      return Layout.NONE;
    }
    if (place > last || place == last && place != Layout.NONE && layout.isRepeatable(place)) {
      return place;
    }
    String problem;
    if (place == Layout.NONE) {
      boolean known = layout.type != null && (layout.type.slot(name) >= 0 || layout.type.childSlot(name) >= 0);
      problem = known ? "%s has no %s in %s.".formatted(layout.name, name, specification.year())
          : "%s has no element %s.".formatted(layout.name, quote(name));
    } else if (place == last) {
      problem = "%s stands twice in %s; it may stand there once only.".formatted(name, layout.name);
    } else {
      problem = "%s stands after %s, but must come before it.".formatted(name, layout.names[last]);
    }
    faults.add(location(), problem + " " + expected(layout, last));
    return Layout.NONE;
  }

  private static String expected(Layout layout, int last) {
    List<String> names = new ArrayList<>();
    for (int i = last == Layout.NONE ? 0 : last; i < layout.size(); i++) {
      if (i != last || layout.isRepeatable(i)) {
        names.add(layout.names[i]);
        if (layout.isMandatory(i) && i != last) {
          return "Expected here: " + String.join(", ", names) + ".";
        }
      }
    }
    names.add("the end of " + layout.name);
    return "Expected here: " + String.join(", ", names) + ".";
  }

  private void checkMissing(Layout layout, int last, int next) throws RejectedFileException {
    for (int i = last + 1; i < next; i++) {
      if (layout.isMandatory(i)) {
        faults.add(location(), "%s is missing from %s.".formatted(layout.names[i], layout.name));
      }
    }
  }

  /** ILR elements have no attributes; those of XML Schema that say where the schema is found may stand anywhere. */
  private void checkAttributes() throws RejectedFileException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      boolean hint = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))
          && (name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation"));
      if (!hint) {
        faults.add(location(), "%s has the attribute %s; elements of the ILR have none.".formatted(
            quote(xml.getLocalName()), quote(name)));
      }
    }
  }

  /** Passes over the element that has just started. */
  private void skip() throws XMLStreamException, RejectedFileException {
    for (int depth = 1; depth > 0;) {
      int event = advance();
      if (event == START_ELEMENT) {
        if (++depth > limits.depth()) {
          throw stop("Elements are nested more than %d deep.".formatted(limits.depth()));
        }
      } else if (event == END_ELEMENT) {
        depth--;
      }
    }
  }

  private int advance() throws XMLStreamException, RejectedFileException {
    input.startToken();
    int event = xml.next();
    if (event == DTD) {
      throw stop("The file has a document type declaration (DOCTYPE), which is not allowed in a return.");
    }
    if (event == ENTITY_REFERENCE) {
      throw stop("The file refers to the entity %s, which XML does not know.".formatted(quote(xml.getLocalName())));
    }
    return event;
  }

  private boolean isInNamespace() {
    String uri = xml.getNamespaceURI();
    return uri == namespace || namespace.equals(uri);
  }

  private Location location() {
    return xml.getLocation();
  }

  private RejectedFileException stop(String message) {
    return faults.stop(Fault.SCHEMA, location(), message);
  }

  /** A name from the file, cut to what a message can hold. */
  private static String quote(String text) {
    String shown = text == null ? "" : text.replaceAll("[\\p{Cntrl}]", "?");
    return shown.length() <= LONGEST_QUOTE ? shown : shown.substring(0, LONGEST_QUOTE) + "…";
  }

  /** How far the parser has come. */
  private Location position() {
    return xml.getLocationInfo().getCurrentLocation();
  }

  /**
   * The rejection that a failure of the parser amounts to.
   *
   * @param records null when it failed before the first element
   * @throws IOException when reading itself failed
   */
  static RejectedFileException rejection(Exception failure, Faults faults, RecordReader records) throws IOException {
    Exception parsing = failure instanceof UncheckedStreamException unchecked ? (Exception) unchecked.getCause() : failure;
    if (parsing.getCause() instanceof BadInputException bad) {
      return faults.stop(Fault.SCHEMA, records == null ? null : records.position(), bad.getMessage());
    }
    if (parsing.getCause() instanceof IOException reading) {
      throw reading;
    }
    return malformed(faults, (XMLStreamException) parsing);
  }

  private static RejectedFileException malformed(Faults faults, XMLStreamException failure) {
    String reason = String.valueOf(failure.getMessage()).split("\n", 2)[0];
    return faults.stop(Fault.SCHEMA, failure.getLocation(), reason.toLowerCase(Locale.ROOT).contains("end-of-input")
        ? "The file ends before its elements do: it was cut off, or an end tag is missing."
        : "The file is not well-formed XML: " + reason + ".");
  }
}
