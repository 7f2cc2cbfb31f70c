package org.openilr.service.operators;

import java.time.Instant;
import org.openilr.service.notices.Notice;
import org.openilr.service.web.Problems;
import org.openilr.service.web.UkForm;

/** A notice as somebody types it: UK time. */
record NoticeForm(String headline, String message, String startsDay, String startsTime, String endsDay, String endsTime, Boolean maintenance) {

  private static final int MESSAGE = 2000;

  NoticeForm {
    maintenance = Boolean.TRUE.equals(maintenance); // a box that is not ticked is not sent
  }

  static NoticeForm of(Notice notice) {
    return new NoticeForm(notice.headline(), notice.message(), UkForm.day(notice.startsAt()), UkForm.time(notice.startsAt()), UkForm.day(notice.endsAt()),
        UkForm.time(notice.endsAt()), notice.maintenance());
  }

  /** An empty one that starts now. */
  static NoticeForm from(Instant now) {
    return new NoticeForm("", "", UkForm.day(now), UkForm.time(now), "", "", false);
  }

  /** Reads it; null when there are problems. */
  Notice read(long id, Problems problems) {
    String shortened = headline == null || headline.isBlank() ? null : headline.strip();
    problems.unless(shortened == null || shortened.length() <= Notice.HEADLINE, "headline", "The headline must have 50 characters or fewer");
    String text = problems.required("message", message, "Enter the message");
    problems.unless(text == null || text.length() <= MESSAGE, "message", "The message must have 2,000 characters or fewer");
    Instant starts = UkForm.instant(problems.read("startsDay", () -> UkForm.day(startsDay, "The first day")),
        problems.read("startsTime", () -> UkForm.time(startsTime, "The start")));
    boolean endless = isBlank(endsDay) && isBlank(endsTime);
    Instant ends = endless ? null : UkForm.instant(problems.read("endsDay", () -> UkForm.day(endsDay, "The last day")),
        problems.read("endsTime", () -> UkForm.time(endsTime, "The end")));
    problems.unless(starts == null || ends == null || ends.isAfter(starts), "endsDay", "The notice must end after it starts");
    problems.unless(!maintenance || !endless, "endsDay", "Say when the maintenance ends, so that providers know when to come back");
    return problems.any() ? null : new Notice(id, shortened, text, starts, ends, maintenance);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
