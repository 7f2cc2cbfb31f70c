package org.openilr.learners;

/** A contact preference (to 2024-25). */
public final class ContactPreference extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<ContactPreference> TYPE = new EntityType<>("ContactPreference", ContactPreference.class, ContactPreference::new,
      "ContPrefType", "ContPrefCode");

  private static final int CONT_PREF_TYPE = 0;
  private static final int CONT_PREF_CODE = 1;

  private ContactPreference(Object[] values) {
    super(TYPE, values);
  }

  /** Contact preference type, code (RUI: Restricted use indicator (to 2024-25); null where absent or not a value of its kind. */
  public String contPrefType() {
    return text(CONT_PREF_TYPE);
  }

  /** Contact preference type, code (RUI: Restricted use indicator (to 2024-25); null where absent or not a value of its kind. */
  public Integer contPrefCode() {
    return number(CONT_PREF_CODE);
  }
}
