package org.openilr.validation;

import java.time.LocalDate;
import org.openilr.learners.FileName;

/**
 * The return as a whole.
 *
 * @param name the file's name, without folders; null where there is none, as for one learner checked alone
 * @param headerUkprn Header/Source/UKPRN
 * @param ukprn LearningProvider/UKPRN
 * @param filePreparationDate Header/CollectionDetails/FilePreparationDate
 * @param upload what the service knows of the file when it is handed in; null for a file checked anywhere else
 */
public record FileFacts(String name, Integer headerUkprn, Integer ukprn, LocalDate filePreparationDate, Upload upload) {

  /** A file that is checked without being handed in. */
  public FileFacts(String name, Integer headerUkprn, Integer ukprn, LocalDate filePreparationDate) {
    this(name, headerUkprn, ukprn, filePreparationDate, null);
  }

  /**
   * What only the service that takes returns in can know.
   *
   * @param ukprn the provider for whom the user is signed in
   * @param received whether a file of this name has been received before
   * @param latest name of the provider's latest file of the year; null for the first
   */
  public record Upload(int ukprn, boolean received, FileName latest) {}
}
