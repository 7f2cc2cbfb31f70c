package org.openilr.funding.fm70;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.openilr.funding.Days;
import org.openilr.funding.Values;
import org.openilr.learners.DPOutcome;

/** Step 4: where the learner went, and how long the learner stayed there. */
final class Destination {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final DPOutcome record;
  private final Kind kind;
  private final Values values;

  Destination(DPOutcome record, Values values) {
    this.record = record;
    this.kind = kind(record);
    this.values = values;
    LocalDate until = record.outEndDate() != null ? record.outEndDate() : record.outCollDate();
    values.put("ProgressionType", kind.type).put("PotentialESFProgressionType", isProgression()).put("OutcomeDateForProgression", until)
        .put("ReachedThreeMonthPoint", isReached(until, 3)).put("ReachedSixMonthPoint", isReached(until, 6))
        .put("ReachedTwelveMonthPoint", isReached(until, 12));
  }

  /** What a destination counts as, the place of its deliverables in the list of codes, and its rank among equally dear ones. */
  private record Kind(String type, int deliverable, int priority) {}

  private static final Kind OTHER = new Kind("Other Outcome", 0, 0);

  private static Kind kind(DPOutcome record) {
    int code = record.outCode() == null ? 0 : record.outCode();
    return switch (record.outType() == null ? "" : record.outType()) {
      case "EMP" -> switch (code) {
        case 1 -> new Kind("Paid Employment", 1, 2);
        case 4 -> new Kind("Paid Employment", 1, 3);
        case 2 -> new Kind("Paid Employment", 1, 4);
        case 5 -> new Kind("Paid Employment", 1, 5);
        default -> OTHER;
      };
      case "EDU" -> switch (code) {
        case 1 -> new Kind("Traineeship", 5, 9);
        case 2 -> new Kind("Apprenticeship", 4, 1);
        case 3 -> new Kind("Education (Other)", 3, 6);
        case 4 -> new Kind("Education (Other)", 3, 8);
        case 5 -> new Kind("Education (Other)", 3, 10);
        case 6 -> new Kind("Education (Other)", 3, 7);
        default -> OTHER;
      };
      case "VOL" -> code == 1 ? new Kind("Unpaid Employment", 2, 11) : OTHER;
      case "NPE" -> code == 1 ? new Kind("Job Search", 6, 12) : OTHER;
      default -> OTHER;
    };
  }

  private Boolean isReached(LocalDate until, int months) {
    if (!isProgression()) {
      return false;
    }
    return until == null || start() == null ? null : Boolean.valueOf(Days.isOnOrAfter(until, start().plusMonths(months)));
  }

  String identifier() {
    return record.outType() + "-" + record.outCode() + "-" + (start() == null ? "" : DAY.format(start()));
  }

  Values values() {
    return values;
  }

  DPOutcome record() {
    return record;
  }

  LocalDate start() {
    return record.outStartDate();
  }

  boolean isProgression() {
    return kind != OTHER;
  }

  boolean isPaidEmployment() {
    return kind.deliverable == 1;
  }

  /** The last digit of the codes of its deliverables: PG01, SU01, SU11 and SU21 for 1. */
  int deliverable() {
    return kind.deliverable;
  }

  int priority() {
    return kind.priority;
  }

  boolean isReached(int months) {
    return Boolean.TRUE.equals(values.is(switch (months) {
      case 3 -> "ReachedThreeMonthPoint";
      case 6 -> "ReachedSixMonthPoint";
      default -> "ReachedTwelveMonthPoint";
    }));
  }
}
