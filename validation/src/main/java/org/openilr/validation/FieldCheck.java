package org.openilr.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openilr.learners.AsWritten;
import org.openilr.specification.FieldDefinition;

/**
 * What the rules FD_… ask of one field: MA a mandatory field is missing, AL its length, AP its characters and form, AR its range.
 * All that a value breaks are raised, and a missing value breaks MA only.
 */
abstract class FieldCheck {

  final FieldDefinition field;
  private final RuleInfo missing;

  private FieldCheck(FieldDefinition field, FieldRuleTexts texts) {
    this.field = field;
    this.missing = field.mandatory() ? texts.missing() : null;
  }

  static FieldCheck of(FieldDefinition field, FieldRuleTexts texts) {
    return switch (field.type()) {
      case INT, LONG -> new OfNumber(field, texts);
      case DECIMAL -> new OfDecimal(field, texts);
      case RESTRICTED_TEXT, TEXT -> new OfText(field, texts);
      case DATE, DATE_TIME -> new OfDate(field, texts);
    };
  }

  /** A rule that a value breaks, with the values that it reports. */
  record Broken(RuleInfo rule, List<FieldValue> values) {}

  /** Whether the value in a slot keeps every rule. Cheap; may say no of an odd spelling that {@link #broken} then finds right. */
  boolean keeps(Object slot) {
    return slot == null ? missing == null : keepsValue(slot);
  }

  /** The rules that the value in a slot breaks. */
  List<Broken> broken(Object slot) {
    if (slot == null) {
      return missing == null ? List.of() : List.of(new Broken(missing, List.of()));
    }
    List<Broken> broken = new ArrayList<>(2);
    check(text(slot), broken);
    return broken;
  }

  /** The rules of this field. */
  final Stream<RuleInfo> rules() {
    return Stream.concat(Stream.ofNullable(missing), valueRules().stream());
  }

  abstract boolean keepsValue(Object slot);

  abstract void check(String text, List<Broken> broken);

  abstract List<RuleInfo> valueRules();

  /** The value as it stands in the file, without the white space around it. */
  private static String text(Object slot) {
    return slot instanceof AsWritten written && written.value() instanceof String trimmed ? trimmed : slot.toString().strip();
  }

  final FieldValue reported(String text) {
    return new FieldValue(field.name(), text);
  }

  final Broken tooLong(RuleInfo length, String text) {
    return new Broken(length, List.of(reported(text), FieldValue.of("Length", text.length())));
  }

  /** A whole number. Its length counts digits without leading zeros, and a minus sign as one of them. */
  private static final class OfNumber extends FieldCheck {

    private final RuleInfo length;
    private final RuleInfo range;
    private final int digits;
    private final long least;
    private final long greatest;

    OfNumber(FieldDefinition field, FieldRuleTexts texts) {
      super(field, texts);
      this.digits = field.digits() != null ? field.digits() : field.max().toBigInteger().toString().length();
      this.length = texts.digits(digits);
      this.range = field.min() == null ? null : texts.range(field.min(), field.max());
      long power = BigInteger.TEN.pow(digits).longValueExact();
      this.least = range == null ? 1 - power / 10 : Math.max(1 - power / 10, field.min().longValueExact());
      this.greatest = range == null ? power - 1 : Math.min(power - 1, field.max().longValueExact());
    }

    @Override
    boolean keepsValue(Object slot) {
      if (slot instanceof Integer number) {
        return number >= least && number <= greatest;
      }
      return slot instanceof Long number && number >= least && number <= greatest;
    }

    @Override
    void check(String text, List<Broken> broken) {
      BigInteger number;
      try {
        number = new BigInteger(text);
      } catch (NumberFormatException notANumber) {
        broken.add(tooLong(length, text));
        return;
      }
      String plain = number.toString();
      if (plain.length() > digits) {
        broken.add(tooLong(length, plain));
      }
      if (range != null && (number.compareTo(field.min().toBigInteger()) < 0 || number.compareTo(field.max().toBigInteger()) > 0)) {
        broken.add(new Broken(range, List.of(reported(plain))));
      }
    }

    @Override
    List<RuleInfo> valueRules() {
      return range == null ? List.of(length) : List.of(length, range);
    }
  }

  private static final class OfDecimal extends FieldCheck {

