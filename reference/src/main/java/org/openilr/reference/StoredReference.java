package org.openilr.reference;

import static org.openilr.reference.ReferenceKeys.upper;

import java.lang.ref.Cleaner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.openilr.specification.ReturnPeriod;
import org.openilr.specification.Year;

/** Reference data from a store, with what has been looked up kept in memory. */
final class StoredReference implements Reference {

  /** How many answers are kept of each kind. A return of a million learners has about 10,000 aims and 300,000 postcodes. */
  private static final int AIMS = 8_000;
  private static final int POSTCODES = 25_000;
  private static final int PEOPLE = 20_000;
  private static final int FEW = 5_000;

  private static final Cleaner CLEANER = Cleaner.create();

  /** The column with the name, for each table whose codes have one. */
  private static final Map<Table, String> LABELS = new EnumMap<>(Map.of(
      Table.LEARN_AIM_REF_TYPE, "LearnAimRefTypeDesc",
      Table.SECTOR_SUBJECT_AREA_TIER1, "SectorSubjectAreaTier1Desc",
      Table.SECTOR_SUBJECT_AREA_TIER2, "SectorSubjectAreaTier2Desc",
      Table.STANDARD_SECTOR_CODE, "StandardSectorCodeDesc",
      Table.AWARD_ORG_CODE, "AwardOrgCodeDesc",
      Table.CATEGORY, "CategoryName",
      Table.DEVOLVED_SOF, "Name"));

  private final Store store;
  private final Versions versions;
  private final Set<Table> tables = EnumSet.noneOf(Table.class);
  private final Lookup<String, LarsAim> aims;
  private final Lookup<Integer, List<Framework>> frameworks;
  private final Lookup<Integer, Standard> standards;
  private final Lookup<Integer, List<Programme>> programmes;
  private final Lookup<Integer, Organisation> organisations;
  private final Lookup<String, List<CampusIdentifier>> campuses;
  private final Lookup<String, List<OnsPostcode>> postcodes;
  private final Lookup<String, List<AreaCost>> areaCosts;
  private final Lookup<String, List<Disadvantage>> disadvantages;
  private final Lookup<String, List<DevolvedPostcode>> devolvedPostcodes;
  private final Lookup<String, List<DevolvedArea>> devolvedAreas;
  private final Lookup<Integer, List<DevolvedContract>> devolvedContracts;
  private final Lookup<Integer, Employer> employers;
  private final Lookup<String, List<AssessmentOrganisation>> assessmentOrganisations;
  private final Lookup<String, List<Contract>> contracts;
  private final Lookup<Integer, List<Contract>> contractsOf;
  private final Lookup<Long, Boolean> issued;
  private final Lookup<Long, List<EarningsHistory>> earningsHistories;
  private final Lookup<String, List<EarlierAim>> earlierAims;
  private final Map<Table, Map<Object, String>> labels = new ConcurrentHashMap<>();

