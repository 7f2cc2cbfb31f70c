package org.openilr.learners;

/** The provider's own note on the delivery. */
public final class ProviderSpecDeliveryMonitoring extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<ProviderSpecDeliveryMonitoring> TYPE = new EntityType<>("ProviderSpecDeliveryMonitoring", ProviderSpecDeliveryMonitoring.class, ProviderSpecDeliveryMonitoring::new,
      "ProvSpecDelMonOccur", "ProvSpecDelMon");

  private static final int PROV_SPEC_DEL_MON_OCCUR = 0;
  private static final int PROV_SPEC_DEL_MON = 1;

  private ProviderSpecDeliveryMonitoring(Object[] values) {
    super(TYPE, values);
  }

  /** Provider specified delivery monitoring occurrence; null where absent or not a value of its kind. */
  public String provSpecDelMonOccur() {
    return text(PROV_SPEC_DEL_MON_OCCUR);
  }

  /** Provider specified delivery monitoring; null where absent or not a value of its kind. */
  public String provSpecDelMon() {
    return text(PROV_SPEC_DEL_MON);
  }
}
