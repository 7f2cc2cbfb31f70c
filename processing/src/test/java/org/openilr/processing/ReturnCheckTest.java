package org.openilr.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openilr.learners.Learner;
import org.openilr.learners.RejectedFileException;
import org.openilr.reference.Reference;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.openilr.validation.Severity;

class ReturnCheckTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2020, 10, 15, 9, 30);
  private static final long FIRST_ULN = 1000000043;
  private static final long SECOND_ULN = 1000000086;

  @TempDir
  private Path folder;

  private final List<String> found = new ArrayList<>();

  @Test
  void findsNothingInAValidReturn() throws Exception {
    CheckResult result = check(new Returns().with(Returns.learner("A1", FIRST_ULN), Returns.learner("A2", SECOND_ULN)));

    assertThat(found).isEmpty();
    assertThat(result.learners().valid()).isEqualTo(2);
    assertThat(result.aims().all()).isEqualTo(2);
    assertThat(result.period()).as("R03 closed on 5 November 2020, R02 on 6 October").isEqualTo(3);
    assertThat(result.refused()).isFalse();
  }

  @Test
  void handsFindingsAcrossTheReturnOutAtTheirLearners() throws Exception {
    CheckResult result = check(new Returns().with(
        Returns.learner("A1", FIRST_ULN), Returns.learner("B1", SECOND_ULN).with("DateOfBirth", null), Returns.learner("A2", FIRST_ULN)));

    assertThat(found).filteredOn(finding -> finding.startsWith("R59")).containsExactly("R59 A1", "R59 A2");
    assertThat(found.get(0)).isEqualTo("R59 A1");
    assertThat(found.get(found.size() - 1)).isEqualTo("R59 A2");
    assertThat(result.count(Severity.WARNING)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void takesOutWhoSharesTheNumberOfABrokenRecord() throws Exception {
    Learner broken = (Learner) Returns.learner("A1", FIRST_ULN).with("Sex", null);
    Learner wrong = (Learner) Returns.learner("A1", FIRST_ULN).with("Accom", 4);
    CheckResult result = check(new Returns().with(broken, wrong, Returns.learner("A2", SECOND_ULN)));

    assertThat(found).as("neither R06 nor any rule on the second record").containsExactly("FD_Sex_MA A1");
    assertThat(result.learners().invalid()).isEqualTo(1);
    assertThat(result.learners().valid()).isEqualTo(1);
  }

  @Test
  void makesALearnerInvalidForAnErrorOnTheDestination() throws Exception {
    CheckResult result = check(new Returns().with(Returns.learner("A1", FIRST_ULN), Returns.learner("A2", SECOND_ULN),
        Returns.destination("A2", FIRST_ULN)));

    assertThat(found).contains("R85 A2");
    assertThat(result.learners().invalid()).isEqualTo(1);
    assertThat(result.learners().validDestinations()).isZero();
  }

  @Test
  void checksNoSingleLearnerOfARefusedFile() throws Exception {
    CheckResult result = check(new Returns().header("10000002").with(Returns.learner("A1", FIRST_ULN).with("Accom", 4)));

    assertThat(found).contains("Header_3 null", "UKPRN_03 null").allMatch(finding -> finding.endsWith(" null"));
    assertThat(result.refused()).isTrue();
  }

  @Test
  void refusesAFileWithoutUsableRecords() throws Exception {
    CheckResult result = check(new Returns().with(Returns.learner("A1", FIRST_ULN).with("Sex", null)));

    assertThat(found).containsExactly("Entity_1 null", "FD_Sex_MA A1");
    assertThat(result.refused()).isTrue();
  }

  @Test
  void handsOutNothingOfARejectedFile() throws IOException {
    Path file = new Returns().with(Returns.learner("A1", FIRST_ULN).with("Accom", 4)).write(folder);
    Files.writeString(file, Files.readString(file).replace("</Message>", "<Learner/>"));

    assertThatThrownBy(() -> ReturnCheck.run(settings(file, 2, Reference.sample()), Progress.UNSEEN, (finding, about) -> found.add("any")))
        .isInstanceOf(RejectedFileException.class);
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-09-04T18:00, 1", "2020-09-04T18:00:01, 2", "2020-08-01T00:00, 1", "2021-10-21T18:00, 14", "2022-01-01T00:00, 14"})
  void checksForTheReturnThatIsOpen(LocalDateTime now, int period) {
    assertThat(ReturnCheck.openPeriod(Specification.of(Year.of("2021")), Reference.none(), now)).isEqualTo(period);
  }

  @Test
  void aRuleThatFailsStopsNothing() throws Exception {
    Reference sample = Reference.sample();
    Reference failing = (Reference) Proxy.newProxyInstance(Reference.class.getClassLoader(), new Class<?>[] {Reference.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("issued")) {
            throw new IllegalStateException("no row of " + arguments[0]);
          }
          return method.invoke(sample, arguments);
        });

    CheckResult result = check(new Returns().with(Returns.learner("A1", FIRST_ULN), Returns.learner("A2", SECOND_ULN).with("Accom", 4)), failing);

    assertThat(result.brokenDown()).singleElement().satisfies(broken -> {
      assertThat(broken.rule().id()).isEqualTo("ULN_05");
      assertThat(broken.count()).isEqualTo(2);
      assertThat(broken.learnRefNumbers()).containsExactly("A1", "A2");
      assertThat(broken.failure()).as("names the failure, not the learner's data").contains("IllegalStateException")
          .doesNotContain(Long.toString(FIRST_ULN)).doesNotContain("no row");
    });
    assertThat(found).as("other rules go on").contains("Accom_01 A2");
    assertThat(result.learners().valid()).isEqualTo(1);
  }

  private CheckResult check(Returns returns) throws Exception {
    return check(returns, Reference.sample());
  }

  private CheckResult check(Returns returns, Reference reference) throws Exception {
    return ReturnCheck.run(settings(returns.write(folder), 2, reference), Progress.UNSEEN,
        (finding, about) -> found.add(finding.rule().id() + " " + finding.learnRefNumber()));
  }

  private static CheckSettings settings(Path file, int workers, Reference reference) {
    return new CheckSettings(file, reference, Channel.ONLINE, null, NOW, workers);
  }
}
