package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  private static final String NAME = "ILR-10000001-2021-20201014-093000-01.xml";
  private static final String TIME = "2020-10-15T09:30";

  @TempDir
  private Path folder;
  private Path old;

  @BeforeEach
  void makeAReturn() {
    assertThat(Outcome.of("sample", "--year", "2021", "--learners", "80", "--out", folder.resolve("old").toString()).code()).isZero();
    old = folder.resolve("old").resolve(NAME);
  }

  @Test
  void showsWhatChangedAndWhatItDidToTheMoney() throws IOException {
    String xml = Files.readString(old);
    int adult = xml.indexOf("<FundModel>35</FundModel>");
    int start = xml.lastIndexOf("<LearningDelivery>", adult);
    int plan = xml.indexOf("<LearnAimRef>", start);
    Path now = Files.createDirectories(folder.resolve("new")).resolve(NAME);
    // One aim of adult skills becomes another aim.
    Files.writeString(now, xml.substring(0, plan) + "<LearnAimRef>ZPROG001</LearnAimRef>" + xml.substring(xml.indexOf("</LearnAimRef>", plan) + 14));
    Path table = folder.resolve("changes.csv");
    Outcome outcome = Outcome.of("compare", old.toString(), now.toString(), "--at", TIME, "--out", table.toString());

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Learners: 0 new, 0 gone, 1 changed, 79 as they were").contains("no longer valid")
        .contains("What explains the difference").contains("ZPROG001");
    assertThat(Files.readAllLines(table)).hasSizeGreaterThan(2).first().asString().isEqualTo("learnRefNumber,aimSeqNumber,change,fields,what,money");
  }

  @Test
  void saysThatAFileCannotBeCompared() throws IOException {
    Path bad = Files.writeString(folder.resolve("ILR-10000001-2021-20201014-093000-02.xml"), "<no");
    Outcome outcome = Outcome.of("compare", old.toString(), bad.toString());
    assertThat(outcome.code()).isEqualTo(Ilr.FILE_REJECTED);
    assertThat(outcome.err()).contains("nothing was compared");
    assertThat(Outcome.of("compare", old.toString(), folder.resolve("none.xml").toString()).code()).isEqualTo(Ilr.FAILURE);
  }
}
