package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isSame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.openilr.learners.AppFinRecord;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.StandardPrice;

@Rules(why = "What employer and government pay for an apprenticeship is worked out from the agreed prices and the payments recorded.")
final class PaymentRecordsRules {

  private static final String AGREE_RECORDS = "Check the payment records (PMR) and the agreed prices (TNP) of the standard against what "
      + "was agreed and paid.";

  private PaymentRecordsRules() {}

  @Rule(id = "R68",
      says = "A price or payment is recorded twice for the same day of an apprenticeship",
      when = "An AppFinRecord of a programme aim (AimType 1, FundModel 36, ProgType 2, 3, 20, 21, 22, 23 or 25) has the same AFinType "
          + "(spelt alike), AFinCode and AFinDate as another record of the aim or of another such aim of the learner with the same "
          + "StdCode; and likewise with the same FworkCode; raised once for each aim, type, code and day, for the standard and for the "
          + "framework",
      fix = "Take one of the records out, or correct its date or code.",
      note = "As in the department's service, frameworks are compared by FworkCode alone, whatever their ProgType and PwayCode.")
  static List<Reported> recordedTwice(Learner learner, LearningDelivery aim) {
    if (!isFundedProgramme(aim)) {
      return List.of();
    }
    List<Reported> raised = new ArrayList<>(0);
    addRepeated(learner, aim, LearningDelivery::stdCode, raised);
    addRepeated(learner, aim, LearningDelivery::fworkCode, raised);
    return raised;
  }

  private static boolean isFundedProgramme(LearningDelivery aim) {
    return is(aim.aimType(), 1) && is(aim.fundModel(), 36) && DerivedData.isApprenticeship(aim);
  }

  private static void addRepeated(Learner learner, LearningDelivery aim, Function<LearningDelivery, Integer> code, List<Reported> raised) {
    if (code.apply(aim) == null) {
      return;
    }
    List<AppFinRecord> records = aim.appFinRecords();
    for (int at = 0; at < records.size(); at++) {
      if (isFirst(records, at) && isRepeated(learner, records.get(at), code.apply(aim), code)) {
        AppFinRecord record = records.get(at);
        raised.add(Reported.of("FworkCode", aim.fworkCode()).and("StdCode", aim.stdCode()).and("AFinType", record.aFinType())
            .and("AFinCode", record.aFinCode()).and("AFinDate", record.aFinDate()));
      }
    }
  }

  private static boolean isFirst(List<AppFinRecord> records, int at) {
    for (int earlier = 0; earlier < at; earlier++) {
      if (isSameRecord(records.get(earlier), records.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRepeated(Learner learner, AppFinRecord record, Integer programme, Function<LearningDelivery, Integer> code) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isSame(programme, code.apply(aim)) && isFundedProgramme(aim)) {
        for (AppFinRecord other : aim.appFinRecords()) {
          if (other != record && isSameRecord(other, record)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isSameRecord(AppFinRecord one, AppFinRecord other) {
    return isSame(one.aFinDate(), other.aFinDate()) && isSame(one.aFinCode(), other.aFinCode()) && isSame(one.aFinType(), other.aFinType());
  }

  @Rule(id = "R72", needs = Table.STANDARD_FUNDING,
      says = "The employer paid more than a third of the agreed price of a standard",
      when = "For a StdCode of the learner's programme aims with AimType 1, ProgType 25 and FundModel 81: two thirds of the agreed price "
          + "are not more than the cap of the standard, or it has none, and the payments (PMR 1 and 2 less PMR 3) are more than a third "
          + "of the agreed price (the latest TNP 1 and TNP 2 of each aim), in whole pounds rounded down; raised once for each standard",
      fix = AGREE_RECORDS)
  static List<Reported> moreThanAThirdPaid(Learner learner, Facts facts) {
    return standards(learner, facts, (price, ofYear) -> !price.isAboveTheCap(ofYear) && price.paid() > price.total() / 3);
  }

  @Rule(id = "R73", needs = Table.STANDARD_FUNDING,
      says = "The employer paid more than the part of the price that is above the cap of the standard",
      when = "For a StdCode of the learner's programme aims with AimType 1, ProgType 25 and FundModel 81: two thirds of the agreed price "
          + "(the latest TNP 1 and TNP 2 of each aim; a third in whole pounds, rounded down) are more than the cap of the standard, and "
          + "the payments (PMR 1 and 2 less PMR 3) are more than the agreed price less the cap; raised once for each standard",
      fix = AGREE_RECORDS)
  static List<Reported> moreThanThePartAboveTheCapPaid(Learner learner, Facts facts) {
    return standards(learner, facts, (price, ofYear) -> price.isAboveTheCap(ofYear)
        && BigDecimal.valueOf(price.paid()).compareTo(BigDecimal.valueOf(price.total()).subtract(price.cap(ofYear))) > 0);
  }

  /** One report for each standard under FundModel 81 whose price fits. */
  private static List<Reported> standards(Learner learner, Facts facts, BiPredicate<StandardPrice, Facts> fits) {
    List<Reported> raised = List.of();
    List<LearningDelivery> aims = learner.learningDeliveries();
    for (int at = 0; at < aims.size(); at++) {
      Integer standard = StandardPrice.isPriced(aims.get(at)) ? aims.get(at).stdCode() : null;
      if (standard != null && !isBefore(aims, at, standard) && fits.test(StandardPrice.of(learner, standard), facts)) {
        raised = raised.isEmpty() ? new ArrayList<>(1) : raised;
        raised.add(Reported.of("LearnRefNumber", learner.learnRefNumber()).and("AimType", 1).and("ProgType", 25).and("StdCode", standard));
      }
    }
    return raised;
  }

  private static boolean isBefore(List<LearningDelivery> aims, int at, int standard) {
    for (int earlier = 0; earlier < at; earlier++) {
      if (is(aims.get(earlier).stdCode(), standard) && StandardPrice.isPriced(aims.get(earlier))) {
        return true;
      }
    }
    return false;
  }
}
