package org.openilr.validation.rules;

import static org.openilr.validation.Severity.FAIL;
import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Contracts.endedLastYear;
import static org.openilr.validation.derived.Contracts.has;
import static org.openilr.validation.derived.Contracts.stopped;

import java.time.LocalDate;
import java.util.Objects;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Contracts;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "Learning is paid under a contract of the provider with the agency; without one, or after new starts were stopped, it is not paid.")
final class UKPRNRules {

  private static final LocalDate MAY_2017 = LocalDate.of(2017, 5, 1);
  private static final LocalDate NOVEMBER_2017 = LocalDate.of(2017, 11, 1);
  private static final LocalDate JANUARY_2018 = LocalDate.of(2018, 1, 1);
  private static final LocalDate AUGUST_2021 = LocalDate.of(2021, 8, 1);
  private static final LocalDate AUGUST_2023 = LocalDate.of(2023, 8, 1);

  private static final String CHECK = "Check the funding model, the monitoring codes and the contracts of your provider. A contract signed today is "
      + "known tomorrow.";
  private static final String STOPPED = "Check the start date and the contract: learning started from that day on is not paid under it. A restart "
      + "needs RES.";
  private static final String YEARLY = "The funding stream is that of the return's year. ";
  private static final String ONE_YEAR = "An aim that ended more than a year before the teaching year is checked too, as in the department's service. ";
  private static final String LISTS = "Published lists disagree on the severity; the later one says warning.";

  private UKPRNRules() {}

  @Rule(id = "UKPRN_03", severity = FAIL, reports = "UKPRN",
      why = "A file holds the data of one provider.",
      says = "The provider's UKPRN is not that of the header",
      when = "UKPRN in LearningProvider differs from UKPRN in Header/Source",
      fix = "Find out whose file it is, and make it again under the right provider.",
      note = "Severity F: the department's report service treats the rule as the failure of the file, although older lists say error.")
  static boolean anotherThanInTheHeader(Facts facts) {
    return !Objects.equals(facts.ukprn(), facts.file().headerUkprn());
  }

  /** A funding stream that has a new period each year, in the year of the return. */
  private static String ofYear(String stream, Facts facts) {
    return stream + facts.year().code();
  }

