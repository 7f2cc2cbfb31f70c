package org.openilr.processing;

/**
 * What the official reports say of the learner and the aim of a finding. Values as they stand in the file; null where absent.
 *
 * @param row place of the learner among the learners of the file, from 0; null for nobody
 * @param aim null where the finding names no aim, or one that the learner lacks
 */
public record About(Integer row, String uln, String familyName, String givenNames, String learnerMonitoringA, String learnerMonitoringB, Aim aim) {

  /** Nobody in the file. */
  public static final About NOBODY = new About(null, null, null, null, null, null, null);

  /** The same learner in another place of the file. */
  About at(int otherRow) {
    return new About(otherRow, uln, familyName, givenNames, learnerMonitoringA, learnerMonitoringB, aim);
  }

  /** What they say of the aim; the last four are the provider's own monitoring, occurrences A to D. */
  public record Aim(String learnAimRef, String swSupAimId, String fundModel, String partnerUkprn, String monitoringA, String monitoringB,
      String monitoringC, String monitoringD) {}
}
