package org.openilr.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class XsdTest {

  /** Values beside the right one: lengths, signs, zeros, white space, characters and dates that stand on either side of some border. */
  private static final List<String> ODD_VALUES = List.of("", " ", "0", "-1", "+1", "007", " 5 ", "1", "9", "10", "98", "99", "100", "999", "1000",
      "9999", "10000", "99999", "100000", "999999", "1000000", "9999999", "9999999 ", "9999999.5", "10000000", "99999999", "100000000",
      "999999999", "1000000000", "9999999999", "10000000000", "2147483648", "0.05", "0.1", "0.12", "100.0", "100.1", "300",
      "300.1", "1.", ".5", "1e3", "A", "AB12", "ABC", "ABCD", "abc€£", "a\"b", "a`b", "a|b", "é", "a\tb", "a\nb", "a@b", "@", "a@", "a b@c d",
      "ILR", "ilr", "2021", "OFFICIAL-SENSITIVE-Personal", "2020-02-29", "2021-02-29", "2020-13-01", "2020-1-1", "01/01/2020",
      "2020-01-01Z", "2020-01-01+01:00", "2020-01-01T00:00:00", "2020-01-01T24:00:00", "2020-01-01T00:00:00.123Z", "O'Neil", "Name 2",
      "x".repeat(12), "x".repeat(13), "x".repeat(20), "x".repeat(21), "x".repeat(30), "x".repeat(31), "x".repeat(36), "x".repeat(37),
      "x".repeat(40), "x".repeat(41), "x".repeat(50), "x".repeat(51), "x".repeat(100), "x".repeat(101), "x@" + "x".repeat(98),
      "x@" + "x".repeat(99), "1".repeat(18), "1".repeat(19));

  @ParameterizedTest
  @ValueSource(strings = {"1819", "1920", "2021", "2122", "2223", "2324", "2425", "2526", "2627"})
  void theSchemaOfAYearAcceptsItsOwnSmallestReturn(String year) {
    Schema schema = generated(year);
    Document smallest = parse(SmallestReturn.of(Specification.of(Year.of(year))));
    assertThat(problems(schema, smallest)).isEmpty();
  }

  @Test
  void breachesOfEachKindAreRejected() {
    Schema schema = generated("2021");
    String smallest = SmallestReturn.of(Specification.of(Year.of("2021")));
    assertThat(List.of(
        smallest.replaceFirst("<ULN>[^<]*</ULN>", ""),
        smallest.replaceFirst("<ULN>[^<]*</ULN>", "<ULN>999999999</ULN>"),
        smallest.replaceFirst("<AimSeqNumber>[^<]*<", "<AimSeqNumber>99<"),
        smallest.replaceFirst("<LearnStartDate>[^<]*<", "<LearnStartDate>2021-02-29<"),
        smallest.replaceFirst("<LearnRefNumber>[^<]*<", "<LearnRefNumber>A-1<"),
        smallest.replace("<Sex>", "<Sex>F</Sex><Sex>"),
        smallest.replace("ESFA/ILR/2020-21", "ESFA/ILR/2019-20")))
        .allSatisfy(broken -> assertThat(broken).isNotEqualTo(smallest))
        .allSatisfy(broken -> assertThat(problems(schema, parse(broken))).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1819", "1920", "2021", "2425", "2526"})
  void theOfficialSchemaSaysTheSameOfEveryMutant(String year) throws IOException, SAXException {
    Schema official = schema(new StreamSource(Shared.reference("xsd/ILR-" + year + ".xsd").toFile()));
    Schema ours = generated(year);
    List<String> differences = new ArrayList<>();
    Document full = parse(FullReturn.of(Specification.of(Year.of(year))));
    assertThat(problems(official, full)).as("the full return is valid").isEmpty();
    int mutants = 0;
    for (Element element : elements(full)) {
      for (Mutation mutation : mutations(element)) {
        mutation.apply().run();
        mutants++;
        boolean theirs = problems(official, full).isEmpty();
        boolean own = problems(ours, full).isEmpty();
        if (theirs != own) {
          differences.add(mutation.what() + ": official " + (theirs ? "accepts" : "rejects") + ", ours " + (own ? "accepts" : "rejects"));
        }
        mutation.undo().run();
      }
    }
    assertThat(differences).isEmpty();
    assertThat(mutants).isGreaterThan(5000);
    assertThat(problems(official, full)).as("all mutations are undone").isEmpty();
  }

  @Test
  void theOfficialSchemaSaysTheSameOfTheSamples() throws IOException, SAXException {
    try (var samples = Files.list(Shared.reference("samples"))) {
      for (Path sample : samples.toList()) {
        String year = sample.getFileName().toString().split("-")[2];
        Schema official = schema(new StreamSource(Shared.reference("xsd/ILR-" + year + ".xsd").toFile()));
        Document document = parse(Files.readString(sample).replace("\uFEFF", ""));
        assertThat(places(problems(generated(year), document))).as(sample.toString()).isEqualTo(places(problems(official, document)));
      }
    }
  }

  /** What is wrong, without the wording that names types. */
  private static List<String> places(List<String> problems) {
    return problems.stream().map(problem -> problem.replaceAll("#AnonType_[A-Za-z0-9]*", "type")).sorted().toList();
  }

  private record Mutation(String what, Runnable apply, Runnable undo) {}

  private static List<Mutation> mutations(Element element) {
    List<Mutation> mutations = new ArrayList<>();
    Node parent = element.getParentNode();
    if (parent instanceof Element) {
      Node next = element.getNextSibling();
      mutations.add(new Mutation("without " + path(element), () -> parent.removeChild(element), () -> parent.insertBefore(element, next)));
      Node copy = element.cloneNode(true);
      mutations.add(new Mutation("twice " + path(element), () -> parent.insertBefore(copy, next), () -> parent.removeChild(copy)));
      if (next != null) {
        mutations.add(new Mutation("after the next " + path(element), () -> parent.insertBefore(next, element),
            () -> parent.insertBefore(element, next)));
      }
      Element stranger = element.getOwnerDocument().createElementNS(element.getNamespaceURI(), "Stranger");
      mutations.add(new Mutation("a stranger before " + path(element), () -> parent.insertBefore(stranger, element),
          () -> parent.removeChild(stranger)));
      Element foreign = element.getOwnerDocument().createElementNS("urn:other", element.getLocalName());
      mutations.add(new Mutation("in another namespace " + path(element), () -> parent.replaceChild(foreign, element),
          () -> parent.replaceChild(element, foreign)));
    }
    mutations.add(new Mutation("with an attribute " + path(element), () -> element.setAttribute("x", "1"), () -> element.removeAttribute("x")));
    if (!hasElements(element)) {
      String right = element.getTextContent();
      TreeSet<String> values = new TreeSet<>(ODD_VALUES);
      values.add(right + " ");
      values.add(right + "0");
      for (String value : values) {
        mutations.add(new Mutation(path(element) + " = '" + value + "'", () -> element.setTextContent(value),
            () -> element.setTextContent(right)));
      }
    } else {
      for (int copies : new int[] {2, 3, 4, 5, 6, 7, 9, 10, 15, 17, 22}) {
        if (!(parent instanceof Element)) {
          continue;
        }
        List<Node> extra = new ArrayList<>();
        mutations.add(new Mutation(copies + " more of " + path(element), () -> {
          for (int i = 0; i < copies; i++) {
            extra.add(parent.insertBefore(element.cloneNode(true), element));
          }
        }, () -> extra.forEach(parent::removeChild)));
      }
    }
    return mutations;
  }

  private static boolean hasElements(Element element) {
    return element.getElementsByTagName("*").getLength() > 0;
  }

  private static String path(Element element) {
    return element.getParentNode() instanceof Element parent ? path(parent) + "/" + element.getLocalName() : element.getLocalName();
  }

  private static List<Element> elements(Document document) {
    NodeList all = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  private static Schema generated(String year) {
    StringBuilder text = new StringBuilder();
    try {
      Xsd.write(Specification.of(Year.of(year)), text);
      return schema(new StreamSource(new StringReader(text.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new AssertionError("The generated schema is none", e);
    }
  }

  private static Schema schema(StreamSource source) throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(source);
  }

  private static List<String> problems(Schema schema, Document document) {
    List<String> problems = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(new ErrorHandler() {
      @Override
      public void warning(SAXParseException warning) {
        problems.add(warning.getMessage());
      }

      @Override
      public void error(SAXParseException error) {
        problems.add(error.getMessage());
      }

      @Override
      public void fatalError(SAXParseException error) {
        problems.add(error.getMessage());
      }
    });
    try {
      validator.validate(new DOMSource(document));
    } catch (SAXException e) {
      problems.add(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems;
  }

  private static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
