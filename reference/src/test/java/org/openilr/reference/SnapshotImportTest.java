package org.openilr.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotImportTest {

  @TempDir
  private Path folder;
  private Path pack;
  private Path snapshot;

  @BeforeEach
  void folders() throws IOException {
    pack = Files.createDirectory(folder.resolve("pack"));
    snapshot = folder.resolve("reference.sqlite");
  }

  private void file(String name, String... lines) throws IOException {
    Files.writeString(pack.resolve(name), String.join("\n", lines) + "\n");
  }

  private static void zip(Path file, Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private SnapshotImport.Result imported(Path... sources) throws IOException {
    return SnapshotImport.of(List.of(sources), snapshot).run((file, read, size) -> { });
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void importsAPack() throws IOException {
    file("organisations.csv", "UKPRN,Name,LegalOrgType,PartnerUKPRN", "10000001,\"College, of Sample\",UGFE,true", "10000002,,PLBG,false");
    file("Validity.csv", "LearnAimRef,ValidityCategory,StartDate,EndDate,LastNewStartDate", "60147003,1619_EFA,2015-09-01,,2020-08-31");
    file("LearningDelivery.csv", "LearnAimRef,NotionalNVQLevelv2,SectorSubjectAreaTier2", "60147003,2,2.20");
    file("ulns.csv", "ULN", "1000000043", "1000000051", "1000000043");
    file("notes.txt", "not imported");

    SnapshotImport.Result result = imported(pack);

    assertThat(result.imported()).containsExactly(Table.LEARNING_DELIVERY, Table.VALIDITY, Table.ORGANISATIONS, Table.ULNS);
    assertThat(result.leftOut()).containsExactly("notes.txt");
    try (Reference reference = Reference.open(snapshot)) {
      assertThat(reference.has(Table.POSTCODES)).isFalse();
      assertThat(reference.organisation(10000001).name()).isEqualTo("College, of Sample");
      assertThat(reference.organisation(10000002).isPartner()).isFalse();
      LarsAim aim = reference.aim("60147003");
      assertThat(aim.sectorSubjectAreaTier2()).isEqualTo("2.20");
      assertThat(aim.validities())
          .containsExactly(new Validity("1619_EFA", LocalDate.of(2015, 9, 1), null, LocalDate.of(2020, 8, 31)));
      assertThat(reference.issued(1000000051L)).isTrue();
      assertThat(reference.issued(1000000052L)).isFalse();
      assertThat(reference.versions().of(Table.ULNS).rows()).isEqualTo(2);
      assertThat(reference.versions().of(Table.ORGANISATIONS).source()).isEqualTo("Pack pack");
      assertThat(reference.versions().made()).isEqualTo(result.versions().made());
    }
    assertThat(files()).containsExactly("pack", "reference.sqlite");
  }

  @Test
  void readsFilesHoweverTheyWereSaved() throws IOException {
    Files.write(pack.resolve("Organisations.CSV"),
        "\uFEFFother, name ,ukprn\r\nx,\"Two\r\nlines\",10000001\r\n\r\ny,Ärger,10000002".getBytes(StandardCharsets.UTF_8));

    imported(pack);

    try (Reference reference = Reference.open(snapshot)) {
      assertThat(reference.organisation(10000001).name()).isEqualTo("Two\r\nlines");
      assertThat(reference.organisation(10000002).name()).isEqualTo("Ärger");
    }
  }

  @Test
  void importsTheLarsZipWithItsVersionFromTheName() throws IOException {
    Path lars = folder.resolve("LARS_V12_20260901.zip");
    zip(lars, Map.of(
        "LARS/LearningDelivery.csv", "LearnAimRef,LearnAimRefTitle,Created_On,Created_By,Modified_On,Modified_By\n"
            + "60147003,Maths,2015-03-26 10:11:12.123,x,2026-08-30 10:11:12,x\n",
        "LARS/Funding.csv", "LearnAimRef,FundingCategory,EffectiveFrom,EffectiveTo,RateWeighted,Modified_On\n"
            + "60147003,Matrix,2013-08-01 00:00:00.000,31/07/2016,811.00,2026-08-30 10:11:12\n",
        "LARS/Section96.csv", "LearnAimRef\nX\n"));

    SnapshotImport.Result result = imported(lars);

    assertThat(result.leftOut()).containsExactly("Section96.csv");
    assertThat(result.versions().of(Table.FUNDING))
        .isEqualTo(new Versions.TableVersion(Table.FUNDING, 1, "LARS", "LARS_V12_20260901", LocalDate.of(2026, 9, 1)));
    try (Reference reference = Reference.open(snapshot)) {
      Funding funding = reference.aim("60147003").fundings().get(0);
      assertThat(funding.fundingCategory()).isEqualTo("MATRIX");
      assertThat(funding.effectiveTo()).isEqualTo(LocalDate.of(2016, 7, 31));
    }
  }

  @Test
  void withoutADateInTheNameTheNewestChangeIsTheVersion() throws IOException {
    Path lars = folder.resolve("lars.zip");
    zip(lars, Map.of("Framework.csv", "FworkCode,ProgType,PwayCode,Created_On,Modified_On\n"
        + "490,3,1,2015-03-26 10:11:12,2026-08-30 10:11:12\n490,2,1,2026-08-31 00:00:00,2026-08-12 10:11:12\n"));

    assertThat(imported(lars).versions().of(Table.FRAMEWORK).version()).isEqualTo("2026-08-31");
  }

  @Test
  void importsThePostcodeDirectoryOfAnyIssue() throws IOException {
    Path old = folder.resolve("ONSPD_NOV_2019_UK.csv");
    Files.writeString(old, "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,nuts,lep1,lep2\n"
        + "\"AB1 0AA\",\"AB1  0AA\",\"AB1 0AA\",\"198001\",\"199606\",\"\",\"S12000033\",\"S31000935\",\"\",\"\"\n");
    Path zip = folder.resolve("ONSPD_AUG_2026.zip");
    zip(zip, Map.of("Data/ONSPD_AUG_2026_UK.csv", "pcd7,pcd8,pcds,dointr,doterm,lad25cd,itl25cd,lep21cd1,lep21cd2\n"
        + "CV1 2WT,CV1  2WT,CV1 2WT,198001,,E08000026,TLG33,E37000007,E37000014\n",
        "Data/multi_csv/ONSPD_AUG_2026_UK_CV.csv", "pcds\nCV1 2WT\n"));

    imported(old);
    try (Reference reference = Reference.open(snapshot)) {
      assertThat(reference.postcode("AB1 0AA")).containsExactly(new OnsPostcode("AB1 0AA", "S12000033", null, null, "S31000935",
          LocalDate.of(1980, 1, 1), null, LocalDate.of(1996, 6, 1)));
      assertThat(reference.versions().of(Table.POSTCODES).date()).isEqualTo(LocalDate.of(2019, 11, 1));
    }
    imported(zip);
    try (Reference reference = Reference.open(snapshot)) {
      assertThat(reference.postcode("CV1 2WT")).containsExactly(new OnsPostcode("CV1 2WT", "E08000026", "E37000007", "E37000014", "TLG33",
          LocalDate.of(1980, 1, 1), null, null));
      assertThat(reference.versions().of(Table.POSTCODES).source()).isEqualTo("ONS Postcode Directory");
    }
  }

  @Test
  void importsTheDevolvedPostcodeLookUp() throws IOException {
    Path file = folder.resolve("Devolved_Postcodes_2024.csv");
    Files.writeString(file, "Postcode,MCAGLA_ShortCode,SOF Code,Effective From,Effective To\nB1 1AA,WMCA,112,01/08/2019,\n");

    imported(file);

    try (Reference reference = Reference.open(snapshot)) {
      assertThat(reference.devolvedPostcodes("B1 1AA"))
          .containsExactly(new DevolvedPostcode("WMCA", "112", LocalDate.of(2019, 8, 1), null));
    }
  }

  @Test
  void rowsThatCannotBeReadFailTheImportWithFileLineAndReason() throws IOException {
    file("employers.csv", "ERN", "154549452");
    imported(pack);
    byte[] before = Files.readAllBytes(snapshot);
    file("organisations.csv", "UKPRN,Name", "10000001,A", "ten,B", ",C", "10000004", "10000001,E");
    file("Validity.csv", "LearnAimRef,ValidityCategory,StartDate", "60147003,ANY,2019-02-29");

    assertThatThrownBy(() -> imported(pack)).isInstanceOf(ReferenceException.class)
        .hasMessageContaining("5 rows")
        .hasMessageContaining("organisations.csv, line 3: UKPRN 'ten' is not a number")
        .hasMessageContaining("organisations.csv, line 4: UKPRN is empty")
        .hasMessageContaining("organisations.csv, line 5: has 1 cells, the headings are 2")
        .hasMessageContaining("organisations.csv, line 6: UKPRN '10000001' stands on an earlier line too")
        .hasMessageContaining("Validity.csv, line 2: StartDate '2019-02-29' is not a date")
        .hasMessageContaining("--skip-bad-rows");

    assertThat(Files.readAllBytes(snapshot)).as("the older snapshot").isEqualTo(before);
    assertThat(files()).containsExactly("pack", "reference.sqlite");
  }

  @Test
  void rowsThatCannotBeReadCanBeLeftOut() throws IOException {
    file("organisations.csv", "UKPRN,Name", "ten,B", "10000002,C");

    SnapshotImport.Result result =
        new SnapshotImport(List.of(pack), snapshot, null, true, null, null).run((file, read, size) -> { });

    assertThat(result.skipped()).isEqualTo(1);
    assertThat(result.skippedRows()).singleElement().asString().contains("line 2");
    assertThat(result.versions().of(Table.ORGANISATIONS).rows()).isEqualTo(1);
  }

  @Test
  void listsTheFirstOfManyBadRows() throws IOException {
    StringBuilder rows = new StringBuilder("UKPRN\n");
    for (int i = 0; i < 100; i++) {
      rows.append("no\n");
    }
    Files.writeString(pack.resolve("organisations.csv"), rows);

    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("100 rows").hasMessageContaining("line 21")
        .hasMessageContaining("and 80 more");
  }

  @Test
  void nothingOfPeopleIsToldInReasons() throws IOException {
    file("ulns.csv", "ULN", "12345678");
    file("earlier-learners.csv", "LearnRefNumber,LearnStartDate", "SECRET1,soon");

    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("ulns.csv, line 2: ULN is not a number of ten digits")
        .hasMessageContaining("LearnStartDate is not a date").hasMessageNotContainingAny("12345678", "SECRET1", "soon");
  }

  @Test
  void addsToASnapshotReplacingOnlyTheTablesGiven() throws IOException {
    file("organisations.csv", "UKPRN,Name", "10000001,Old");
    file("employers.csv", "ERN", "154549452");
    imported(pack);
    Path newer = Files.createDirectory(folder.resolve("newer"));
    Files.writeString(newer.resolve("organisations.csv"), "UKPRN,Name\n10000002,New\n");

    SnapshotImport.Result result =
        new SnapshotImport(List.of(newer), snapshot, snapshot, false, "2026-27", LocalDate.of(2026, 8, 1)).run((file, read, size) -> { });

    assertThat(result.imported()).containsExactly(Table.ORGANISATIONS);
    try (Reference reference = Reference.open(snapshot)) {
      assertThat(reference.organisation(10000001)).isNull();
      assertThat(reference.organisation(10000002).name()).isEqualTo("New");
      assertThat(reference.employer(154549452)).isNotNull();
      assertThat(reference.versions().of(Table.ORGANISATIONS).version()).isEqualTo("2026-27");
      assertThat(reference.versions().of(Table.ORGANISATIONS).date()).isEqualTo(LocalDate.of(2026, 8, 1));
      assertThat(reference.versions().of(Table.EMPLOYERS).source()).isEqualTo("Pack pack");
    }
  }

  @Test
  void learnerNumbersOfARangeAreAllWritten() throws IOException {
    file("ulns.csv", "ULN,LastULN", "1000000000,1000099999", "8677528236,");

    imported(pack);

    try (Reference reference = Reference.open(snapshot)) {
      assertThat(reference.versions().of(Table.ULNS).rows()).isEqualTo(9_092);
      assertThat(reference.issued(1000000043L)).isTrue();
      assertThat(reference.issued(1000000044L)).isFalse();
      assertThat(reference.issued(8677528236L)).isTrue();
      assertThat(reference.issued(999999999L)).isFalse();
    }
  }

  @Test
  void whatIsNotThere() {
    assertThatThrownBy(() -> imported(folder.resolve("none.zip"))).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("has no file of reference data");
    assertThatThrownBy(() -> SnapshotImport.of(List.of(Path.of("x.csv")), folder.resolve("none/x.sqlite")).run((file, read, size) -> { }))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFolderThatIsMissingToWriteInto() throws IOException {
    file("employers.csv", "ERN");

    assertThatThrownBy(() -> SnapshotImport.of(List.of(pack), folder.resolve("none/x.sqlite")).run((file, read, size) -> { }))
        .hasMessageContaining("There is no folder").hasMessageContaining("none");
  }

  @Test
  void theSameTableTwice() throws IOException {
    file("employers.csv", "ERN");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("employers.csv"), "ERN\n");

    assertThatThrownBy(() -> imported(pack, other)).hasMessageContaining("two files of the table employers");
    file("Employers.CSV", "ERN");
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("two files of the table employers");
  }

  @Test
  void filesThatAreNoCsvOfTheTable() throws IOException {
    file("employers.csv", "Number", "1");
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("employers.csv has no column ERN");

    Files.writeString(pack.resolve("employers.csv"), "");
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("is empty");

    file("employers.csv", "ERN,ern", "1,2");
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("two columns for ERN");

    Files.delete(pack.resolve("employers.csv"));
    file("organisations.csv", "UKPRN,Name", "10000001,\"Never closed", "10000002,B");
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("organisations.csv").hasMessageContaining("quote");

    file("organisations.csv", "UKPRN,Name", "10000001,\"Closed\" early", "10000002,B");
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("quote");

    file("organisations.csv", "UKPRN,Name", "10000001," + "x".repeat(CsvTable.LONGEST_CELL + 1));
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("longer than 100,000");

    file("organisations.csv", "UKPRN,Name", "10000001,\"" + "x\n".repeat(2_000_000));
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("quote is not closed");

    Files.write(pack.resolve("organisations.csv"), "UKPRN,Name\n10000001,Ärger\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> imported(pack)).hasMessageContaining("line 2").hasMessageContaining("not UTF-8");
  }

  @Test
  void zipsThatAreNoOfficialDownload() throws IOException {
    Path zip = folder.resolve("lars.zip");

    zip(zip, Map.of("../Validity.csv", "LearnAimRef,ValidityCategory\n"));
    assertThatThrownBy(() -> imported(zip)).hasMessageContaining("names a file outside of itself");

    zip(zip, Map.of("LARS.zip", "x"));
    assertThatThrownBy(() -> imported(zip)).hasMessageContaining("holds another zip: unpack it first");

    zip(zip, Map.of("a/Validity.csv", "LearnAimRef,ValidityCategory\n", "b/Validity.csv", "LearnAimRef,ValidityCategory\n"));
    assertThatThrownBy(() -> imported(zip)).hasMessageContaining("two files of the table Validity");

    zip(zip, Map.of("Validity.csv", "LearnAimRef,ValidityCategory\n" + "\n".repeat(3_000_000)));
    assertThatThrownBy(() -> imported(zip)).hasMessageContaining("would unpack to").hasMessageContaining("not an official download");

    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 0; i <= 10_000; i++) {
      many.put(i + ".csv", "");
    }
    zip(zip, many);
    assertThatThrownBy(() -> imported(zip)).hasMessageContaining("10,001 files");

    Files.writeString(zip, "PK no zip");
    assertThatThrownBy(() -> imported(zip)).isInstanceOf(ReferenceException.class).hasMessageContaining("not a zip");
    assertThat(files()).doesNotContain("reference.sqlite");
  }

  @Test
  void aZipThatIsDamaged() throws IOException {
    Path zip = folder.resolve("lars.zip");
    zip(zip, Map.of("employers.csv", "ERN\n" + "154549452\n".repeat(1_000)));
    byte[] bytes = Files.readAllBytes(zip);
    for (int i = 45; i < 60; i++) {
      bytes[i] ^= 0x55;
    }
    Files.write(zip, bytes);

    assertThatThrownBy(() -> imported(zip)).isInstanceOf(ReferenceException.class)
        .hasMessageContaining("lars.zip: employers.csv is damaged").hasMessageContaining("Download it again");
  }

  @Test
  void aZipThatLiesAboutItsLengthIsNotUnpackedFurther() throws IOException {
    Path zip = folder.resolve("lars.zip");
    zip(zip, Map.of("employers.csv", "ERN\n" + "154549452\n".repeat(20_000)));
    byte[] bytes = Files.readAllBytes(zip);
    int directory = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
    bytes[directory + 24] = 100; // the length unpacked, in the directory: 100 bytes
    bytes[directory + 25] = 0;
    bytes[directory + 26] = 0;
    Files.write(zip, bytes);

    assertThatThrownBy(() -> imported(zip)).hasMessageContaining("is longer than the zip says");
  }

  @Test
  void tellsHowFarItHasCome() throws IOException {
    file("employers.csv", "ERN" + "\n154549452".repeat(300_000));
    long[] last = new long[2];
    SnapshotImport.of(List.of(pack), snapshot).run((file, read, size) -> {
      assertThat(read).isGreaterThanOrEqualTo(last[0]).isLessThanOrEqualTo(size);
      last[0] = read;
      last[1]++;
    });

    assertThat(last[1]).isGreaterThan(2);
  }

  @Test
  void readsDatesOfFileNames() {
    assertThat(Source.date("LARS_20260901.zip")).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(Source.date("lars-2026-09-01-csv.zip")).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(Source.date("ONSPD_NOV_2025_UK.csv")).isEqualTo(LocalDate.of(2025, 11, 1));
    assertThat(Source.date("LearningDelivery_V12_CSV.zip")).isNull();
    assertThat(Source.date("LARS_20260231.zip")).isNull();
  }
}
