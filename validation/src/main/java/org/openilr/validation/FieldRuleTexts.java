package org.openilr.validation;

import java.math.BigDecimal;
import java.util.List;
import org.openilr.specification.ElementDefinition;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.FieldDefinition;
import org.openilr.specification.Year;

/** Words the rules FD_… of one field or record from its definition. */
final class FieldRuleTexts {

  private final Year year;
  private final ElementDefinition element;
  private final EntityDefinition parent;
  private final String title;

  /** @param parent the record in which the field or record stands */
  FieldRuleTexts(Year year, ElementDefinition element, EntityDefinition parent) {
    this.year = year;
    this.element = element;
    this.parent = parent;
    this.title = element instanceof FieldDefinition field ? field.title() : ((EntityDefinition) element).title();
  }

  RuleInfo missing() {
    return rule("MA", title + " is missing",
        element.name() + " is not given in the " + parent.name() + " record",
        "The ILR specification asks for it in every " + parent.name() + " record.",
        "Enter " + element.name() + ".");
  }

  RuleInfo length(int longest) {
    String characters = longest == 1 ? "one character" : longest + " characters";
    return rule("AL", title + " is empty or longer than " + characters,
        element.name() + " is given and, without the spaces around it, does not have 1 to " + characters(longest),
        "The ILR specification gives the field " + characters + ".",
        "Shorten the value to " + characters + orLeaveOut());
  }

  RuleInfo digits(int digits) {
    return rule("AL", title + " has more than " + digitsInWords(digits),
        element.name() + " is given and has more than " + digitsInWords(digits) + "; leading zeros do not count, a minus sign does",
        "The ILR specification gives the field " + digitsInWords(digits) + ".",
        "Enter a number of at most " + digitsInWords(digits) + orLeaveOut());
  }

  RuleInfo decimals(int whole, int fraction) {
    String form = digitsInWords(whole) + " before the decimal point or more than " + digitsInWords(fraction) + " after it";
    return rule("AL", title + " has more than " + form,
        element.name() + " is given and is written with more than " + form,
        "The ILR specification gives the field " + digitsInWords(whole) + " before the decimal point and " + digitsInWords(fraction)
            + " after it.",
        "Round the value to " + digitsInWords(fraction) + " after the decimal point" + orLeaveOut());
  }

  RuleInfo range(BigDecimal least, BigDecimal greatest) {
    String range = least.toPlainString() + " to " + greatest.toPlainString();
    return rule("AR", title + " is not in the range " + range,
        element.name() + " is given and is less than " + least.toPlainString() + " or more than " + greatest.toPlainString(),
        "The ILR specification gives the field this range.",
        "Enter a number from " + range + orLeaveOut());
  }

  RuleInfo form(List<TextForm> forms) {
    String form = String.join("; ", forms.stream().map(TextForm::inWords).toList());
    boolean charactersOnly = forms.stream().allMatch(one -> one.single() != null);
    return rule("AP", title + (charactersOnly ? " holds characters that are not allowed in it" : " does not have the form that it must have"),
        element.name() + " is given and, without the spaces around it, is not of this form: " + form,
        "The ILR specification gives the field this form, so that every system can read it.",
        "Enter a value of this form: " + form + orLeaveOut());
  }

  /** Too many records, or none where there must be one. */
  RuleInfo occurrence() {
    int most = element.maxOccurs();
    if (most == ElementDefinition.UNBOUNDED) {
      return rule("EO", "There is no " + element.name() + " record",
          "the " + parent.name() + " record holds no " + element.name() + " record",
          "The ILR specification asks for at least one in every " + parent.name() + " record.",
          "Add the " + element.name() + " record, or take the " + parent.name() + " record out.");
    }
    String records = most == 1 ? "one " + element.name() + " record" : most + " " + element.name() + " records";
    return rule("EO", "There are more than " + records,
        "the " + parent.name() + " record holds more than " + records,
        "The ILR specification allows " + records + ".",
        "Keep " + records + " at most.");
  }

  private RuleInfo rule(String kind, String says, String when, String why, String fix) {
    boolean destination = element.path().startsWith("LearnerDestinationandProgression/");
    String on = destination ? "LearnerDestinationandProgression"
        : element.path().startsWith("Learner/LearningDelivery/") ? "LearningDelivery" : "Learner";
    return new RuleInfo("FD_" + (destination ? "DP_" : "") + element.name() + "_" + kind, Severity.ERROR, says, when, why, fix, on,
        year, year, List.of(), true, true, "");
  }

  /** How to end the advice: an optional field may stay out. */
  private String orLeaveOut() {
    return element.mandatory() ? "." : ", or leave " + element.name() + " out.";
  }

  private static String characters(int longest) {
    return longest + (longest == 1 ? " character" : " characters");
  }

  private static String digitsInWords(int digits) {
    return digits == 1 ? "one digit" : digits + " digits";
  }
}