  private StoredReference(Store store) {
    this.store = store;
    versions = store.versions();
    versions.tables().forEach(version -> tables.add(version.table()));
    Assembler assembler = new Assembler(store);
    aims = new Lookup<>(AIMS, assembler::aims);
    frameworks = new Lookup<>(FEW, assembler::frameworks);
    standards = new Lookup<>(FEW, assembler::standards);
    programmes = new Lookup<>(FEW, assembler::programmes);
    organisations = new Lookup<>(FEW, assembler::organisations);
    contracts = new Lookup<>(FEW, keys -> assembler.contracts("ContractAllocationNumber", keys));
    contractsOf = new Lookup<>(FEW, keys -> assembler.contracts("DeliveryUKPRN", keys));
    employers = new Lookup<>(PEOPLE, assembler::employers);
    campuses = lists(FEW, Table.CAMPUS_IDENTIFIERS, CampusIdentifier::of);
    postcodes = lists(POSTCODES, Table.POSTCODES, OnsPostcode::of);
    areaCosts = lists(POSTCODES, Table.POSTCODE_AREA_COSTS, AreaCost::of);
    disadvantages = lists(POSTCODES, Table.POSTCODE_DISADVANTAGE, Disadvantage::of);
    devolvedPostcodes = lists(POSTCODES, Table.DEVOLVED_POSTCODES, DevolvedPostcode::of);
    devolvedAreas = lists(FEW, Table.DEVOLVED_AREAS, DevolvedArea::of);
    devolvedContracts = lists(FEW, Table.DEVOLVED_CONTRACTS, DevolvedContract::of);
    assessmentOrganisations = lists(FEW, Table.ASSESSMENT_ORGANISATIONS, AssessmentOrganisation::of);
    earningsHistories = lists(PEOPLE, Table.EARNINGS_HISTORY, EarningsHistory::of);
    earlierAims = lists(PEOPLE, Table.EARLIER_LEARNERS, EarlierAim::of);
    issued = new Lookup<>(PEOPLE, ulns -> {
      Map<Long, Boolean> known = new HashMap<>();
      store.issued(ulns).forEach(uln -> known.put(uln, true));
      return known;
    });
  }

  static Reference of(Store store) {
    return new StoredReference(store);
  }

  /** Closes its store when it is out of use. */
  static Reference untilUnused(Store store, Runnable whenClosed) {
    StoredReference reference = new StoredReference(store);
    CLEANER.register(reference, () -> {
      store.close();
      whenClosed.run();
    });
    return reference;
  }

  /** A look-up of the rows that share a value of the table's first key. */
  private <K, T> Lookup<K, List<T>> lists(int most, Table table, Function<Row, T> of) {
    return new Lookup<>(most, keys -> Assembler.lists(store, table, table.keys().get(0), keys, of));
  }

  Store store() {
    return store;
  }

  @Override
  public boolean has(Table table) {
    return tables.contains(table);
  }

  @Override
  public Versions versions() {
    return versions;
  }

  @Override
  public void prefetch(ReferenceKeys keys) {
    aims.prefetch(keys.aims);
    employers.prefetch(keys.employers);
    issued.prefetch(keys.ulns);
    prefetch(Table.EARNINGS_HISTORY, earningsHistories, keys.ulns);
    prefetch(Table.EARLIER_LEARNERS, earlierAims, keys.earlierLearners);
    prefetch(Table.POSTCODES, postcodes, keys.postcodes);
    prefetch(Table.POSTCODE_AREA_COSTS, areaCosts, keys.postcodes);
    prefetch(Table.POSTCODE_DISADVANTAGE, disadvantages, keys.postcodes);
    prefetch(Table.DEVOLVED_POSTCODES, devolvedPostcodes, keys.postcodes);
  }

  private <K> void prefetch(Table table, Lookup<K, ?> lookup, Collection<K> keys) {
    if (has(table)) {
      lookup.prefetch(keys);
    }
  }

  private static <T> T find(Lookup<String, T> lookup, String key) {
    return key == null ? null : lookup.get(upper(key));
  }

  private static <K, T> List<T> list(Lookup<K, List<T>> lookup, K key) {
    List<T> found = key == null ? null : lookup.get(key);
    return found == null ? List.of() : found;
  }

  private static <T> List<T> listOf(Lookup<String, List<T>> lookup, String key) {
    return list(lookup, key == null ? null : upper(key));
  }

  @Override
  public LarsAim aim(String learnAimRef) {
    return find(aims, learnAimRef);
  }

  @Override
  public Framework framework(Integer fworkCode, Integer progType, Integer pwayCode) {
    if (progType != null && pwayCode != null) {
      for (Framework framework : list(frameworks, fworkCode)) {
        if (framework.progType() == progType && framework.pwayCode() == pwayCode) {
          return framework;
        }
      }
    }
    return null;
  }

