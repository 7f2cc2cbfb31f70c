package org.openilr.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.learners.ProviderSpecDeliveryMonitoring;
import org.openilr.samples.Forms.Draft;
import org.openilr.samples.LearnerMaker.Fate;
import org.openilr.samples.LearnerMaker.Place;

/** Makes the learning deliveries of sample learners. */
final class DeliveryMaker {

  private static final int APPRENTICESHIPS = 36;
  private static final int BOOTCAMPS = 37;
  private static final int TAILORED_LEARNING = 11;
  private static final int LEARNING_SUPPORT = 80;
  private static final int DAYS_TO_ASSESSMENT = 10;

  private final Forms forms;
  private final LocalDate prepared;

  DeliveryMaker(Forms forms, LocalDate prepared) {
    this.forms = forms;
    this.prepared = prepared;
  }

  /**
   * The deliveries of a learner.
   *
   * @param model learner of the kind
   * @param moved its deliveries, moved to the learner's start
   */
  List<LearningDelivery> deliveries(Learner model, Study study, LocalDate start, LocalDate end, Fate fate, Place place, boolean employed,
      List<LearningDelivery> moved, Chance chance) {
    List<LearningDelivery> made = new ArrayList<>();
    List<String> studied = new ArrayList<>();
    for (int at = 0; at < moved.size(); at++) {
      String aim = at == study.varied() ? chance.of(study.aims()) : moved.get(at).learnAimRef();
      studied.add(aim);
      made.add(delivery(moved.get(at), aim, end, fate, place, employed, chance, made.size() + 1, study));
    }
    int further = study.mostFurther() == 0 ? 0 : chance.below(study.mostFurther() + 1);
    while (made.size() < moved.size() + further) {
      String aim = chance.of(study.further());
      if (studied.contains(aim)) {
        further--;
        continue;
      }
      studied.add(aim);
      LearningDelivery base = moved.get(study.varied());
      LearningDelivery other = base.aimType() == 5 ? forms.draft(LearningDelivery.TYPE, base).set("AimType", 4).build() : base;
      made.add(delivery(other, aim, end, fate, place, employed, chance, made.size() + 1, study));
    }
    return made;
  }

  private LearningDelivery delivery(LearningDelivery base, String aim, LocalDate end, Fate fate, Place place, boolean employed,
      Chance chance, int number, Study study) {
    Draft<LearningDelivery> delivery = forms.draft(LearningDelivery.TYPE, base).set("LearnAimRef", aim).set("AimSeqNumber", number)
        .set("DelLocPostCode", place.site()).set("SWSupAimId", identifier(chance));
    if (base.lsdPostcode() != null) {
      delivery.set("LSDPostcode", place.home());
    }
    if (chance.in(200)) {
      delivery.set(ProviderSpecDeliveryMonitoring.TYPE, List.of(forms.draft(ProviderSpecDeliveryMonitoring.TYPE)
          .set("ProvSpecDelMonOccur", "A").set("ProvSpecDelMon", "COURSE" + chance.below(100)).build()));
    }
    boolean open = base.learnActEndDate() == null;
    if (open) {
      delivery.set("LearnPlanEndDate", end);
      close(delivery, base, fate);
    }
    LocalDate last = fate.end() == null || fate.end().isAfter(end) ? end : fate.end();
    LocalDate assessed = assessed(base, fate);
    // On one aim only: periods of learning support of a learner may not overlap, whatever aims they are on.
    boolean supported = number == 1 && (study.kind().equals("adult") || study.kind().equals("adult skills fund"));
    delivery.set(LearningDeliveryFAM.TYPE, open ? fams(base, last, assessed == null ? fate.end() : assessed, place, employed, supported, chance)
        : fams(base, base.learnActEndDate(), base.learnActEndDate(), place, employed, supported, chance));
    if (!base.appFinRecords().isEmpty() && study.leastDays() > 0) {
      delivery.set(AppFinRecord.TYPE, prices(base, chance));
    }
    return delivery.build();
  }

