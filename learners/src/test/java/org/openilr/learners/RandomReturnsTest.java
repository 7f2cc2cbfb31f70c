package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.openilr.learners.Returns.Content;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** Whatever a learner holds that the relaxed schema lets pass, in any year: writing and reading give it back. */
class RandomReturnsTest {

  private static final String[] SNIPPETS = {"A", "z", "0", " ", "<", ">", "&", "]]>", "\"", "'", "\t", "\n", "\r", "é", "’", "\u00A0", "\u0085",
      "\uFFFD", "😀", "&#13;", "&amp;", "SW1A 1AA", "<!--"};
  private static final String[] NUMBERS = {"0", "1", "99", "007", "+5", "-3", " 8", "9999999999", "999999999999999999", "-0"};
  private static final String[] DECIMALS = {"0.1", "100.0", "5", ".5", "+1.50", "00.10"};
  private static final String[] DATES = {"2020-08-01", "2020-02-29", "1899-12-31", "2100-01-01", "0001-01-01", "9999-12-31", "2020-08-01Z", " 2020-08-01\n"};

  private static Path file;

  @BeforeContainer
  static void createFile() throws Exception {
    file = Files.createTempFile("return", ".xml");
  }

  @AfterContainer
  static void deleteFile() throws Exception {
    Files.delete(file);
  }

  @Property(tries = 300)
  void isTheSameAfterWritingAndReading(@ForAll("returns") Content content) throws Exception {
    String xml = Returns.write(content);
    Files.writeString(file, xml);
    Content read = Returns.read(file);
    assertThat(read.parts()).isEqualTo(content.parts());
    assertThat(Returns.write(read)).isEqualTo(xml);
  }

  @Property(tries = 300)
  void isTheSameInJson(@ForAll("returns") Content content) throws Exception {
    Specification year = Specification.of(content.year());
    for (Entity record : content.records()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      JsonWriter.write(record, year, out);
      assertThat(new JsonReader(Limits.DEFAULT).read(Learner.TYPE, year, new ByteArrayInputStream(out.toByteArray()))).isEqualTo(record);
    }
  }

  @Provide
  Arbitrary<Content> returns() {
    return Arbitraries.randomValue(random -> {
      Specification year = Specification.of(Year.SUPPORTED.get(random.nextInt(Year.SUPPORTED.size())));
      Entity[] learners = IntStream.range(0, random.nextInt(4)).mapToObj(i -> entity(Learner.TYPE, year, random)).toArray(Entity[]::new);
      return Returns.content(year, learners);
    });
  }

  private static <E extends Entity> E entity(EntityType<E> type, Specification year, Random random) {
    EntityDefinition definition = year.entity(type.name()).orElseThrow();
    EntityBuilder<E> builder = type.builder(year);
    for (FieldDefinition field : definition.fields()) {
      if (random.nextInt(3) > 0) {
        builder.set(field.name(), field.name().equals("OTJActHours") ? "9999" : text(field.type(), random));
      }
    }
    for (EntityDefinition child : definition.entities()) {
      for (int count = random.nextInt(4); count > 1; count--) {
        builder.add(entity(EntityTypes.of(child.name()), year, random));
      }
    }
    return builder.build();
  }

  private static String text(FieldDefinition.Type type, Random random) {
    return switch (type) {
      case INT, LONG -> NUMBERS[random.nextInt(NUMBERS.length)];
      case DECIMAL -> DECIMALS[random.nextInt(DECIMALS.length)];
      case DATE -> DATES[random.nextInt(DATES.length)];
      default -> {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
          text.append(SNIPPETS[random.nextInt(SNIPPETS.length)]);
        }
        yield text.toString();
      }
    };
  }
}
