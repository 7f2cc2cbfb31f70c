package org.openilr.reports.young;

/** How students are told apart by their education, health and care plan (learner FAM EHC) and by high needs funding (learner FAM HNS). */
enum Need {

  PLAN("A - Students with an EHCP", "EHC1") {
    @Override
    boolean holds(Integer plan, Integer highNeeds) {
      return is(plan);
    }
  },
  NO_PLAN("B - Students without an EHCP", "No EHC") {
    @Override
    boolean holds(Integer plan, Integer highNeeds) {
      return plan == null;
    }
  },
  HIGH_NEEDS_ONLY("C - High Needs Students (HNS) without an EHCP", "HNS1 and no EHC") {
    @Override
    boolean holds(Integer plan, Integer highNeeds) {
      return is(highNeeds) && plan == null;
    }
  },
  PLAN_AND_HIGH_NEEDS("D - Students with an EHCP and HNS", "EHC1 and HNS1") {
    @Override
    boolean holds(Integer plan, Integer highNeeds) {
      return is(highNeeds) && is(plan);
    }
  },
  PLAN_ONLY("E - Students with an EHCP but without HNS", "EHC1 and no HNS") {
    @Override
    boolean holds(Integer plan, Integer highNeeds) {
      return highNeeds == null && is(plan);
    }
  };

  private final String title;
  private final String records;

  Need(String title, String records) {
    this.title = title;
    this.records = records;
  }

  /** As reports name it. */
  String title() {
    return title;
  }

  /** Which funding and monitoring records make it, in short. */
  String records() {
    return records;
  }

  boolean holds(Student student) {
    return holds(student.fam("EHC"), student.fam("HNS"));
  }

  /** Whether it holds by the codes of these records, null for none. */
  abstract boolean holds(Integer plan, Integer highNeeds);

  private static boolean is(Integer code) {
    return code != null && code == 1;
  }
}
