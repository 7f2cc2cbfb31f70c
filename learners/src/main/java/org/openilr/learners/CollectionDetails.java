package org.openilr.learners;

import java.time.LocalDate;

/** Which collection the return belongs to. */
public final class CollectionDetails extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<CollectionDetails> TYPE = new EntityType<>("CollectionDetails", CollectionDetails.class, CollectionDetails::new,
      "Collection", "Year", "FilePreparationDate");

  private static final int COLLECTION = 0;
  private static final int YEAR = 1;
  private static final int FILE_PREPARATION_DATE = 2;

  private CollectionDetails(Object[] values) {
    super(TYPE, values);
  }

  /** Collection; null where absent or not a value of its kind. */
  public String collection() {
    return text(COLLECTION);
  }

  /** Year; null where absent or not a value of its kind. */
  public String year() {
    return text(YEAR);
  }

  /** File preparation date; null where absent or not a value of its kind. */
  public LocalDate filePreparationDate() {
    return date(FILE_PREPARATION_DATE);
  }
}
