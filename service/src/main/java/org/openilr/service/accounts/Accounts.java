package org.openilr.service.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The local accounts. */
@Repository
public class Accounts implements UserDetailsService {

  private final JdbcClient database;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Accounts(JdbcClient database, PasswordEncoder passwords, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public UserDetails loadUserByUsername(String userName) {
    return database.sql("select * from account where lower(user_name) = lower(:name) and password is not null").param("name", userName)
        .query((row, number) -> signedIn(row)).optional().orElseThrow(() -> new UsernameNotFoundException("There is no such account"));
  }

  private SignedIn signedIn(ResultSet row) throws SQLException {
    Instant locked = Times.instant(row, "locked_until");
    Caller caller = new Caller(row.getLong("id"), row.getString("display_name"), Role.valueOf(row.getString("role")),
        row.getObject("ukprn", Integer.class));
    return new SignedIn(caller, row.getString("user_name"), row.getString("password"), row.getBoolean("enabled"),
        locked == null || !clock.instant().isBefore(locked));
  }

  /**
   * Makes a local account.
   *
   * @param ukprn the provider, for roles that belong to one; otherwise null
   */
  public void add(String userName, String displayName, String email, Role role, Integer ukprn, String password) {
    database.sql("insert into account (user_name, display_name, email, role, ukprn, password) values (:name, :display, :email, :role, :ukprn, :password)")
        .param("name", userName).param("display", displayName).param("email", email).param("role", role.name()).param("ukprn", ukprn)
        .param("password", passwords.encode(password)).update();
  }
}
