package org.openilr.service.uploads;

/** Why a file is not taken in, in the order in which that is checked. Source: the upload checks of the department's service. */
public enum UploadCheck {

  /** The collection takes no files: it is closed, the provider is not assigned to it, or no return period is left. */
  COLLECTION,
  /** The service is being maintained. */
  MAINTENANCE,
  /** As many files of the provider wait to be checked as may. */
  TOO_MANY_WAITING,
  /** No file was chosen, or it is empty. */
  NO_FILE,
  /** The name does not end as it should. */
  EXTENSION,
  /** The year in the name is not that of the collection. */
  YEAR,
  /** The serial number in the name is 00. */
  SERIAL,
  /** The name has another form. */
  NAME,
  /** The UKPRN in the name is not that of the provider. */
  UKPRN,
  /** A file of this name was sent before. */
  USED_BEFORE,
  /** A file that was made later was sent before. */
  OLDER,
  /** The date and time in the name lie in the future. */
  FUTURE,
  /** The reference data know no such provider. */
  PROVIDER,
  /** The confirmation of an EAS statement is not ticked. */
  CONFIRMATION,
  /** The file is larger than it may be. */
  TOO_LARGE
}
