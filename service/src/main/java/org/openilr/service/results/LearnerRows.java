package org.openilr.service.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;

/** The valid learners of a return, and their aims, as rows of the tables {@code learner} and {@code learning_delivery}. */
final class LearnerRows implements AutoCloseable {

  static final String LEARNERS = "learner (submission, learner_row, learn_ref_number, uln, family_name, given_names, date_of_birth, ni_number)";
  static final String DELIVERIES = "learning_delivery (submission, learner_row, place, aim_type, learn_start_date, learn_plan_end_date, fund_model, std_code, "
      + "del_loc_post_code, epa_org_id, comp_status, learn_act_end_date, withdraw_reason, outcome, ach_date, out_grade, prog_type)";

  private final long submission;
  private final CopyRows learners = new CopyRows();
  private final CopyRows deliveries = new CopyRows();

  LearnerRows(long submission) throws IOException {
    this.submission = submission;
  }

  /**
   * Reads them. The pass over the file for the money will not do: it leaves out years whose funding is not worked out.
   *
   * @param withErrors the rows of learners who are not valid
   */
  void read(Path file, BitSet withErrors) throws IOException, RejectedFileException {
    try (ReturnReader reader = ReturnReader.open(file)) {
      int row = 0;
      for (Entity record = reader.next(); record instanceof Learner learner; record = reader.next()) {
        if (!withErrors.get(row)) {
          add(learner, row);
        }
        row++;
      }
    }
  }

  private void add(Learner learner, int row) throws IOException {
    learners.add(CopyRows.columns(submission, row, learner.learnRefNumber(), learner.uln(), learner.familyName(), learner.givenNames(), learner.dateOfBirth(),
        learner.niNumber()));
    List<LearningDelivery> aims = learner.learningDeliveries();
    for (int place = 0; place < aims.size(); place++) {
      LearningDelivery aim = aims.get(place);
      deliveries.add(CopyRows.columns(submission, row, place, aim.aimType(), aim.learnStartDate(), aim.learnPlanEndDate(), aim.fundModel(), aim.stdCode(),
          aim.delLocPostCode(), aim.epaOrgID(), aim.compStatus(), aim.learnActEndDate(), aim.withdrawReason(), aim.outcome(), aim.achDate(), aim.outGrade(),
          aim.progType()));
    }
  }

  CopyRows learners() {
    return learners;
  }

  CopyRows deliveries() {
    return deliveries;
  }

  @Override
  public void close() throws IOException {
    try (learners) {
      deliveries.close();
    }
  }
}
