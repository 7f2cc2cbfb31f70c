package org.openilr.learners;

/** The header of a return: what it is and where it comes from. */
public final class Header extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<Header> TYPE = new EntityType<>("Header", Header.class, Header::new,
      "CollectionDetails", "Source");

  private static final int COLLECTION_DETAILS = 0;
  private static final int SOURCE = 1;

  private Header(Object[] values) {
    super(TYPE, values);
  }

  /** Which collection the return belongs to; null where there is none. */
  public CollectionDetails collectionDetails() {
    return first(COLLECTION_DETAILS);
  }

  /** The provider and the software that made the file; null where there is none. */
  public Source source() {
    return first(SOURCE);
  }
}
