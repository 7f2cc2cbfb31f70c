import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes reference data of the size of the official ones, invented: a LARS zip (130,000 aims, 600,000 validities, 500,000 fundings), an
 * ONS Postcode Directory (2,700,000 postcodes) and, where a count is given, a list of learner numbers.
 *
 * <p>Run with: java MakeReference.java FOLDER [LEARNER-NUMBERS]
 */
public final class MakeReference {

  private static final int AIMS = 130_000;
  private static final int VALIDITIES = 600_000;
  private static final int FUNDINGS = 500_000;
  private static final int POSTCODES = 2_700_000;
  private static final String CHANGED = ",2015-03-26 10:11:12.123,LARS,2026-09-01 08:00:00.000,LARS\n";
  private static final String CHANGED_HEADINGS = ",Created_On,Created_By,Modified_On,Modified_By\n";

  private final Random random = new Random(1);

  private MakeReference() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    MakeReference make = new MakeReference();
    make.lars(folder.resolve("LARS_20260901.zip"));
    make.postcodes(folder.resolve("ONSPD_AUG_2026_UK.csv"));
    if (arguments.length > 1) {
      make.learnerNumbers(folder.resolve("ulns.csv"), Integer.parseInt(arguments[1]));
    }
  }

  /** As official files write it. */
  private String date() {
    return LocalDate.of(2010, 8, 1).plusDays(random.nextInt(4000)) + " 00:00:00.000";
  }

  private static String aim(int number) {
    return "%08d".formatted(10_000_000 + number * 317L % 89_999_999L);
  }

  private void lars(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
      next(zip, out, "LearningDelivery");
      out.write("LearnAimRef,EffectiveFrom,EffectiveTo,LearnAimRefTitle,LearnAimRefType,NotionalNVQLevel,NotionalNVQLevelv2,AwardOrgAimRef,"
          + "CertificationEndDate,OperationalStartDate,OperationalEndDate,EnglandFEHEStatus,CreditBasedFwkType,FrameworkCommonComponent,"
          + "EntrySubLevel,SuccessRateMapCode,EnglPrscID,AwardOrgCode,UnitType,LearningDeliveryGenre,GCEIndicator,GCSEIndicator,EFACOFType,"
          + "LearnDirectClassSystemCode1,LearnDirectClassSystemCode2,LearnDirectClassSystemCode3,RegulatedCreditValue,"
          + "SectorSubjectAreaTier1,SectorSubjectAreaTier2,GuidedLearningHours,TotalQualificationTime" + CHANGED_HEADINGS);
      for (int i = 0; i < AIMS; i++) {
        out.write(aim(i) + "," + date() + ",,\"Diploma in Subject " + i + ", Advanced\",3010,3,3,100/" + i + "/X," + date() + "," + date()
            + ",,F,1,-2,,,2,PEARSON,UNITS,EOQ,,,0,G100,NUL,NUL,60,2.00,2.10,360,600" + CHANGED);
      }
      next(zip, out, "Validity");
      out.write("LearnAimRef,ValidityCategory,StartDate,EndDate,LastNewStartDate" + CHANGED_HEADINGS);
      String[] categories = {"ADULT_SKILLS", "1619_EFA", "ANY", "ADV_LEARN_LOAN", "APPRENTICESHIPS", "ESF"};
      for (int i = 0; i < VALIDITIES; i++) {
        out.write(aim(i % AIMS) + "," + categories[i / AIMS] + "," + date() + ",," + date() + CHANGED);
      }
      next(zip, out, "Funding");
      out.write("LearnAimRef,FundingCategory,EffectiveFrom,EffectiveTo,RateWeighted,RateUnWeighted,WeightingFactor,AdultSkillsFundingBand"
          + CHANGED_HEADINGS);
      String[] fundings = {"MATRIX", "ESF", "APP_ACT_COST", "ER_OTHER"};
      for (int i = 0; i < FUNDINGS; i++) {
        out.write(aim(i % AIMS) + "," + fundings[i / AIMS] + "," + date() + ",," + random.nextInt(9000) + ".00," + random.nextInt(9000)
            + ".00,B,Base" + CHANGED);
      }
      next(zip, out, "AnnualValue");
      out.write("LearnAimRef,EffectiveFrom,EffectiveTo,BasicSkills,BasicSkillsType,BasicSkillsParticipation,FullLevel2EntitlementCategory,"
          + "FullLevel2Percent,FullLevel3EntitlementCategory,FullLevel3Percent" + CHANGED_HEADINGS);
      for (int i = 0; i < 2 * AIMS; i++) {
        out.write(aim(i % AIMS) + "," + date() + ",,0,-2,0,-2,0.00,-2,100.00" + CHANGED);
      }
      next(zip, out, "LearningDeliveryCategory");
      out.write("LearnAimRef,CategoryRef,EffectiveFrom,EffectiveTo" + CHANGED_HEADINGS);
      for (int i = 0; i < AIMS; i++) {
        out.write(aim(i) + "," + (20 + i % 25) + "," + date() + "," + CHANGED);
      }
      out.flush();
      zip.closeEntry();
    }
  }

  private static void next(ZipOutputStream zip, Writer out, String table) throws IOException {
    out.flush();
    zip.putNextEntry(new ZipEntry("LARS/" + table + ".csv"));
  }

  /** In the order of the directory: by postcode. */
  private void postcodes(Path file) throws IOException {
    String[] areas = {"AB", "AL", "B", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "CA", "CB", "CF", "CH", "CM", "CO", "CR", "CT", "CV"};
    String letters = "ABDEFGHJLNPQRSTUWXYZ";
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,north1m,gridind,hlth19cd,nhser24cd,"
          + "ctry25cd,rgn25cd,ssr95cd,pcon24cd,eer20cd,educ23cd,ttwa15cd,pco19cd,itl25cd,wdstl05cd,oa01cd,wdcas03cd,npark16cd,lsoa01cd,"
          + "msoa01cd,ruc01ind,oac01ind,oa11cd,lsoa11cd,msoa11cd,wz11cd,sicbl24cd,bua24cd,ruc11ind,oac11ind,lat,long,lep21cd1,lep21cd2,"
          + "pfa23cd,imd20ind,cal24cd,icb23cd,oa21cd,lsoa21cd,msoa21cd\n");
      int written = 0;
      for (String area : areas) {
        for (int district = 1; written < POSTCODES && district <= 35; district++) {
          for (int unit = 0; unit < 4_000 && written < POSTCODES; unit++, written++) {
            String out1 = area + district;
            String in = "" + unit / 400 + letters.charAt(unit / 20 % 20) + letters.charAt(unit % 20);
            String code = out1 + " " + in;
            out.write("\"" + out1 + in + "\",\"" + code + "\",\"" + code + "\",\"198001\",\"" + (unit % 3 == 0 ? "199606" : "")
                + "\",\"E99999999\",\"E99999999\",\"E0" + (8000000 + written % 300) + "\",\"E05001234\",\"E43001234\",\"0\",\"0385386\",\"0801193\",\"1\","
                + "\"E18000005\",\"E40000011\",\"E92000001\",\"E12000005\",\"E12000005\",\"E14001234\",\"E15000005\",\"E24000013\",\"E30000169\",\"E16000001\","
                + "\"TLG33\",\"00CNGB\",\"00CNGB0001\",\"00CNGB\",\"E65000001\",\"E01009000\",\"E02001800\",\"5\",\"4B3\",\"E00045000\",\"E01009000\",\"E02001800\","
                + "\"E33000251\",\"E38000220\",\"E63001234\",\"A1\",\"7A1\",52.4068,-1.5197,\"E370000" + (10 + written % 40) + "\",\"\",\"E23000014\",1234,"
                + "\"E56000007\",\"E54000055\",\"E00045000\",\"E01009000\",\"E02001800\"\n");
          }
        }
      }
      if (written < POSTCODES) {
        throw new IllegalStateException("Only " + written + " postcodes");
      }
    }
  }

  private void learnerNumbers(Path file, int count) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("ULN\n");
      for (int i = 0; i < count; i++) {
        out.write(1_000_000_000L + random.nextLong(8_999_999_999L) + "\n");
      }
    }
  }
}
