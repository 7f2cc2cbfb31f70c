package org.openilr.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Reference;
import org.openilr.reference.ReferenceBuilder;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;

/** What holds for the money of any learner on reference data with gaps, several rows for a day, and values that make no sense. */
class AnyReferencePropertyTest {

  private static final Year YEAR = Year.of("2021");
  private static final Situations SITUATIONS = new Situations(YEAR);
  private static final String PROVIDER = "10000001";
  private static final List<String> DAYS = List.of("2010-08-01", "2019-08-01", "2020-08-01", "2020-09-14", "2021-03-31", "2030-08-01");
  private static final List<String> NUMBERS = List.of("-7", "0", "0.9", "1", "1.2", "1500");
  private static final List<String> DATED = List.of("EffectiveFrom", "EffectiveTo");

  @Property(tries = 400)
  void rowsThatAreNotAsTheyShouldBeNeverBreakACalculation(@ForAll("kinds") String kind, @ForAll("models") String model, @ForAll long seed) {
    Map<String, Object> aim = new HashMap<>(Map.of("CompStatus", "2", "Outcome", "1", "LearnActEndDate", "2021-02-10", "EmpOutcome", "1"));
    if (!model.isEmpty()) {
      aim.put("FundModel", model);
    }
    Situation situation = SITUATIONS.build(kind, Map.of("aim", aim, "learner", Map.of("CampId", "CAMP0001"),
        "status", Map.of("EmpStat", "10", "DateEmpStatApp", "2019-08-01", "EmpId", "154549452")));
    AnyLearnerPropertyTest.check(situation, reference(situation, new Random(seed)));
  }

