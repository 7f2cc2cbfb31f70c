package org.openilr.service.notices;

import java.time.Instant;

/**
 * What operators want everybody to know, on every page.
 *
 * @param headline null for none
 * @param endsAt null for no end
 * @param maintenance whether the service takes no files and begins no jobs meanwhile
 */
public record Notice(long id, String headline, String message, Instant startsAt, Instant endsAt, boolean maintenance) {

  /** The most characters of a headline. */
  public static final int HEADLINE = 50;

  /** Whether it is shown at a time. */
  public boolean isInForce(Instant now) {
    return !startsAt.isAfter(now) && (endsAt == null || endsAt.isAfter(now));
  }

  /** Where it stands at a time, for people. */
  public String state(Instant now) {
    return startsAt.isAfter(now) ? "To come" : isInForce(now) ? "Shown now" : "Over";
  }
}
