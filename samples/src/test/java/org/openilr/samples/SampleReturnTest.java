package org.openilr.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.ReturnReader;
import org.openilr.reference.Reference;
import org.openilr.samples.Mistakes.Mistake;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

class SampleReturnTest {

  private static final Year YEAR = Year.of("2021");

  @TempDir
  private Path folder;

  static List<Year> years() {
    return Year.SUPPORTED;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("years")
  void noLearnerOfASampleRaisesAnErrorAndHardlyOneAWarning(Year year) throws Exception {
    SampleSettings settings = SampleSettings.of(year).withLearners(600);
    WholeCheck check = WholeCheck.of(file(settings));
    assertThat(check.errors()).isEmpty();
    assertThat(check.found.values().stream().mapToInt(Integer::intValue).sum()).as("warnings %s", check.found).isLessThan(30);
  }

  @Test
  void theSameSettingsGiveTheSameBytesAndAnotherSeedOthers() throws IOException {
    SampleSettings settings = SampleSettings.of(YEAR).withLearners(50);
    SampleSettings other = new SampleSettings(YEAR, 50, 2, 0, settings.kinds(), settings.ukprn());
    assertThat(bytes(settings)).isEqualTo(bytes(settings)).isNotEqualTo(bytes(other));
  }

  @Test
  void learnersDifferFromEachOther() throws Exception {
    List<Learner> learners = learners(SampleSettings.of(YEAR).withLearners(500));
    assertThat(learners).hasSize(500);
    assertThat(learners.stream().map(Learner::learnRefNumber).distinct()).hasSize(500);
    assertThat(learners.stream().map(Learner::uln).distinct()).hasSize(500).allMatch(Reference.sample()::issued);
    assertThat(learners.stream().flatMap(learner -> learner.learningDeliveries().stream()).map(aim -> aim.fundModel()).distinct())
        .contains(10, 25, 35, 36, 70, 82, 99);
    assertThat(learners.stream().flatMap(learner -> learner.learningDeliveries().stream()).map(aim -> aim.compStatus()).distinct())
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void learnerNumbersNeverRepeat() {
    Set<Long> seen = new HashSet<>();
    for (int number = 0; number < SampleSettings.MOST_LEARNERS; number += 7) {
      assertThat(seen.add(Ulns.of(-3, number))).isTrue();
    }
    assertThat(seen).allMatch(uln -> uln >= 1_000_001_000L && uln <= 1_099_999_999L);
  }

  @Test
  void learnersWhoHaveLeftHaveADestinationOfTheirOwn() throws Exception {
    List<Entity> records = records(SampleSettings.of(YEAR).withLearners(500));
    Map<String, Learner> learners = learners(records).stream().collect(Collectors.toMap(Learner::learnRefNumber, Function.identity()));
    List<LearnerDestinationandProgression> destinations = records.stream().filter(LearnerDestinationandProgression.class::isInstance)
        .map(LearnerDestinationandProgression.class::cast).toList();
    assertThat(destinations).hasSizeGreaterThan(10).allSatisfy(destination -> {
      Learner learner = learners.get(destination.learnRefNumber());
      assertThat(destination.uln()).isEqualTo(learner.uln());
      assertThat(learner.learningDeliveries()).allMatch(aim -> aim.learnActEndDate() != null);
    });
  }

  @Test
  void onlyTheKindsAskedForAreMade() throws Exception {
    SampleSettings settings = new SampleSettings(YEAR, 40, 1, 0, List.of("apprentice"), SampleSettings.UKPRN);
    assertThat(learners(settings)).allMatch(learner -> learner.learningDeliveries().get(0).fundModel() == 36);
  }

  @Test
  void everyKindOfEveryYearIsMade() {
    for (Year year : Year.SUPPORTED) {
      assertThat(SampleSettings.kinds(year)).containsExactlyInAnyOrderElementsOf(Situations.kinds(year));
    }
  }

  @Test
  void aShareOfTheLearnersHasAMistake() throws Exception {
    SampleSettings settings = SampleSettings.of(YEAR).withLearners(600).withErrors(0.25);
    assertThat(WholeCheck.wrong(YEAR, learners(settings))).isBetween(110, 190);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("years")
  void everyMistakeRaisesItsRule(Year year) {
    SampleSettings settings = SampleSettings.of(year);
    LearnerMaker maker = new LearnerMaker(settings);
    List<String> silent = new ArrayList<>();
    for (Mistake mistake : new Mistakes(settings, maker.forms()).all()) {
      WholeCheck check = WholeCheck.of(year,
          IntStream.range(0, 40).mapToObj(maker::learner).map(mistake.change()::apply).filter(changed -> changed != null).toList());
      if (!check.found.containsKey(mistake.rule())) {
        silent.add(mistake.rule());
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void settingsThatCannotBeAreRefusedInWords() {
    assertThatThrownBy(() -> new SampleSettings(YEAR, 10, 1, 0, List.of("pilot"), 10000001))
        .hasMessageStartingWith("There is no kind of learner 'pilot' in 2020-21. The kinds are 16-19, ");
    assertThatThrownBy(() -> SampleSettings.of(YEAR).withLearners(0)).hasMessageContaining("1 to 4999871 learners");
    assertThatThrownBy(() -> SampleSettings.of(YEAR).withErrors(1.5)).hasMessageContaining("from 0 to 1");
    assertThatThrownBy(() -> new SampleSettings(YEAR, 10, 1, 0, List.of("adult"), 1)).hasMessageContaining("eight digits");
  }

  private byte[] bytes(SampleSettings settings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SampleReturn(settings).write(out, written -> { });
    return out.toByteArray();
  }

  private Path file(SampleSettings settings) throws IOException {
    return Files.write(folder.resolve(new SampleReturn(settings).fileName()), bytes(settings));
  }

  private List<Entity> records(SampleSettings settings) throws Exception {
    Path file = file(settings);
    List<Entity> records = new ArrayList<>();
    try (ReturnReader reader = ReturnReader.open(file)) {
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
    }
    return records;
  }

  private List<Learner> learners(SampleSettings settings) throws Exception {
    return learners(records(settings));
  }

  private static List<Learner> learners(List<Entity> records) {
    return records.stream().filter(Learner.class::isInstance).map(Learner.class::cast).toList();
  }
}