    private final RuleInfo length;
    private final RuleInfo range;
    private final int whole;

    OfDecimal(FieldDefinition field, FieldRuleTexts texts) {
      super(field, texts);
      this.whole = field.max().precision() - field.max().scale();
      this.length = texts.decimals(whole, field.fractionDigits());
      this.range = texts.range(field.min(), field.max());
    }

    @Override
    boolean keepsValue(Object slot) {
      return slot instanceof BigDecimal number && hasLength(number) && isInRange(number);
    }

    private boolean hasLength(BigDecimal number) {
      return number.scale() <= field.fractionDigits() && number.precision() - number.scale() <= whole;
    }

    private boolean isInRange(BigDecimal number) {
      return number.compareTo(field.min()) >= 0 && number.compareTo(field.max()) <= 0;
    }

    @Override
    void check(String text, List<Broken> broken) {
      BigDecimal number;
      try {
        number = new BigDecimal(text);
      } catch (NumberFormatException notANumber) {
        broken.add(tooLong(length, text));
        return;
      }
      if (!hasLength(number)) {
        broken.add(tooLong(length, text));
      }
      if (!isInRange(number)) {
        broken.add(new Broken(range, List.of(reported(text))));
      }
    }

    @Override
    List<RuleInfo> valueRules() {
      return List.of(length, range);
    }
  }

  private static final class OfText extends FieldCheck {

    private static final TextForm RESTRICTED = TextForm.of(FieldDefinition.RESTRICTED);

    private final List<TextForm> forms = new ArrayList<>(2);
    private final RuleInfo length;
    private final RuleInfo form;
    private final RuleInfo range;
    private final int longest;

    OfText(FieldDefinition field, FieldRuleTexts texts) {
      super(field, texts);
      TextForm own = field.pattern() == null ? null : TextForm.of(field.pattern());
      if (own != null) {
        forms.add(own);
      }
      if (field.type() == FieldDefinition.Type.RESTRICTED_TEXT
          && (own == null || !own.isWithin(RESTRICTED.single().characters()))) {
        forms.add(RESTRICTED);
      }
      this.longest = field.maxLength() != null ? field.maxLength() : own.longest();
      this.length = texts.length(longest);
      this.form = texts.form(forms);
      this.range = isNumber(own) ? texts.range(BigDecimal.ONE, new BigDecimal("9".repeat(longest))) : null;
    }

    /** A text of so many digits, no more and no less, is a number of a register: it starts at 1. */
    private static boolean isNumber(TextForm own) {
      TextForm.Part part = own == null ? null : own.single();
      return part != null && part.least() == part.most() && part.characters().inWords().equals("digits");
    }

    @Override
    boolean keepsValue(Object slot) {
      return slot instanceof String text && !text.isEmpty() && text.length() <= longest && hasForm(text) && isInRange(text);
    }

    private boolean hasForm(String text) {
      for (int i = 0; i < forms.size(); i++) {
        if (!forms.get(i).fits(text)) {
          return false;
        }
      }
      return true;
    }

    private boolean isInRange(String text) {
      if (range == null) {
        return true;
      }
      try {
        BigInteger number = new BigInteger(text);
        return number.signum() > 0 && number.toString().length() <= longest;
      } catch (NumberFormatException notANumber) {
        return true;
      }
    }

    @Override
    void check(String text, List<Broken> broken) {
      if (text.isEmpty() || text.length() > longest) {
        broken.add(tooLong(length, text));
      }
      if (!hasForm(text)) {
        broken.add(new Broken(form, List.of()));
      }
      if (!isInRange(text)) {
        broken.add(new Broken(range, List.of(reported(text))));
      }
    }

    @Override
    List<RuleInfo> valueRules() {
      return range == null ? List.of(length, form) : List.of(length, form, range);
    }
  }

  /** A date: the reader rejects a file with one that is no day of the calendar, so that only its absence is left to find. */
  private static final class OfDate extends FieldCheck {

    OfDate(FieldDefinition field, FieldRuleTexts texts) {
      super(field, texts);
    }

    @Override
    boolean keepsValue(Object slot) {
      return true;
    }

    @Override
    void check(String text, List<Broken> broken) {
      // there is nothing to check
    }

    @Override
    List<RuleInfo> valueRules() {
      return List.of();
    }
  }
}
