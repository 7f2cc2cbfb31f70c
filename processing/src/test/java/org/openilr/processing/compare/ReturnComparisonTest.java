package org.openilr.processing.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.Progress;
import org.openilr.processing.Returns;
import org.openilr.processing.compare.Comparison.DataChange;
import org.openilr.processing.compare.Comparison.Fate;
import org.openilr.processing.compare.Comparison.LearnerChange;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.openilr.validation.examples.Situations;

class ReturnComparisonTest {

  private static final Situations SITUATIONS = new Situations(Year.of("2021"));
  private static final long FIRST_ULN = 1000000043;
  private static final long SECOND_ULN = 1000000086;

  @TempDir
  private Path folder;

  @Test
  void findsNothingBetweenEqualReturns() throws Exception {
    Comparison comparison = compare(new Returns().with(loan("A", FIRST_ULN)), new Returns().with(loan("A", FIRST_ULN)));

    assertThat(comparison.learners()).isEmpty();
    assertThat(comparison.unchanged()).isEqualTo(1);
  }

  @Test
  void tellsWhoIsNewAndWhoIsGone() throws Exception {
    Comparison comparison = compare(new Returns().with(loan("A", FIRST_ULN)), new Returns().with(loan("B", SECOND_ULN)));

    assertThat(comparison.learners()).extracting(LearnerChange::learnRefNumber, LearnerChange::fate)
        .containsExactlyInAnyOrder(tuple("A", Fate.REMOVED), tuple("B", Fate.ADDED));
    assertThat(money(comparison, "A").add(money(comparison, "B"))).as("the same aim is worth the same").isEqualByComparingTo("0");
    assertThat(money(comparison, "B")).isPositive();
  }

  @Test
  void explainsTheMoneyByTheChangeThatMadeIt() throws Exception {
    Learner before = loan("A", FIRST_ULN);
    LearningDelivery aim = before.learningDeliveries().get(0);
    List<LearningDeliveryFAM> fams = new ArrayList<>(aim.learningDeliveryFAMs());
    fams.set(1, (LearningDeliveryFAM) fams.get(1).with("LearnDelFAMDateTo", LocalDate.of(2021, 1, 15)));
    Learner after = (Learner) before.with("TelNo", "02476111111").with("LearningDelivery", List.of(aim.with("LearningDeliveryFAM", fams)));
    Comparison comparison = compare(new Returns().with(before), new Returns().with(after));

    LearnerChange change = comparison.learners().get(0);
    assertThat(change.fate()).isEqualTo(Fate.CHANGED);
    assertThat(change.money()).isNegative();
    assertThat(change.changes()).extracting(DataChange::fields).containsExactly(List.of("TelNo"),
        List.of("LearningDeliveryFAM"));
    assertThat(change.changes().get(0).money()).as("a telephone number costs nothing").isEqualByComparingTo("0");
    assertThat(change.changes().get(1).money()).isEqualByComparingTo(change.money());
    assertThat(change.changes().get(1).what()).containsExactly(
        "LearningDeliveryFAM gone: ALB 1 14/09/2020 30/06/2021", "LearningDeliveryFAM added: ALB 1 14/09/2020 15/01/2021");
    assertThat(change.changes().stream().map(DataChange::money).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(change.money());
  }

  @Test
  void tellsWhoIsNoLongerValid() throws Exception {
    Learner valid = loan("A", FIRST_ULN);
    Comparison comparison = compare(new Returns().with(valid), new Returns().with(valid.with("Accom", 4)));

    assertThat(comparison.learners()).singleElement().satisfies(change -> {
      assertThat(change.fate()).isEqualTo(Fate.NO_LONGER_VALID);
      assertThat(change.money()).isNegative();
      assertThat(change.changes()).extracting(DataChange::fields).containsExactly(List.of("Accom"));
    });
    assertThat(comparison.after().findings()).containsEntry("Accom_01", 1L);
  }

  @Test
  void comparesReturnsOfOneProviderOnly() throws Exception {
    Path old = new Returns().with(loan("A", FIRST_ULN)).write(Files.createDirectories(folder.resolve("old")));
    Path other = Files.createDirectories(folder.resolve("new")).resolve("ILR-10000008-2021-20201015-093000-01.xml");
    Files.writeString(other, Files.readString(old).replace("10000001", "10000008"));

    assertThatThrownBy(() -> ReturnComparison.run(settings(old), settings(other), Progress.UNSEEN)).isInstanceOf(IOException.class)
        .hasMessage("The returns are of different providers, 10000001 and 10000008.");
  }

  private static BigDecimal money(Comparison comparison, String learner) {
    return comparison.learners().stream().filter(change -> change.learnRefNumber().equals(learner)).findFirst().orElseThrow().money();
  }

  private Comparison compare(Returns before, Returns after) throws Exception {
    return ReturnComparison.run(settings(before.write(Files.createDirectories(folder.resolve("old")))),
        settings(after.write(Files.createDirectories(folder.resolve("new")))), Progress.UNSEEN);
  }

  private static CheckSettings settings(Path file) {
    return new CheckSettings(file, Reference.sample(), Channel.ONLINE, null, LocalDateTime.of(2020, 10, 15, 9, 30), 2);
  }

  /** With a bursary from September to June. */
  private static Learner loan(String learnRefNumber, long uln) {
    return (Learner) SITUATIONS.learner("loan").with("LearnRefNumber", learnRefNumber).with("ULN", uln);
  }
}
