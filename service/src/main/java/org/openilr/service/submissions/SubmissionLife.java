package org.openilr.service.submissions;

import static org.openilr.service.submissions.SubmissionEvent.*;
import static org.openilr.service.submissions.SubmissionState.*;

import java.util.List;
import java.util.Optional;

/**
 * The life of a submission: every state it can be in and everything that can happen there, in one list. The picture of it in the documentation is
 * drawn from here.
 */
public final class SubmissionLife {

  /** What happens in a state, where that leads, and why, for people. */
  public record Step(SubmissionState from, SubmissionEvent event, SubmissionState to, String says) {}

  /** All of it. */
  public static final List<Step> STEPS = List.of(
      new Step(RECEIVED, START, CHECKING, "a worker takes the job"),
      new Step(RECEIVED, CANCEL, CANCELLED, "the provider or an operator takes it back"),
      new Step(CHECKING, REFUSE, REJECTED, "the file is not a return that can be taken"),
      new Step(CHECKING, FINISH, CHECKED, "an ILR return is checked and funded"),
      new Step(CHECKING, ACCEPT, SUBMITTED, "an EAS statement counts at once"),
      new Step(CHECKING, RESTART, RECEIVED, "the worker was stopped before it was done"),
      new Step(CHECKING, BREAK, FAILED, "the system failed"),
      new Step(FAILED, RETRY, RECEIVED, "an operator tries again"),
      new Step(FAILED, CANCEL, CANCELLED, "the provider or an operator takes it back"),
      new Step(CHECKED, SUBMIT, SUBMITTED, "the provider submits, and a return period is open"),
      new Step(CHECKED, HOLD, HELD, "the provider submits between two return periods"),
      new Step(CHECKED, RENEW, RECEIVED, "its return period closed before it was submitted: it is checked again for the next one"),
      new Step(HELD, OPEN, RECEIVED, "the next return period opens: it is checked again and then submitted"),
      new Step(HELD, SUPERSEDE, SUPERSEDED, "a later file of the same period is submitted"),
      new Step(SUBMITTED, SUPERSEDE, SUPERSEDED, "a later file of the same period is submitted"),
      new Step(REJECTED, EXPIRE, EXPIRED, "its keeping time is over"),
      new Step(CHECKED, EXPIRE, EXPIRED, "its keeping time is over"),
      new Step(SUPERSEDED, EXPIRE, EXPIRED, "its keeping time is over"),
      new Step(SUBMITTED, EXPIRE, EXPIRED, "its keeping time is over"),
      new Step(FAILED, EXPIRE, EXPIRED, "its keeping time is over"),
      new Step(HELD, EXPIRE, EXPIRED, "its keeping time is over, and no return period took it"),
      new Step(CANCELLED, EXPIRE, EXPIRED, "its keeping time is over"));

  private SubmissionLife() {}

  /** The state after an event; empty where the event cannot happen. */
  public static Optional<SubmissionState> after(SubmissionState state, SubmissionEvent event) {
    return STEPS.stream().filter(step -> step.from() == state && step.event() == event).map(Step::to).findFirst();
  }

  /** The picture, in the language of Mermaid. */
  public static String picture() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n  [*] --> RECEIVED: a file is uploaded\n");
    for (Step step : STEPS) {
      text.append("  ").append(step.from()).append(" --> ").append(step.to()).append(": ").append(step.says()).append('\n');
    }
    return text.append("  EXPIRED --> [*]\n").toString();
  }
}
