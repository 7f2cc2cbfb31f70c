package org.openilr.validation;

import java.time.LocalDate;

/**
 * The return as a whole.
 *
 * @param name the file's name, without folders; null where there is none, as for one learner checked alone
 * @param headerUkprn Header/Source/UKPRN
 * @param ukprn LearningProvider/UKPRN
 * @param filePreparationDate Header/CollectionDetails/FilePreparationDate
 */
public record FileFacts(String name, Integer headerUkprn, Integer ukprn, LocalDate filePreparationDate) {}
