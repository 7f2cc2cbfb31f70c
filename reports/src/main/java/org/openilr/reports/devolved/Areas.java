package org.openilr.reports.devolved;

import java.time.LocalDate;
import java.util.List;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.learners.LetterCase;
import org.openilr.reference.DevolvedArea;
import org.openilr.reference.DevolvedContract;
import org.openilr.reports.ReportContext;

/** The devolved areas of 2020-21, and the contracts of providers with them. */
public final class Areas {

  /** Their source of funding codes: Greater Manchester to North of Tyne. */
  static final List<String> CODES = List.of("110", "111", "112", "113", "114", "115", "116", "117");

  private static final String SOURCE_OF_FUNDING = "SOF";

  private Areas() {}

  /** The first source of funding of an aim that is a devolved area; null where none is. */
  static String code(LearningDelivery aim) {
    List<LearningDeliveryFAM> fams = aim.learningDeliveryFAMs();
    for (int i = 0; i < fams.size(); i++) {
      String code = LetterCase.isSame(SOURCE_OF_FUNDING, fams.get(i).learnDelFAMType()) ? fams.get(i).learnDelFAMCode() : null;
      if (code != null && CODES.contains(code)) {
        return code;
      }
    }
    return null;
  }

  /** The area of a code that holds all through the year; null where the reference data have none. */
  static DevolvedArea area(String code, ReportContext context) {
    for (DevolvedArea area : context.reference().devolvedAreas(code)) {
      LocalDate from = area.effectiveFrom();
      LocalDate to = area.effectiveTo();
      if (from != null && !from.isAfter(context.year().firstDay()) && (to == null || !to.isBefore(context.year().lastDay()))) {
        return area;
      }
    }
    return null;
  }

  /** Whether the provider has any contract with the area that pays for an aim; letter case does not matter. */
  public static boolean hasContract(LearningDelivery aim, ReportContext context) {
    return contracts(aim, context).stream().findAny().isPresent();
  }

  /**
   * Whether the provider's contract with the area that pays for an aim covers it. Of the contracts that cover the start the first decides: it must
   * run to the end of the aim, where that is known, else to the planned end or to the end of the year.
   */
  static boolean isContracted(LearningDelivery aim, ReportContext context) {
    for (DevolvedContract contract : contracts(aim, context)) {
      if (contract.isOn(aim.learnStartDate())) {
        return covers(contract.effectiveTo(), aim, context);
      }
    }
    return false;
  }

  private static boolean covers(LocalDate last, LearningDelivery aim, ReportContext context) {
    if (last == null) {
      return true;
    }
    if (aim.learnActEndDate() != null) {
      return !aim.learnActEndDate().isAfter(last);
    }
    return !last.isBefore(context.year().lastDay()) || aim.learnPlanEndDate() != null && !aim.learnPlanEndDate().isAfter(last);
  }

  private static List<DevolvedContract> contracts(LearningDelivery aim, ReportContext context) {
    String code = code(aim);
    DevolvedArea area = code == null ? null : area(code, context);
    return area == null ? List.of() : context.reference().devolvedContracts(context.ukprn()).stream()
        .filter(contract -> LetterCase.isSame(area.shortCode(), contract.shortCode())).toList();
  }
}
