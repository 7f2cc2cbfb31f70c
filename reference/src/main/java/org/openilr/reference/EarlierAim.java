package org.openilr.reference;

import java.time.LocalDate;

/**
 * An aim of the last return of the year before (earlier-learners.csv). Any value may be null. References are in capitals.
 *
 * @param ukprn the provider that returned it
 * @param prevUKPRN UKPRN in the year before that
 * @param pmUKPRN UKPRN before a merger
 * @param uln unique learner number
 * @param learnRefNumber the learner's reference
 * @param prevLearnRefNumber the learner's reference in the year before that
 * @param learnAimRef the aim
 * @param progType programme type
 * @param stdCode apprenticeship standard
 * @param fworkCode apprenticeship framework
 * @param pwayCode its pathway
 * @param learnStartDate start
 * @param learnActEndDate actual end
 * @param fundModel funding model
 */
public record EarlierAim(Integer ukprn, Integer prevUKPRN, Integer pmUKPRN, Long uln, String learnRefNumber, String prevLearnRefNumber,
    String learnAimRef, Integer progType, Integer stdCode, Integer fworkCode, Integer pwayCode, LocalDate learnStartDate,
    LocalDate learnActEndDate, Integer fundModel) {

  static EarlierAim of(Row row) {
    return new EarlierAim(row.integer("UKPRN"), row.integer("PrevUKPRN"), row.integer("PMUKPRN"), row.uln("ULN"),
        row.text("LearnRefNumber"), row.text("PrevLearnRefNumber"), row.text("LearnAimRef"), row.integer("ProgType"),
        row.integer("StdCode"), row.integer("FworkCode"), row.integer("PwayCode"), row.date("LearnStartDate"),
        row.date("LearnActEndDate"), row.integer("FundModel"));
  }
}
