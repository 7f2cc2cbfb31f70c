package org.openilr.service.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SubmissionLifeTest {

  @Test
  void thePictureInTheDocumentationIsDrawnFromTheCode() throws Exception {
    String page = Files.readString(Path.of("../docs/submission-life.md"));
    assertThat(page).as("Put this into docs/submission-life.md").contains("```mermaid\n" + SubmissionLife.picture() + "```\n");
  }

  @Test
  void whatHappensInAStateLeadsToOneOther() {
    for (SubmissionState state : SubmissionState.values()) {
      for (SubmissionEvent event : SubmissionEvent.values()) {
        assertThat(SubmissionLife.STEPS.stream().filter(step -> step.from() == state && step.event() == event).count()).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void everyStateIsReachedAndEveryEventHappens() {
    Set<SubmissionState> reached = EnumSet.of(SubmissionState.RECEIVED);
    SubmissionLife.STEPS.forEach(step -> reached.add(step.to()));
    assertThat(reached).containsExactlyInAnyOrder(SubmissionState.values());
    Set<SubmissionEvent> happening = SubmissionLife.STEPS.stream().map(SubmissionLife.Step::event).collect(Collectors.toSet());
    assertThat(happening).containsAll(Arrays.asList(SubmissionEvent.values()));
  }
}
