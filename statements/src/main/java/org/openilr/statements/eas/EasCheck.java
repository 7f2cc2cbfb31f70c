package org.openilr.statements.eas;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openilr.reference.Reference;
import org.openilr.statements.eas.RowRules.RowRule;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

/** Checks a statement: its name when it is handed in, and its content when it is processed. */
public final class EasCheck {

  private static final int PENCE = 2;

  private final EasFacts facts;
  private final EasYear data;
  private final List<RowRule> rules = new ArrayList<>();
  private final List<RuleInfo> notChecked = new ArrayList<>();
  private final List<EasFinding> findings = new ArrayList<>();
  private final Set<RowKey> wrong = new HashSet<>();

  private EasCheck(EasFacts facts) {
    this.facts = facts;
    this.data = EasYear.of(facts.year());
    for (RowRule rule : RowRules.ALL) {
      if (canCheck(rule.rule(), facts.reference())) {
        rules.add(rule);
      } else {
        notChecked.add(rule.rule().info());
      }
    }
  }

  /** The first thing that is wrong with a file's name, for which the file is not taken in; empty where it is fine. */
  public static Optional<EasFinding> checkName(EasFileName name, EasUpload upload) {
    return NameRules.ALL.stream().filter(rule -> canCheck(rule.rule(), upload.reference()) && rule.raised().test(name, upload))
        .map(rule -> EasFinding.onFile(rule.rule().info())).findFirst();
  }

  /**
   * Checks the content of a statement. Memory grows with the file, which may have 10 MB and 100,000 rows; a larger one is refused.
   *
   * @param file the file's name, which only the result tells on
   * @param in the file; not closed
   * @throws IOException when it cannot be read
   */
  public static EasResult run(EasFileName file, InputStream in, EasFacts facts) throws IOException {
    return new EasCheck(facts).run(file, EasReader.read(in));
  }

  private static boolean canCheck(EasRule rule, Reference reference) {
    return rule.info().needs().stream().allMatch(reference::has);
  }

  private EasResult run(EasFileName file, EasReader.Content content) {
    if (content.fault() != null) {
      return new EasResult(file, facts.ukprn(), facts.year(), facts.period(), true, 0, List.of(), List.of(),
          List.of(EasFinding.onFile(content.fault())), List.of());
    }
    List<ReadRow> rows = check(content.rows());
    List<EasRow> validRows = new ArrayList<>();
    List<EasValue> values = new ArrayList<>();
    for (ReadRow row : rows) {
      if (!wrong.contains(RowKey.asWritten(row.row()))) {
        validRows.add(row.row());
        values.add(value(row));
      }
    }
    findings.sort(Comparator.comparing((EasFinding finding) -> finding.rule().severity().letter()).thenComparing(finding -> finding.rule().id()));
    return new EasResult(file, facts.ukprn(), facts.year(), facts.period(), false, rows.size(), validRows, values, findings, notChecked);
  }

  private List<ReadRow> check(List<EasRow> rows) {
    ProviderContracts contracts = new ProviderContracts(facts);
    Duplicates duplicates = new Duplicates(rows);
    List<ReadRow> read = new ArrayList<>(rows.size());
    for (EasRow row : rows) {
      ReadRow known = ReadRow.of(row, data, facts.year());
      read.add(known);
      for (RowRule rule : rules) {
        if (rule.raised().of(known, contracts)) {
          found(rule.rule(), row);
        }
      }
      if (duplicates.has(row)) {
        found(Duplicates.RULE, row);
      }
    }
    return read;
  }

  private void found(EasRule rule, EasRow row) {
    findings.add(new EasFinding(rule.info(), rule.reports(), row));
    if (rule.info().severity() == Severity.ERROR) {
      wrong.add(RowKey.asWritten(row));
    }
  }

  /** Amounts are stored to the penny; halves go away from zero, as in the department's database. */
  private EasValue value(ReadRow row) {
    BigDecimal amount = row.value().setScale(PENCE, RoundingMode.HALF_UP);
    // An area that is no number is an error, so that a valid row has one or none.
    return new EasValue(row.payment(), row.period(), row.area(), amount);
  }
}
