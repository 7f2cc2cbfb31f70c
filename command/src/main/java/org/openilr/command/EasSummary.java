package org.openilr.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openilr.command.Screen.Style;
import org.openilr.reference.Organisation;
import org.openilr.statements.eas.EasColumn;
import org.openilr.statements.eas.EasFinding;
import org.openilr.statements.eas.EasResult;
import org.openilr.statements.eas.EasValue;
import org.openilr.statements.eas.FundingLine;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

/** The result of the check of an earnings adjustment statement on the screen. */
final class EasSummary {

  private static final int MOST_ROWS = 5;
  private static final int LONGEST_VALUE = 80;
  private static final int AMOUNT = 16;

  private final Screen screen;

  EasSummary(Screen screen) {
    this.screen = screen;
  }

  /**
   * @param provider null where it is not known
   * @param onSample whether the sample reference data were used
   * @param where the folder of the reports; null for none
   */
  void print(EasResult result, Organisation provider, boolean onSample, Path where) {
    screen.line(screen.styled(Style.BOLD, result.file().name()));
    screen.line("Earnings adjustment statement of %s, R%02d, provider %d%s".formatted(result.year().title(), result.period(), result.ukprn(),
        provider == null || provider.name() == null ? "" : " " + provider.name()));
    screen.gap();
    screen.line("  %s: %s count, %s do not".formatted(count(result.rows(), "row"), number(result.validRows().size()),
        number(result.rows() - result.validRows().size())));
    screen.line("  %s, %s".formatted(count(result.errors(), "error"), count(result.warnings(), "warning")));
    findings(result);
    amounts(result.values());
    notices(result, onSample);
    if (where != null) {
      screen.gap();
      screen.line("The reports are in " + where + ".");
    }
  }

  private void findings(EasResult result) {
    Map<RuleInfo, List<EasFinding>> rules = result.findings().stream()
        .collect(Collectors.groupingBy(EasFinding::rule, LinkedHashMap::new, Collectors.toList()));
    rules.forEach((rule, findings) -> {
      screen.gap();
      screen.entry("%s  %s  %s ".formatted(rule.severity().letter(), rule.id(), number(findings.size())), 4, rule.says() + ".",
          rule.severity() == Severity.WARNING ? Style.YELLOW : Style.RED);
      findings.stream().limit(MOST_ROWS).forEach(finding -> screen.paragraph(4, "line " + finding.row().line() + ": " + values(finding)));
      if (findings.size() > MOST_ROWS) {
        screen.paragraph(4, "and %s more".formatted(number(findings.size() - MOST_ROWS)));
      }
      screen.paragraph(4, rule.fix());
    });
    if (rules.isEmpty()) {
      screen.gap();
      screen.line(screen.styled(Style.GREEN, "Nothing found."));
    } else {
      screen.gap();
      screen.line("'ilr explain RULE' says more about a rule.");
    }
  }

  private static String values(EasFinding finding) {
    return finding.reports().stream().map(column -> column.heading() + " " + shown(column, finding)).collect(Collectors.joining(", "));
  }

  /** A value of a stranger's file must not steer the terminal. */
  private static String shown(EasColumn column, EasFinding finding) {
    String value = column.of(finding.row());
    if (value.isEmpty()) {
      return "is empty";
    }
    String start = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value;
    return "'" + start.replaceAll("[\\p{Cc}\\p{Cf}]", "?") + "'";
  }

  private void amounts(List<EasValue> values) {
    screen.heading("What it claims, in pounds");
    if (values.isEmpty()) {
      screen.line("  Nothing. Handed in, it would clear what was claimed before.");
      return;
    }
    Map<FundingLine, BigDecimal> lines = new LinkedHashMap<>();
    values.forEach(value -> lines.merge(value.paymentType().fundingLine(), value.amount(), BigDecimal::add));
    lines.forEach((line, amount) -> row(amount, line.name()));
    row(lines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), "in all");
  }

  private void row(BigDecimal amount, String text) {
    screen.line(("%" + AMOUNT + "s  %s").formatted(Pounds.text(amount), text));
  }

  private void notices(EasResult result, boolean onSample) {
    if (!result.notChecked().isEmpty()) {
      screen.heading("Not checked");
      screen.paragraph(2, "%s, because the reference data lack what they need: %s".formatted(count(result.notChecked().size(), "rule"),
          String.join(", ", result.notChecked().stream().map(RuleInfo::id).toList())));
    }
    screen.heading("Please note");
    if (onSample) {
      screen.paragraph(2, "Reference data: the small invented sample that ships with Openilr. It knows hardly any real contract; for real results import "
          + "the official data with 'ilr reference import' and name it with --reference.");
    }
    screen.paragraph(2, "A statement replaces the one before for all months: leave rows of earlier months in, or what they claimed is taken back.");
  }

  private static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  private static String count(long number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }
}
