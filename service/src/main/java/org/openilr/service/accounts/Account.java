package org.openilr.service.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.openilr.service.database.Times;

/**
 * An account as those see it who look after accounts.
 *
 * @param email null where not known
 * @param ukprn the provider, for roles that belong to one; otherwise null
 * @param enabled whether its person may sign in at all
 * @param local whether it has a password here; otherwise its person signs in elsewhere
 * @param passwordExpired whether the password is for one sign-in only
 * @param lockedUntil since too many wrong passwords were given; null for not
 */
public record Account(long id, String userName, String displayName, String email, Role role, Integer ukprn, boolean enabled, boolean local, boolean passwordExpired,
    Instant lockedUntil) {

  static Account of(ResultSet row) throws SQLException {
    return new Account(row.getLong("id"), row.getString("user_name"), row.getString("display_name"), row.getString("email"), Role.valueOf(row.getString("role")),
        row.getObject("ukprn", Integer.class), row.getBoolean("enabled"), row.getString("subject") == null, row.getBoolean("password_expired"),
        Times.instant(row, "locked_until"));
  }

  /** Whether it is locked at a time. */
  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Whether it can be used, for people. */
  public String state() {
    return !enabled ? "Closed" : passwordExpired ? "Has a one-time password" : "In use";
  }
}