  private void close(Draft<LearningDelivery> delivery, LearningDelivery base, Fate fate) {
    if (fate.end() == null) {
      return;
    }
    boolean completed = fate.status() == 2;
    delivery.set("CompStatus", fate.status()).set("LearnActEndDate", fate.end()).set("WithdrawReason", fate.withdrawReason())
        .set("Outcome", completed ? 1 : 3);
    if (completed) {
      delivery.set("AchDate", assessed(base, fate));
    }
    if (base.fundModel() == TAILORED_LEARNING) {
      delivery.set("TLOut", 1);
    }
  }

  /** The day on which the outcome of a programme is known after its end: the end-point assessment, the new job. Null for other aims. */
  private static LocalDate assessed(LearningDelivery base, Fate fate) {
    boolean later = base.aimType() == 1 && (base.fundModel() == APPRENTICESHIPS || base.fundModel() == BOOTCAMPS);
    return later && fate.status() == 2 ? fate.end().plusDays(DAYS_TO_ASSESSMENT) : null;
  }

  private List<LearningDeliveryFAM> fams(LearningDelivery base, LocalDate last, LocalDate ended, Place place, boolean employed,
      boolean supported, Chance chance) {
    List<LearningDeliveryFAM> fams = new ArrayList<>();
    for (LearningDeliveryFAM fam : base.learningDeliveryFAMs()) {
      Draft<LearningDeliveryFAM> draft = forms.draft(LearningDeliveryFAM.TYPE, fam);
      switch (fam.learnDelFAMType()) {
        case "SOF" -> draft.set("LearnDelFAMCode", place.sof() == null ? fam.learnDelFAMCode() : place.sof());
        case "FFI" -> draft.set("LearnDelFAMCode", employed ? "2" : "1");
        case "ACT" -> draft.set("LearnDelFAMDateTo", ended);
        case "ALB" -> draft.set("LearnDelFAMDateTo", last);
        default -> { }
      }
      fams.add(draft.build());
    }
    if (supported && last.isAfter(base.learnStartDate()) && chance.in(LEARNING_SUPPORT)) {
      fams.add(forms.draft(LearningDeliveryFAM.TYPE).set("LearnDelFAMType", "LSF").set("LearnDelFAMCode", "1")
          .set("LearnDelFAMDateFrom", base.learnStartDate()).set("LearnDelFAMDateTo", last).build());
    }
    return fams;
  }

  /** Another price of the training, and sometimes what the employer has paid towards it. */
  private List<AppFinRecord> prices(LearningDelivery base, Chance chance) {
    List<AppFinRecord> records = new ArrayList<>();
    int price = chance.between(20, 140) * 100;
    for (AppFinRecord record : base.appFinRecords()) {
      boolean training = "TNP".equals(record.aFinType()) && record.aFinCode() == 1;
      records.add(training ? forms.draft(AppFinRecord.TYPE, record).set("AFinAmount", price).build() : record);
    }
    LocalDate paid = base.learnStartDate().plusDays(chance.between(5, 60));
    if (!paid.isAfter(prepared) && chance.in(400)) {
      records.add(forms.draft(AppFinRecord.TYPE).set("AFinType", "PMR").set("AFinCode", 1).set("AFinDate", paid)
          .set("AFinAmount", price / 20).build());
    }
    return records;
  }

  /** A random GUID. */
  private static String identifier(Chance chance) {
    long high = chance.next();
    long low = chance.next();
    char[] text = new char[36];
    for (int at = 0, digit = 0; at < text.length; at++) {
      if (at == 8 || at == 13 || at == 18 || at == 23) {
        text[at] = '-';
      } else {
        long half = digit < 16 ? high : low;
        text[at] = "0123456789abcdef".charAt((int) (half >>> 4 * (digit % 16)) & 15);
        digit++;
      }
    }
    return new String(text);
  }
}