  @Rule(id = "UKPRN_05", to = "2223", needs = Table.CONTRACTS, reports = {"FundModel", "ConRefNumber"},
      says = "The provider has no European Social Fund contract for this learning",
      when = "FundModel is 70, the aim did not end in the teaching year before, and the provider has no contract of the stream ESF1420 or none of "
          + "that ConRefNumber",
      fix = CHECK, note = ONE_YEAR)
  static boolean noEsfContract(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 70) && !endedLastYear(aim, facts)
        && (!has(facts, "ESF1420") || !Contracts.hasNumber(facts, aim.conRefNumber()));
  }

  @Rule(id = "UKPRN_06", severity = WARNING, needs = Table.CONTRACTS, reports = "FundModel",
      says = "The provider has no adult skills contract",
      when = "FundModel is 35, the aim has FAM records but neither LDM 034 nor 357, belongs to no apprenticeship, is not funded by a combined "
          + "authority or London, did not end in the teaching year before, and the provider has no adult skills contract of the year",
      fix = CHECK, note = YEARLY + ONE_YEAR + LISTS)
  static boolean noAdultSkillsContract(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && !aim.learningDeliveryFAMs().isEmpty() && !aim.hasFAM("LDM", "034") && !aim.hasFAM("LDM", "357")
        && !DerivedData.isApprenticeship(aim) && !DerivedData.isDevolved(aim, facts) && !endedLastYear(aim, facts)
        && !has(facts, ofYear("AEBC-19TRN", facts), ofYear("AEBC-ASCL", facts), ofYear("AEB-19TRLS", facts), ofYear("AEB-ASLS", facts),
            ofYear("AEB-19TRN", facts), ofYear("AEB-AS", facts), ofYear("STFI", facts), ofYear("STFIC", facts));
  }

  @Rule(id = "UKPRN_08", severity = WARNING, needs = Table.CONTRACTS, reports = {"UKPRN", "LearnDelFAMType=ALB"},
      says = "The provider has no loans bursary contract",
      when = "The aim has an ALB record, did not end before the teaching year, and the provider has no loans bursary contract of the year",
      fix = CHECK, note = YEARLY + LISTS)
  static boolean noLoansBursaryContract(LearningDelivery aim, Facts facts) {
    return aim.hasFAM("ALB") && !isBefore(aim.learnActEndDate(), facts.yearStart())
        && !has(facts, ofYear("ALLB", facts), ofYear("ALLBC", facts));
  }

  @Rule(id = "UKPRN_09", severity = WARNING, needs = Table.CONTRACTS, reports = {"UKPRN", "FundModel", "ProgType"},
      says = "The provider has no contract for this apprenticeship, funded as before May 2017",
      when = "The aim belongs to an apprenticeship, FundModel is neither 36 nor 99, the aim did not end in the teaching year before, it has none of "
          + "LDM 034, 353, 354 and 355, and the provider has no apprenticeship contract of the year",
      fix = CHECK, note = YEARLY + ONE_YEAR + LISTS)
  static boolean noContractForAnOlderApprenticeship(LearningDelivery aim, Facts facts) {
    return !isOneOf(aim.fundModel(), 36, 99) && DerivedData.isApprenticeship(aim) && !endedLastYear(aim, facts)
        && !aim.hasFAM("LDM", "034") && !aim.hasFAM("LDM", "353") && !aim.hasFAM("LDM", "354") && !aim.hasFAM("LDM", "355")
        && !has(facts, ofYear("APPS", facts));
  }

  @Rule(id = "UKPRN_10", severity = WARNING, needs = Table.CONTRACTS,
      reports = {"UKPRN", "FundModel", "LearnDelFAMType=ACT", "LearnDelFAMCode=1"},
      says = "The provider has no contract for apprenticeships on the apprenticeship service",
      when = "FundModel is 36, LearnStartDate is on or after 1 May 2017, the aim did not end before the teaching year, it has ACT 1, and the provider "
          + "has no contract of the streams LEVY1799 and NONLEVY2019",
      fix = CHECK, note = LISTS)
  static boolean noServiceContract(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 36) && isOnOrAfter(aim.learnStartDate(), MAY_2017) && !isBefore(aim.learnActEndDate(), facts.yearStart())
        && aim.hasFAM("ACT", "1") && !has(facts, "LEVY1799", "NONLEVY2019");
  }

  @Rule(id = "UKPRN_11", severity = WARNING, needs = Table.CONTRACTS,
      reports = {"UKPRN", "FundModel", "LearnDelFAMType=ACT", "LearnDelFAMCode=2"},
      says = "The provider has no contract with the agency for this apprenticeship",
      when = "FundModel is 36, LearnStartDate is on or after 1 May 2017, the aim did not end in the teaching year before, it has ACT 2, and the provider "
          + "has no apprenticeship contract of the year nor one of the streams 16-18NLAP2018 and ANLAP2018",
      fix = CHECK, note = YEARLY + ONE_YEAR + LISTS)
  static boolean noAgencyContract(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 36) && isOnOrAfter(aim.learnStartDate(), MAY_2017) && !endedLastYear(aim, facts) && aim.hasFAM("ACT", "2")
        && !has(facts, ofYear("APPS", facts), "16-18NLAP2018", "ANLAP2018");
  }

  @Rule(id = "UKPRN_12", severity = WARNING, to = "2021", needs = Table.CONTRACTS,
      reports = {"LearnStartDate", "UKPRN", "LearnDelFAMType=LDM", "LearnDelFAMCode=357"},
      says = "The provider has no procured adult skills contract",
      when = "The aim has LDM 357, LearnStartDate is on or after 1 November 2017, it did not end in the teaching year before, and the provider has no "
          + "procured adult skills contract of the year",
      fix = CHECK, note = "Any funding model counts. " + YEARLY + ONE_YEAR + LISTS)
  static boolean noProcuredContract(LearningDelivery aim, Facts facts) {
    return isProcured(aim, facts) && !has(facts, ofYear("AEB-19TRN", facts), ofYear("AEB-AS", facts), ofYear("STFI", facts));
  }

  @Rule(id = "UKPRN_12", from = "2122", needs = Table.CONTRACTS,
      reports = {"LearnStartDate", "UKPRN", "LearnDelFAMType=LDM", "LearnDelFAMCode=357"},
      says = "The provider has no procured adult skills contract",
      when = "The aim has LDM 357, LearnStartDate is on or after 1 November 2017, it did not end in the teaching year before, and the provider has no "
          + "contract of the streams AEB-19TRN2021, AEB-AS2021 and STFI2021",
      fix = CHECK, note = "The streams of 2020-21 still stand in the rule of 2024-25, so the procurement ended with them. " + ONE_YEAR)
  static boolean noProcuredContractOf2021(LearningDelivery aim, Facts facts) {
    return isProcured(aim, facts) && !has(facts, "AEB-19TRN2021", "AEB-AS2021", "STFI2021");
  }

  private static boolean isProcured(LearningDelivery aim, Facts facts) {
    return aim.hasFAM("LDM", "357") && isOnOrAfter(aim.learnStartDate(), NOVEMBER_2017) && !endedLastYear(aim, facts);
  }

  @Rule(id = "UKPRN_13", severity = WARNING, needs = Table.CONTRACTS,
      reports = {"LearnStartDate", "UKPRN", "LearnDelFAMType=ACT", "LearnDelFAMCode=2", "AimType"},
      says = "The provider has no non-levy contract for this apprenticeship",
      when = "AimType is 1, LearnStartDate is on or after 1 January 2018, the aim did not end in the teaching year before, it has ACT 2 but neither LDM "
          + "358 nor RES 1, and the provider has no contract of the streams 16-18NLAP2018 and ANLAP2018",
      fix = CHECK, note = "Any funding model counts. " + ONE_YEAR + LISTS)
  static boolean noNonLevyContract(LearningDelivery aim, Facts facts) {
    return is(aim.aimType(), 1) && isOnOrAfter(aim.learnStartDate(), JANUARY_2018) && !endedLastYear(aim, facts) && aim.hasFAM("ACT", "2")
        && !aim.hasFAM("LDM", "358") && !aim.hasFAM("RES", "1") && !has(facts, "16-18NLAP2018", "ANLAP2018");
  }

  @Rule(id = "UKPRN_14", needs = Table.CONTRACTS, reports = {"LearnStartDate", "UKPRN", "LearnDelFAMType=ACT", "LearnDelFAMCode=2"},
      says = "The provider has no extended apprenticeship contract",
      when = "The aim has ACT 2 and LDM 358, did not end in the teaching year before, and the provider has no apprenticeship contract of the year",
      fix = CHECK, note = YEARLY + ONE_YEAR)
  static boolean noExtendedContract(LearningDelivery aim, Facts facts) {
    return isExtended(aim, facts) && !has(facts, ofYear("APPS", facts));
  }

  @Rule(id = "UKPRN_15", needs = Table.CONTRACTS, reports = {"LearnDelFAMType=ACT", "LearnDelFAMCode=2"},
      says = "LDM 358 is recorded although the provider has a non-levy contract",
      when = "The aim has ACT 2 and LDM 358, did not end in the teaching year before, and the provider has a contract of the streams 16-18NLAP2018 or "
          + "ANLAP2018",
      fix = "Take LDM 358 out: it is for providers without a non-levy contract.", note = ONE_YEAR)
  static boolean extendedBesideANonLevyContract(LearningDelivery aim, Facts facts) {
    return isExtended(aim, facts) && has(facts, "16-18NLAP2018", "ANLAP2018");
  }

  private static boolean isExtended(LearningDelivery aim, Facts facts) {
    return aim.hasFAM("ACT", "2") && aim.hasFAM("LDM", "358") && !endedLastYear(aim, facts);
  }

  @Rule(id = "UKPRN_16", needs = Table.CONTRACTS, reports = {"FundModel", "UKPRN", "LearnStartDate"},
      says = "The programme started after new starts on the non-levy contract were stopped",
      when = "FundModel is 36, AimType is 1, the aim has ACT 2 and no RES, and new starts on the provider's latest contract of the streams "
          + "16-18NLAP2018 and ANLAP2018 were stopped on or before LearnStartDate",
      fix = STOPPED, note = "RES counts in capitals only, as in the department's service.")
  static boolean nonLevyStopped(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 36) && is(aim.aimType(), 1) && aim.hasFAM("ACT", "2") && !hasExactly(aim, "RES", null)
        && stopped(aim, facts, "16-18NLAP2018", "ANLAP2018");
  }

  @Rule(id = "UKPRN_17", needs = Table.CONTRACTS,
      reports = {"UKPRN", "FundModel", "ProgType", "LearnStartDate", "LearnDelFAMType=SOF", "LearnDelFAMCode=105"},
      says = "The traineeship started after new starts on the 16 to 18 traineeship contract were stopped",
      when = "FundModel is 25, ProgType is 24, the aim has SOF 105 and no RES, and new starts on the provider's 16 to 18 traineeship contract of the year "
          + "were stopped on or before LearnStartDate",
      fix = STOPPED, note = YEARLY)
  static boolean traineeshipsStopped(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 25) && is(aim.progType(), 24) && aim.hasFAM("SOF", "105") && !aim.hasFAM("RES")
        && stopped(aim, facts, ofYear("16-18TRN", facts));
  }

  @Rule(id = "UKPRN_18", needs = Table.CONTRACTS, reports = {"UKPRN", "FundModel", "ProgType", "LearnStartDate"},
      says = "The learning started after new starts on the adult skills grant were stopped",
      when = "FundModel is 35, the aim has SOF 105 but neither LDM 357 nor RES, and new starts on the provider's latest adult skills grant of the year "
          + "were stopped on or before LearnStartDate",
      fix = STOPPED, note = YEARLY)
  static boolean adultSkillsGrantStopped(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && aim.hasFAM("SOF", "105") && !aim.hasFAM("LDM", "357") && !aim.hasFAM("RES")
        && stopped(aim, facts, ofYear("AEBC-19TRN", facts), ofYear("AEBC-ASCL", facts));
  }

  @Rule(id = "UKPRN_19", needs = Table.CONTRACTS,
      reports = {"UKPRN", "FundModel", "LearnStartDate", "LearnDelFAMType=LDM", "LearnDelFAMCode=357"},
      says = "The learning started after new starts on the procured adult skills contract were stopped",
      when = "FundModel is 35, the aim has SOF 105 and LDM 357 but no RES, and new starts on the provider's latest procured adult skills contract of the "
          + "year were stopped on or before LearnStartDate",
      fix = STOPPED, note = YEARLY)
  static boolean procuredContractStopped(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && aim.hasFAM("SOF", "105") && aim.hasFAM("LDM", "357") && !aim.hasFAM("RES")
        && stopped(aim, facts, ofYear("AEB-19TRN", facts), ofYear("AEB-AS", facts));
  }

  @Rule(id = "UKPRN_20", to = "2223", needs = Table.CONTRACTS, reports = {"FundModel", "ConRefNumber", "UKPRN", "LearnStartDate"},
      says = "The learning started after new starts on this European Social Fund contract were stopped",
      when = "FundModel is 70, the aim has no RES, and new starts on the provider's ESF1420 contract of that ConRefNumber were stopped on or before "
          + "LearnStartDate",
      fix = STOPPED)
  static boolean esfContractStopped(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 70) && !aim.hasFAM("RES") && aim.conRefNumber() != null
        && Contracts.stoppedUnder(aim, facts, "ESF1420", aim.conRefNumber());
  }

  @Rule(id = "UKPRN_21", needs = Table.CONTRACTS, reports = {"FundModel", "ConRefNumber", "UKPRN", "LearnStartDate"},
      says = "The programme started after new starts on the apprenticeship service contract were stopped",
      when = "FundModel is 36, AimType is 1, the aim has ACT 1 and no RES, and new starts on the provider's latest contract of the streams LEVY1799 and "
          + "NONLEVY2019 were stopped on or before LearnStartDate",
      fix = STOPPED, note = "ACT counts in capitals only, as in the department's service.")
  static boolean serviceContractStopped(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 36) && is(aim.aimType(), 1) && hasExactly(aim, "ACT", "1") && !aim.hasFAM("RES")
        && stopped(aim, facts, "LEVY1799", "NONLEVY2019");
  }

  @Rule(id = "UKPRN_23", from = "2324", to = "2425", needs = Table.CONTRACTS,
      says = "The provider has no procured adult skills contract of 2021",
      when = "FundModel is 35, the aim has LDM 379 and SOF 105, LearnStartDate is on or after 1 August 2021, it did not end in the teaching year before, "
          + "and the provider has no contract of the streams AEB-AS2324 and AEB-NSF2324",
      fix = CHECK, note = "Read in the rules of 2024-25; the streams named there are those of 2023-24. " + ONE_YEAR)
  static boolean noContractOfTheProcurementOf2021(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && aim.hasFAM("LDM", "379") && aim.hasFAM("SOF", "105") && isOnOrAfter(aim.learnStartDate(), AUGUST_2021)
        && !endedLastYear(aim, facts) && !has(facts, "AEB-AS2324", "AEB-NSF2324");
  }

  @Rule(id = "UKPRN_24", from = "2324", to = "2425", needs = Table.CONTRACTS,
      says = "The learning started after new starts on the procured adult skills contract of 2021 were stopped",
      when = "FundModel is 35, the aim has LDM 379 and SOF 105 but no RES, and new starts on the provider's latest contract of the streams AEB-AS2324 and "
          + "AEB-NSF2324 were stopped on or before LearnStartDate",
      fix = STOPPED, note = "Read in the rules of 2024-25; the streams named there are those of 2023-24.")
  static boolean contractOfTheProcurementOf2021Stopped(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && aim.hasFAM("LDM", "379") && aim.hasFAM("SOF", "105") && !aim.hasFAM("RES")
        && stopped(aim, facts, "AEB-AS2324", "AEB-NSF2324");
  }

  @Rule(id = "UKPRN_27", from = "2425", needs = Table.CONTRACTS,
      says = "The provider has no procured adult skills contract of 2023",
      when = "FundModel is 35 or 38, the aim has LDM 388 and SOF 105, LearnStartDate is on or after 1 August 2023, it did not end in the teaching year "
          + "before, and the provider has no contract of the 2023 procurement for the year",
      fix = CHECK, note = YEARLY + ONE_YEAR)
  static boolean noContractOfTheProcurementOf2023(LearningDelivery aim, Facts facts) {
    return isOneOf(aim.fundModel(), 35, 38) && aim.hasFAM("LDM", "388") && aim.hasFAM("SOF", "105")
        && isOnOrAfter(aim.learnStartDate(), AUGUST_2023) && !endedLastYear(aim, facts)
        && !has(facts, ofYear("ASF2023-AS", facts), ofYear("ASF2023-FCFJ", facts), ofYear("ASF2023-STFI", facts));
  }

  @Rule(id = "UKPRN_29", from = "2425", needs = Table.CONTRACTS,
      says = "The provider has no Adult Skills Fund contract",
      when = "FundModel is 38, the aim has no LDM 388, is not funded by a combined authority or London, did not end in the teaching year before, and the "
          + "provider has no Adult Skills Fund contract of the year",
      fix = CHECK, note = YEARLY + ONE_YEAR)
  static boolean noAdultSkillsFundContract(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 38) && !aim.hasFAM("LDM", "388") && !DerivedData.isDevolved(aim, facts) && !endedLastYear(aim, facts)
        && !has(facts, ofYear("ASFC-ASCL", facts), ofYear("ASFC-FCFJ", facts), ofYear("STFIG", facts));
  }

  /** Whether the aim has the type, and the code unless it is null, with letters as written. */
  private static boolean hasExactly(LearningDelivery aim, String type, String code) {
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (type.equals(fam.learnDelFAMType()) && (code == null || code.equals(fam.learnDelFAMCode()))) {
        return true;
      }
    }
    return false;
  }
}