  @Override
  public Standard standard(Integer standardCode) {
    return standardCode == null ? null : standards.get(standardCode);
  }

  @Override
  public Programme programme(Integer programmeCode, Integer progType, Integer pwayCode) {
    if (progType != null && pwayCode != null) {
      for (Programme programme : list(programmes, programmeCode)) {
        if (programme.progType() == progType && programme.pwayCode() == pwayCode) {
          return programme;
        }
      }
    }
    return null;
  }

  @Override
  public String label(Table list, String code) {
    if (!LABELS.containsKey(list)) {
      throw new IllegalArgumentException(list.tableName() + " is not a list of names");
    }
    ColumnType type = list.columns().get(list.position(list.keys().get(0))).type();
    return code == null ? null : labels.computeIfAbsent(list, this::labels).get(comparable(type.parse(code)));
  }

  private Map<Object, String> labels(Table list) {
    Map<Object, String> names = new HashMap<>();
    for (Row row : store.first(list, Integer.MAX_VALUE)) {
      String name = row.text(LABELS.get(list));
      if (name != null) {
        names.put(comparable(row.value(list.keys().get(0))), name);
      }
    }
    return names;
  }

  /** A sector subject area is a number: 2 and 2.00 are the same. */
  private static Object comparable(Object code) {
    return code instanceof BigDecimal number ? number.stripTrailingZeros() : code;
  }

  @Override
  public Organisation organisation(Integer ukprn) {
    return ukprn == null ? null : organisations.get(ukprn);
  }

  @Override
  public List<CampusIdentifier> campuses(String campusIdentifier) {
    return listOf(campuses, campusIdentifier);
  }

  @Override
  public List<OnsPostcode> postcode(String postcode) {
    return listOf(postcodes, postcode);
  }

  @Override
  public List<AreaCost> areaCosts(String postcode) {
    return listOf(areaCosts, postcode);
  }

  @Override
  public List<Disadvantage> disadvantages(String postcode) {
    return listOf(disadvantages, postcode);
  }

  @Override
  public List<DevolvedPostcode> devolvedPostcodes(String postcode) {
    return listOf(devolvedPostcodes, postcode);
  }

  @Override
  public List<DevolvedArea> devolvedAreas(String sofCode) {
    return listOf(devolvedAreas, sofCode);
  }

  @Override
  public List<DevolvedContract> devolvedContracts(Integer ukprn) {
    return list(devolvedContracts, ukprn);
  }

  @Override
  public Employer employer(Integer ern) {
    return ern == null ? null : employers.get(ern);
  }

  @Override
  public List<AssessmentOrganisation> assessmentOrganisation(String epaOrgID) {
    return listOf(assessmentOrganisations, epaOrgID);
  }

  @Override
  public List<Contract> contracts(String contractAllocationNumber) {
    return listOf(contracts, contractAllocationNumber);
  }

  @Override
  public List<Contract> contractsOf(Integer ukprn) {
    return list(contractsOf, ukprn);
  }

  @Override
  public boolean issued(Long uln) {
    return uln != null && issued.get(uln) != null;
  }

  @Override
  public List<EarningsHistory> earningsHistory(Long uln) {
    return list(earningsHistories, uln);
  }

  @Override
  public List<EarlierAim> earlierAims(String learnRefNumber) {
    return listOf(earlierAims, learnRefNumber);
  }

  @Override
  public List<ReturnPeriod> returnPeriods(Year year) {
    List<ReturnPeriod> periods = new ArrayList<>();
    for (Row row : store.rows(Table.RETURN_PERIODS, "Year", List.of(year.code())).getOrDefault(year.code(), List.of())) {
      periods.add(new ReturnPeriod(row.number("Period"), row.date("Start"), row.date("End"), ReturnPeriod.Source.PUBLISHED));
    }
    return periods;
  }

  @Override
  public void close() {
    store.close();
  }
}
