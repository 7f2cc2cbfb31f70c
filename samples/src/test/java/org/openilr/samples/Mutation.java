package org.openilr.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openilr.learners.Entity;
import org.openilr.specification.Code;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Specification;

/** Changes one thing in a record or somewhere below it, as a slip of the hand or a program might. */
final class Mutation {

  private static final String[] TEXTS = {"", " ", "x", "ZZ99 9ZZ", "\u00e9\u4e16", "A".repeat(300), "034", "-"};
  private static final int[] NUMBERS = {0, 1, 2, 3, 9, 10, 25, 99, 100, 999, -1, 9999999, Integer.MAX_VALUE, Integer.MIN_VALUE};

  private final Specification specification;
  private final Random random;

  Mutation(Specification specification, Random random) {
    this.specification = specification;
    this.random = random;
  }

  /** The record with one change in it; the same kind of record. */
  Entity of(Entity record) {
    List<Integer> children = new ArrayList<>();
    for (int slot = 0; slot < record.type().size(); slot++) {
      if (record.slot(slot) instanceof List<?> list && !list.isEmpty()) {
        children.add(slot);
      }
    }
    return children.isEmpty() || random.nextInt(3) == 0 ? withField(record) : withChild(record, children.get(random.nextInt(children.size())));
  }

  private Entity withChild(Entity record, int slot) {
    List<Object> records = new ArrayList<>((List<?>) record.slot(slot));
    int at = random.nextInt(records.size());
    switch (random.nextInt(6)) {
      case 0 -> records.remove(at);
      case 1 -> records.add(records.get(at));
      default -> records.set(at, of((Entity) records.get(at)));
    }
    Object[] values = new Object[record.type().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == slot ? records : record.slot(i);
    }
    return record.type().make(values);
  }

  private Entity withField(Entity record) {
    EntityDefinition definition = specification.entity(record.type().name()).orElseThrow();
    List<FieldDefinition> fields = definition.fields();
    if (fields.isEmpty()) {
      return record;
    }
    FieldDefinition field = fields.get(random.nextInt(fields.size()));
    return record.with(field.name(), random.nextInt(4) == 0 ? null : value(field));
  }

  private Object value(FieldDefinition field) {
    List<Code> codes = specification.codes(field.name()).codes();
    boolean coded = !codes.isEmpty() && random.nextBoolean();
    String code = coded ? codes.get(random.nextInt(codes.size())).code() : null;
    return switch (field.type()) {
      case INT -> coded && code.matches("\\d{1,9}") ? (Object) Integer.valueOf(code) : NUMBERS[random.nextInt(NUMBERS.length)];
      case LONG -> random.nextBoolean() ? 9999999999L : (long) NUMBERS[random.nextInt(NUMBERS.length)];
      case DECIMAL -> BigDecimal.valueOf(NUMBERS[random.nextInt(NUMBERS.length)], 1);
      case DATE -> random.nextInt(5) == 0 ? LocalDate.of(1900 + random.nextInt(8099), 1, 1)
          : specification.year().firstDay().plusDays(random.nextInt(4) == 0 ? random.nextInt(4) - 2 : random.nextInt(1500) - 1000);
      case DATE_TIME -> specification.year().firstDay().atStartOfDay();
      default -> coded ? code : TEXTS[random.nextInt(TEXTS.length)];
    };
  }
}