  private static Reference reference(Situation situation, Random random) {
    ReferenceBuilder reference = Reference.onTopOf(Reference.none());
    for (LearningDelivery aim : situation.learners().get(0).learningDeliveries()) {
      String ref = aim.learnAimRef();
      rows(reference, random, "LearningDelivery", Map.of("LearnAimRef", ref), Map.of("EffectiveFrom", DAYS, "LearnAimRefTitle", List.of("Aim"),
          "LearnAimRefType", List.of("0001", "0006", "1431"), "SectorSubjectAreaTier2", List.of("2.1", "3.1", "5.2"), "LearningDeliveryGenre",
          List.of("EOQ", "EOU"), "FrameworkCommonComponent", List.of("10", "20"), "EFACOFType", List.of("1", "2"), "EnglPrscID", List.of("1")));
      rows(reference, random, "Funding", Map.of("LearnAimRef", ref), dated(Map.of("FundingCategory!",
          List.of("Matrix", "ESF", "App_Act_Cost", "Adult_LR"), "RateWeighted", NUMBERS, "RateUnWeighted", NUMBERS,
          "WeightingFactor", List.of("G", "A"))));
      rows(reference, random, "AnnualValue", Map.of("LearnAimRef", ref), dated(Map.of("BasicSkillsType", List.of("1", "36"))));
      rows(reference, random, "Validity", Map.of("LearnAimRef", ref), Map.of("ValidityCategory!",
          List.of("EFACONFUNDENGLISH", "EFACONFUNDMATHS", "1619_EFA"), "StartDate", DAYS, "LastNewStartDate", DAYS));
      rows(reference, random, "LearningDeliveryCategory", Map.of("LearnAimRef", ref), dated(Map.of("CategoryRef!", List.of("2", "4"))));
      for (String postcode : Stream.of(aim.delLocPostCode(), situation.learners().get(0).postcodePrior()).filter(Objects::nonNull).toList()) {
        rows(reference, random, "postcode-area-costs", Map.of("Postcode", postcode), dated(Map.of("AreaCostFactor", NUMBERS)));
        rows(reference, random, "postcode-disadvantage", Map.of("Postcode", postcode),
            dated(Map.of("Scheme", List.of("ADULT", "1619", "APPRENTICESHIP"), "Uplift", NUMBERS)));
        rows(reference, random, "postcode-specialist-resources", Map.of("UKPRN", PROVIDER),
            dated(Map.of("Postcode", List.of(postcode), "SpecialistResources", List.of("Y", "N"))));
      }
      if (aim.fworkCode() != null) {
        Map<String, String> pathway = Map.of("FworkCode", aim.fworkCode().toString(), "ProgType", "3", "PwayCode", "1");
        rows(reference, random, "Framework", pathway, dated(Map.of()));
        rows(reference, random, "FrameworkAims", with(pathway, "LearnAimRef", ref), dated(Map.of("FrameworkComponentType", List.of("1", "2", "4"))));
      }
      if (aim.stdCode() != null) {
        Map<String, String> standard = Map.of("StandardCode", aim.stdCode().toString());
        rows(reference, random, "Standard", standard, Map.of("EffectiveFrom", DAYS, "LastDateStarts", DAYS));
        rows(reference, random, "StandardCommonComponent", standard, dated(Map.of("CommonComponent!", List.of("10", "20"))));
        rows(reference, random, "StandardFunding", standard, dated(Map.of("FundingCategory", List.of("StandardTblazer"), "CoreGovContributionCap",
            NUMBERS, "1618Incentive", NUMBERS, "SmallBusinessIncentive", NUMBERS, "AchievementIncentive", NUMBERS)));
        rows(reference, random, "ApprenticeshipFunding", Map.of("ApprenticeshipType", "STD", "ApprenticeshipCode", aim.stdCode().toString()),
            dated(Map.of("FundingCategory", List.of("APP_MAY_2017_EMP"), "ProgType", List.of("25"), "PwayCode", List.of("0"), "MaxEmployerLevyCap",
                NUMBERS, "1618ProviderAdditionalPayment", NUMBERS, "1618EmployerAdditionalPayment", NUMBERS, "1618FrameworkUplift", NUMBERS)));
      }
      if (aim.conRefNumber() != null) {
        Map<String, String> contract = Map.of("ContractAllocationNumber", aim.conRefNumber());
        rows(reference, random, "contracts", contract, Map.of("DeliveryUKPRN", List.of(PROVIDER), "StartDate", DAYS, "EndDate", DAYS,
            "LearningRatePremiumFactor", NUMBERS, "TenderSpecReference", List.of("ITT1"), "LotReference", List.of("1")));
        rows(reference, random, "contract-deliverables", contract,
            Map.of("DeliverableCode", List.of("1", "2"), "ExternalDeliverableCode", List.of("ST01", "NR01", "FS01", "PG01"), "UnitCost", NUMBERS));
        rows(reference, random, "esf-eligibility", Map.of("TenderSpecReference", "ITT1"),
            Map.of("LotReference", List.of("1"), "CalcMethod", List.of("1", "2", "9")));
      }
    }
    rows(reference, random, "organisations", Map.of("UKPRN", PROVIDER), Map.of("Name", List.of("College")));
    rows(reference, random, "organisation-funding", Map.of("UKPRN", PROVIDER), dated(Map.of("OrgFundFactor",
        List.of("Specialist resources", "Long term residential", "Historic retention factor"),
        "OrgFundFactType", List.of("Adult skills", "EFA 16-19"),
        "OrgFundFactValue", List.of("1", "0.9", "much", "-1"))));
    rows(reference, random, "campus-specialist-resources", Map.of("UKPRN", PROVIDER),
        dated(Map.of("CampusIdentifier", List.of("CAMP0001"), "IsSpecialistResource", List.of("Y", "N"))));
    rows(reference, random, "employers", Map.of("ERN", "154549452"), Map.of("LargeEmployerFrom", DAYS, "LargeEmployerTo", DAYS));
    return reference.build();
  }

  private static Map<String, List<String>> dated(Map<String, List<String>> columns) {
    Map<String, List<String>> all = new LinkedHashMap<>(columns);
    DATED.forEach(column -> all.put(column, DAYS));
    return all;
  }

  private static Map<String, String> with(Map<String, String> keys, String column, String value) {
    Map<String, String> all = new HashMap<>(keys);
    all.put(column, value);
    return all;
  }

  /** Up to three rows of a key, each with any of the columns; those with an exclamation mark are always there. */
  private static void rows(ReferenceBuilder reference, Random random, String table, Map<String, String> keys, Map<String, List<String>> columns) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Map<String, String> row = new HashMap<>(keys);
      columns.forEach((column, values) -> {
        if (column.endsWith("!") || random.nextInt(4) > 0) {
          row.put(column.replace("!", ""), values.get(random.nextInt(values.size())));
        }
      });
      rows.add(row);
    }
    if (!rows.isEmpty()) {
      reference.rows(table, rows);
    }
  }

  @Provide
  Arbitrary<String> kinds() {
    return Arbitraries.of(Situations.kinds(YEAR));
  }

  @Provide
  Arbitrary<String> models() {
    return Arbitraries.of("", "25", "35", "36", "70", "81", "99");
  }
}
