package org.openilr.service.corrections;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Single learners of a return that was checked, read from its file. */
@Component
public class ReturnedLearners {

  private final FileStore files;

  ReturnedLearners(FileStore files) {
    this.files = files;
  }

  /**
   * A learner as it was returned.
   *
   * @param outcomes of its destination and progression records, in file order; empty unless asked for
   */
  public record Returned(Learner learner, List<DPOutcome> outcomes) {}

  /**
   * A learner by its place in the file.
   *
   * @param row from 0
   * @param withOutcomes whether to read the destination and progression records, which stand behind all learners, as well
   * @return empty where the file has fewer learners
   * @throws ResponseStatusException when the file cannot be read any more
   */
  public Optional<Returned> find(Submission submission, int row, boolean withOutcomes) throws IOException {
    try (FileStore.Local file = files.local(submission.fileKey()); ReturnReader reader = ReturnReader.open(file.path())) {
      Learner found = null;
      List<DPOutcome> outcomes = new ArrayList<>();
      int at = 0;
      for (Entity record = reader.next(); record != null && (found == null || withOutcomes); record = reader.next()) {
        if (record instanceof Learner learner && at++ == row) {
          found = learner;
        } else if (record instanceof LearnerDestinationandProgression destination && found != null && isOf(found, destination)) {
          outcomes.addAll(destination.dpOutcomes());
        }
      }
      return Optional.ofNullable(found).map(learner -> new Returned(learner, outcomes));
    } catch (RejectedFileException e) {
      throw new ResponseStatusException(HttpStatus.GONE, "The file of submission " + submission.id() + " cannot be read any more.");
    }
  }

  private static boolean isOf(Learner learner, LearnerDestinationandProgression destination) {
    return learner.learnRefNumber() != null && learner.learnRefNumber().equalsIgnoreCase(destination.learnRefNumber());
  }
}
