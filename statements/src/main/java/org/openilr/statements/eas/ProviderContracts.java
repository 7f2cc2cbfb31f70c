package org.openilr.statements.eas;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.reference.Contract;
import org.openilr.reference.DevolvedArea;
import org.openilr.reference.DevolvedContract;

/** The contracts of the provider, as the rules ask for them. */
final class ProviderContracts {

  /** Source of funding codes have three digits. */
  private static final int LARGEST_AREA = 999;

  private final EasFacts facts;
  private final List<Contract> contracts;
  private final List<DevolvedContract> devolved;
  private final Map<Integer, List<Contract>> byLine = new HashMap<>();
  private final Map<Integer, String> shortCodes = new HashMap<>();

  ProviderContracts(EasFacts facts) {
    this.facts = facts;
    this.contracts = facts.reference().contractsOf(facts.ukprn());
    this.devolved = facts.reference().devolvedContracts(facts.ukprn());
  }

  EasFacts facts() {
    return facts;
  }

  /** Whether there is a contract that pays a funding line; none pays null. */
  boolean pay(FundingLine line) {
    return !of(line).isEmpty();
  }

  /** Whether a contract that pays a funding line holds on the day. */
  boolean pay(FundingLine line, LocalDate day) {
    return of(line).stream().anyMatch(contract -> contract.startDate() != null && !contract.startDate().isAfter(day)
        && (contract.endDate() == null || !contract.endDate().isBefore(day)));
  }

  private List<Contract> of(FundingLine line) {
    return line == null ? List.of() : byLine.computeIfAbsent(line.id(), any -> contracts.stream().filter(contract ->
        contract.fundingStreamPeriodCode() != null && line.fundingStreamPeriodCodes().contains(contract.fundingStreamPeriodCode())).toList());
  }

  /** The authority behind a source of funding code through the whole year; null where none is known. */
  String authority(int area) {
    // The reference remembers what it was asked; a file of strangers must not fill it with numbers that no area has.
    return area < 0 || area > LARGEST_AREA ? null : shortCodes.computeIfAbsent(area, code -> facts.reference().devolvedAreas(String.valueOf(code)).stream()
        .filter(one -> one.isOn(facts.year().firstDay()) && one.isOn(facts.year().lastDay()))
        .max(Comparator.comparing(DevolvedArea::effectiveFrom)).map(DevolvedArea::shortCode).orElse(null));
  }

  /** Whether there is a contract with an authority in a month; one that starts within the month counts, one that ends before it does not. */
  boolean with(String authority, YearMonth month) {
    return devolved.stream().anyMatch(contract -> authority.equals(contract.shortCode())
        && contract.effectiveFrom() != null && !YearMonth.from(contract.effectiveFrom()).isAfter(month)
        && (contract.effectiveTo() == null || !contract.effectiveTo().isBefore(month.atDay(1))));
  }
}
