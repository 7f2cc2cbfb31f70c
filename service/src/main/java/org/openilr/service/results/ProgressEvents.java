package org.openilr.service.results;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openilr.service.accounts.Caller;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionPages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open progress pages how far their files are, as server-sent events. One thread looks for all of them; a browser that has gone is forgotten. */
@RestController
public class ProgressEvents {

  private static final Duration EVERY = Duration.ofMillis(700);
  /** Browsers connect again after that by themselves. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final SubmissionPages pages;
  private final SubmissionProgress progress;
  private final Map<SseEmitter, Supplier<SubmissionProgress.View>> watching = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  });

  ProgressEvents(SubmissionPages pages, SubmissionProgress progress) {
    this.pages = pages;
    this.progress = progress;
    clock.scheduleWithFixedDelay(this::tellAll, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @GetMapping(path = "/submissions/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter watch(@PathVariable long id, Caller caller) {
    return watch(pages.find(id, caller));
  }

  /** Tells how far a submission is until nothing more happens by itself. Who asks has found the submission, and so may see it. */
  public SseEmitter watch(Submission submission) {
    return watch(() -> progress.of(submission));
  }

  /** Tells how far something is until nothing more happens. Who asks may see it. */
  public SseEmitter watch(Supplier<SubmissionProgress.View> now) {
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    emitter.onCompletion(() -> watching.remove(emitter));
    emitter.onTimeout(emitter::complete);
    emitter.onError(gone -> watching.remove(emitter));
    watching.put(emitter, now);
    tell(emitter, now);
    return emitter;
  }

  private void tellAll() {
    watching.forEach(this::tell);
  }

  private void tell(SseEmitter emitter, Supplier<SubmissionProgress.View> now) {
    try {
      SubmissionProgress.View view = now.get();
      emitter.send(SseEmitter.event().data(view, MediaType.APPLICATION_JSON));
      if (view.over()) {
        watching.remove(emitter);
        emitter.complete();
      }
    } catch (IOException | RuntimeException gone) {
      // The browser has left, or the database is away for a moment: the page connects again by itself.
      watching.remove(emitter);
      emitter.completeWithError(gone);
    }
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
    watching.keySet().forEach(SseEmitter::complete);
  }
}
