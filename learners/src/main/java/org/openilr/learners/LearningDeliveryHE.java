package org.openilr.learners;

import java.math.BigDecimal;

/** Higher education data of a delivery. */
public final class LearningDeliveryHE extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearningDeliveryHE> TYPE = new EntityType<>("LearningDeliveryHE", LearningDeliveryHE.class, LearningDeliveryHE::new,
      "NUMHUS", "SSN", "QUALENT3", "SOC", "SOC2000", "SEC", "UCASSCHEMECODE", "UCASAPPID", "TYPEYR", "MODESTUD",
      "FUNDLEV", "FUNDCOMP", "STULOAD", "YEARSTU", "MSTUFEE", "PCOLAB", "PCFLDCS", "PCSLDCS", "PCTLDCS", "SPECFEE",
      "NETFEE", "GROSSFEE", "PERMADDCOUNTRY", "DOMICILE", "ELQ", "HEPostCode");

  private static final int NUMHUS = 0;
  private static final int SSN = 1;
  private static final int QUALENT3 = 2;
  private static final int SOC = 3;
  private static final int SOC2000 = 4;
  private static final int SEC = 5;
  private static final int UCASSCHEMECODE = 6;
  private static final int UCASAPPID = 7;
  private static final int TYPEYR = 8;
  private static final int MODESTUD = 9;
  private static final int FUNDLEV = 10;
  private static final int FUNDCOMP = 11;
  private static final int STULOAD = 12;
  private static final int YEARSTU = 13;
  private static final int MSTUFEE = 14;
  private static final int PCOLAB = 15;
  private static final int PCFLDCS = 16;
  private static final int PCSLDCS = 17;
  private static final int PCTLDCS = 18;
  private static final int SPECFEE = 19;
  private static final int NETFEE = 20;
  private static final int GROSSFEE = 21;
  private static final int PERMADDCOUNTRY = 22;
  private static final int DOMICILE = 23;
  private static final int ELQ = 24;
  private static final int HE_POST_CODE = 25;

  private LearningDeliveryHE(Object[] values) {
    super(TYPE, values);
  }

  /** Student instance identifier (to 2023-24); null where absent or not a value of its kind. */
  public String numhus() {
    return text(NUMHUS);
  }

  /** Student support number; null where absent or not a value of its kind. */
  public String ssn() {
    return text(SSN);
  }

  /** Qualification on entry; null where absent or not a value of its kind. */
  public String qualent3() {
    return text(QUALENT3);
  }

  /** Occupation code (from 2025-26); null where absent or not a value of its kind. */
  public Integer soc() {
    return number(SOC);
  }

  /** Occupation code (to 2024-25); null where absent or not a value of its kind. */
  public Integer soc2000() {
    return number(SOC2000);
  }

  /** Socio-economic indicator (classification from 2526); null where absent or not a value of its kind. */
  public Integer sec() {
    return number(SEC);
  }

  /** UCAS scheme code (from 2025-26); null where absent or not a value of its kind. */
  public String ucasschemecode() {
    return text(UCASSCHEMECODE);
  }

  /** UCAS application code (to 2024-25); null where absent or not a value of its kind. */
  public String ucasappid() {
    return text(UCASAPPID);
  }

  /** Type of instance year; null where absent or not a value of its kind. */
  public Integer typeyr() {
    return number(TYPEYR);
  }

  /** Mode of study; null where absent or not a value of its kind. */
  public Integer modestud() {
    return number(MODESTUD);
  }

  /** Level applicable to Funding Council HESES; null where absent or not a value of its kind. */
  public Integer fundlev() {
    return number(FUNDLEV);
  }

  /** Completion of year of instance (to 2025-26); null where absent or not a value of its kind. */
  public Integer fundcomp() {
    return number(FUNDCOMP);
  }

  /** Student instance FTE; null where absent or not a value of its kind. */
  public BigDecimal stuload() {
    return decimal(STULOAD);
  }

  /** Year of student on this instance; null where absent or not a value of its kind. */
  public Integer yearstu() {
    return number(YEARSTU);
  }

  /** Major source of tuition fees; null where absent or not a value of its kind. */
  public Integer mstufee() {
    return number(MSTUFEE);
  }

  /** Percentage not taught by this institution; null where absent or not a value of its kind. */
  public BigDecimal pcolab() {
    return decimal(PCOLAB);
  }

  /** Percentage taught in first, second, third LDCS subject (to 2022-23); null where absent or not a value of its kind. */
  public BigDecimal pcfldcs() {
    return decimal(PCFLDCS);
  }

  /** Percentage taught in first, second, third LDCS subject (to 2022-23); null where absent or not a value of its kind. */
  public BigDecimal pcsldcs() {
    return decimal(PCSLDCS);
  }

  /** Percentage taught in first, second, third LDCS subject (to 2022-23); null where absent or not a value of its kind. */
  public BigDecimal pctldcs() {
    return decimal(PCTLDCS);
  }

  /** Special fee indicator; null where absent or not a value of its kind. */
  public Integer specfee() {
    return number(SPECFEE);
  }

  /** Net tuition fee; null where absent or not a value of its kind. */
  public Integer netfee() {
    return number(NETFEE);
  }

  /** Gross tuition fee; null where absent or not a value of its kind. */
  public Integer grossfee() {
    return number(GROSSFEE);
  }

  /** Country of permanent address (from 2025-26); null where absent or not a value of its kind. */
  public String permaddcountry() {
    return text(PERMADDCOUNTRY);
  }

  /** Domicile (to 2024-25); null where absent or not a value of its kind. */
  public String domicile() {
    return text(DOMICILE);
  }

  /** Equivalent or lower qualification; null where absent or not a value of its kind. */
  public Integer elq() {
    return number(ELQ);
  }

  /** HE centre location postcode; null where absent or not a value of its kind. */
  public String hePostCode() {
    return text(HE_POST_CODE);
  }
}
