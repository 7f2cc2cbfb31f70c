package org.openilr.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openilr.specification.ReturnPeriod;
import org.openilr.specification.Year;

/**
 * Look-ups in reference data. Safe for many threads. Answers are immutable and remembered, so asking again is cheap.
 *
 * <p>Letter case never matters in what is asked. Where nothing is found, single answers are null and lists empty; the same where the
 * whole table is missing, so a rule that needs a table asks {@link #has} first. A null key finds nothing.
 */
public interface Reference extends AutoCloseable {

  /**
   * Opens a snapshot file.
   *
   * @throws IOException when there is no such file or it may not be read
   * @throws ReferenceException when it is not a snapshot, or one of another format version
   */
  static Reference open(Path snapshot) throws IOException {
    return StoredReference.of(SnapshotStore.open(snapshot));
  }

  /**
   * Opens a snapshot file that is closed by itself some time after nothing refers to it any more, for those who exchange it while others are still using it.
   *
   * @param whenClosed is run after that; must not refer to the result
   * @throws IOException when there is no such file or it may not be read
   * @throws ReferenceException when it is not a snapshot, or one of another format version
   */
  static Reference openUntilUnused(Path snapshot, Runnable whenClosed) throws IOException {
    return StoredReference.untilUnused(SnapshotStore.open(snapshot), whenClosed);
  }

  /**
   * Reads a pack: a folder of CSV files, any subset of the tables, or a zip of them.
   *
   * @throws IOException when it cannot be read
   * @throws ReferenceException when a file is not what it should be or has rows that cannot be read; the message lists them
   */
  static Reference ofPack(Path pack) throws IOException {
    return StoredReference.of(Pack.open(pack));
  }

  /**
   * The small reference data that ship with the project: invented rows, enough to try everything. Read on first use and shared; closing
   * it does nothing.
   */
  static Reference sample() {
    return SampleReference.SAMPLE;
  }

  /** A reference without a single table, to build on. */
  static Reference none() {
    return StoredReference.of(MemoryStore.EMPTY);
  }

  /** A builder of small reference data, for tests, on top of other reference data. */
  static ReferenceBuilder onTopOf(Reference base) {
    return new ReferenceBuilder(((StoredReference) base).store());
  }

  /** Whether the table is there; rules that need a missing one are not run and the result says so. */
  boolean has(Table table);

  /** Which sources and versions the answers come from. */
  Versions versions();

  /** Reads what a block of learners will look up, in bulk, so that the look-ups themselves find it in memory. */
  void prefetch(ReferenceKeys keys);

  /** A learning aim with all that LARS says about it. */
  LarsAim aim(String learnAimRef);

  /** A pathway of an apprenticeship framework. */
  Framework framework(Integer fworkCode, Integer progType, Integer pwayCode);

  /** An apprenticeship standard; where LARS has several rows of the code, the one that started last. */
  Standard standard(Integer standardCode);

  /** A T Level programme. */
  Programme programme(Integer programmeCode, Integer progType, Integer pwayCode);

  /**
   * What a code is called.
   *
   * @param list one of {@link Table#LEARN_AIM_REF_TYPE}, {@link Table#SECTOR_SUBJECT_AREA_TIER1}, {@link Table#SECTOR_SUBJECT_AREA_TIER2},
   *     {@link Table#STANDARD_SECTOR_CODE}, {@link Table#AWARD_ORG_CODE}, {@link Table#CATEGORY}, {@link Table#DEVOLVED_SOF}
   * @param code the code as text; numbers may be written with or without decimals
   * @throws IllegalArgumentException when the table is not such a list
   */
  String label(Table list, String code);

  /** A provider or another organisation. */
  Organisation organisation(Integer ukprn);

  /** The campuses of that identifier, with the providers that own them. */
  List<CampusIdentifier> campuses(String campusIdentifier);

  /** What the ONS Postcode Directory holds on a postcode; empty where the postcode does not exist. Spaces count: {@code SW1A 1AA}. */
  List<OnsPostcode> postcode(String postcode);

  /** Area uplifts of adult funding at a postcode. */
  List<AreaCost> areaCosts(String postcode);

  /** Uplifts for deprivation at a postcode, of every scheme. */
  List<Disadvantage> disadvantages(String postcode);

  /** The devolved areas that a postcode belongs to or belonged to. */
  List<DevolvedPostcode> devolvedPostcodes(String postcode);

  /** The devolved areas with a source of funding code. */
  List<DevolvedArea> devolvedAreas(String sofCode);

  /** The contracts of a provider with devolved areas. */
  List<DevolvedContract> devolvedContracts(Integer ukprn);

  /** An employer. */
  Employer employer(Integer ern);

  /** The standards that an end-point assessment organisation assesses. */
  List<AssessmentOrganisation> assessmentOrganisation(String epaOrgID);

  /** The contract allocations of a number: one, or one for each provider that delivers it. */
  List<Contract> contracts(String contractAllocationNumber);

  /** The contract allocations that a provider delivers. */
  List<Contract> contractsOf(Integer ukprn);

  /** Whether the unique learner number has been issued. */
  boolean issued(Long uln);

  /** Apprenticeship earnings of earlier years of a learner, from every provider. */
  List<EarningsHistory> earningsHistory(Long uln);

  /** Aims of the year before under a learner reference number, from every provider that the table holds. */
  List<EarlierAim> earlierAims(String learnRefNumber);

  /** The returns of a year by number; those that the table holds. */
  List<ReturnPeriod> returnPeriods(Year year);

  @Override
  void close();
}
