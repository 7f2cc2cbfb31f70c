package org.openilr.funding.fm35;

/** The funding lines, with the parameter that says what remains of the rate for a large employer. */
enum FundingLine {
  TRAINEESHIP("19-24 Traineeship (non-procured)", "LEF_19-24Trn"),
  TRAINEESHIP_PROCURED("19-24 Traineeship (procured from Nov 2017)", "LEF_19-24Trn"),
  SKILLS_OFFER("ESFA AEB - COVID-19 Skills Offer (non-procured)", "DefaultLEF"),
  SKILLS_OFFER_PROCURED("ESFA AEB - COVID-19 Skills Offer (procured)", "DefaultLEF"),
  ADULT_SKILLS("ESFA AEB - Adult Skills (non-procured)", "LEF_AEB-Other"),
  ADULT_SKILLS_PROCURED("ESFA AEB - Adult Skills (procured from Nov 2017)", "LEF_AEB-Other"),
  DEVOLVED("Adult Education - Eligible for MCA/GLA funding (non-procured)", "DefaultLEF"),
  DEVOLVED_PROCURED("Adult Education - Eligible for MCA/GLA funding (procured)", "DefaultLEF"),
  CUSTODY("Adult OLASS", "LEF_AdultOLASS"),
  APPRENTICESHIP_16_18("16-18 Apprenticeship", "LEF_16-18App"),
  APPRENTICESHIP_19_23("19-23 Apprenticeship", "LEF_19-23App"),
  APPRENTICESHIP_24_PLUS("24+ Apprenticeship", "LEF_24PlusApp"),
  INITIATIVE_1("Short term funding initiative 1", "DefaultLEF"),
  INITIATIVE_2("Short term funding initiative 2", "DefaultLEF"),
  INITIATIVE_3("Short term funding initiative 3", "DefaultLEF"),
  INITIATIVE_4("Short term funding initiative 4", "DefaultLEF"),
  NONE("None", "DefaultLEF");

  private final String title;
  private final String largeEmployerFactor;

  FundingLine(String title, String largeEmployerFactor) {
    this.title = title;
    this.largeEmployerFactor = largeEmployerFactor;
  }

  /** Its official name. */
  String title() {
    return title;
  }

  String largeEmployerFactor() {
    return largeEmployerFactor;
  }
}
