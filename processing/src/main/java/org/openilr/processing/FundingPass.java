package org.openilr.processing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.Calculation;
import org.openilr.funding.Calculations;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.LearnerFunding;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.validation.keys.LearnerKey;
import org.openilr.validation.keys.ReturnKeys;

/**
 * Goes over the file a second time, when it is known who is valid, and works out what the valid learners are funded. Reading again is
 * cheaper than keeping the records, or amounts of learners who may turn out not to be valid.
 */
final class FundingPass<P> {

  private final CheckSettings settings;
  private final int blockSize;
  private final ReturnKeys keys;
  private final Outcomes outcomes;
  private final FundingReceiver<P> receiver;
  private final FundingFacts facts;
  private final List<Calculation> calculations;

  /** @param keys settled */
  FundingPass(CheckSettings settings, int blockSize, ReturnKeys keys, Outcomes outcomes, FundingFacts facts, FundingReceiver<P> receiver) {
    this.settings = settings;
    this.blockSize = blockSize;
    this.keys = keys;
    this.outcomes = outcomes;
    this.receiver = receiver;
    this.facts = facts;
    this.calculations = Calculations.of(facts.year());
  }

  /** A valid learner with the outcomes of the destination and progression records. */
  private record Valid(int row, Learner learner, List<DPOutcome> outcomes) {}

  void run(CheckResult result, Progress progress) throws IOException, RejectedFileException {
    if (calculations.isEmpty()) {
      return;
    }
    receiver.start(result, facts);
    for (Calculation calculation : calculations) {
      receiver.provider(calculation.model(), calculation.provider(facts));
    }
    try (ReturnReader reader = ReturnReader.open(settings.file()); Pipeline<P> pipeline = new Pipeline<>(settings.workers(), receiver::take)) {
      List<Valid> block = new ArrayList<>(blockSize);
      int row = 0;
      for (Entity record = reader.next(); record instanceof Learner learner; record = reader.next()) {
        if (row == keys.learners()) {
          throw changed();
        }
        LearnerKey key = keys.learner(row++);
        if (key.isValid()) {
          block.add(new Valid(key.row(), learner, outcomes.of(key)));
        }
        if (row % blockSize == 0) {
          give(block, pipeline);
          block = new ArrayList<>(blockSize);
          progress.at(reader.bytesRead(), reader.bytes(), row);
        }
      }
      if (row != keys.learners()) {
        throw changed();
      }
      give(block, pipeline);
      pipeline.finish();
      progress.at(reader.bytes(), reader.bytes(), row);
    }
  }

  private void give(List<Valid> block, Pipeline<P> pipeline) throws IOException {
    pipeline.give(() -> {
      // Model by model, so that its code stays near the processor; handed on learner by learner, in the order of the file.
      LearnerFunding[][] fundings = new LearnerFunding[calculations.size()][block.size()];
      for (int model = 0; model < fundings.length; model++) {
        Calculation calculation = calculations.get(model);
        for (int i = 0; i < block.size(); i++) {
          Valid valid = block.get(i);
          fundings[model][i] = calculation.takes(valid.learner()) ? calculation.calculate(valid.learner(), valid.outcomes(), facts) : null;
        }
      }
      P part = receiver.part();
      for (int i = 0; i < block.size(); i++) {
        List<LearnerFunding> own = new ArrayList<>(2);
        for (LearnerFunding[] ofModel : fundings) {
          if (ofModel[i] != null) {
            own.add(ofModel[i]);
          }
        }
        receiver.add(part, new FundedLearner(block.get(i).row(), block.get(i).learner(), block.get(i).outcomes(), own));
      }
      return part;
    });
  }

  private IOException changed() {
    return new IOException("The file was changed while it was worked on.");
  }
}
