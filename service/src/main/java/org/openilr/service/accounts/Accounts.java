package org.openilr.service.accounts;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts, and the passwords of those that are local. */
@Repository
public class Accounts implements UserDetailsPasswordService {

  /** Letters and figures that are not taken for each other when read aloud or from paper. */
  private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

  private final JdbcClient database;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final SignInSettings settings;
  private final SecureRandom random = new SecureRandom();

  Accounts(JdbcClient database, PasswordEncoder passwords, Clock clock, SignInSettings settings) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * A local account by its user name, in any case.
   *
   * @throws UsernameNotFoundException when there is none
   */
  public SignedIn loadUserByUsername(String userName) {
    return database.sql("select * from account where lower(user_name) = lower(:name) and password is not null").param("name", userName)
        .query((row, number) -> signedIn(row)).optional().orElseThrow(() -> new UsernameNotFoundException("There is no such account"));
  }

  private SignedIn signedIn(ResultSet row) throws SQLException {
    Instant locked = Times.instant(row, "locked_until");
    Caller caller = new Caller(row.getLong("id"), row.getString("display_name"), Role.valueOf(row.getString("role")),
        row.getObject("ukprn", Integer.class));
    return new SignedIn(caller, row.getString("user_name"), row.getString("password"), row.getBoolean("enabled"),
        locked == null || !clock.instant().isBefore(locked), row.getInt("version"), row.getBoolean("password_expired"));
  }

  /** An account by its id. */
  public Optional<Account> find(long id) {
    return database.sql("select * from account where id = :id").param("id", id).query((row, number) -> Account.of(row)).optional();
  }

  /** An account by its user name, in any case. */
  public Optional<Account> find(String userName) {
    return database.sql("select * from account where lower(user_name) = lower(:name)").param("name", userName).query((row, number) -> Account.of(row)).optional();
  }

  /** The accounts of a provider, by name. */
  public List<Account> of(int ukprn) {
    return database.sql("select * from account where ukprn = :ukprn order by display_name, id").param("ukprn", ukprn).query((row, number) -> Account.of(row)).list();
  }

  /** The operators and auditors, by name. */
  public List<Account> ofAgency() {
    return database.sql("select * from account where ukprn is null order by display_name, id").query((row, number) -> Account.of(row)).list();
  }

  /** Accounts of anybody whose name or user name holds a text, by name. */
  public List<Account> search(String text, int most) {
    return database.sql("select * from account where strpos(lower(display_name), lower(:text)) > 0 or strpos(lower(user_name), lower(:text)) > 0 "
            + "order by display_name, id limit :most").param("text", text).param("most", most).query((row, number) -> Account.of(row)).list();
  }

  /** Gives an account another role of the same organisation; sessions that were begun before are over. */
  public void changeRole(long account, Role role) {
    database.sql("update account set role = :role where id = :id").param("role", role.name()).param("id", account).update();
  }

  /** Closes an account or opens it again; sessions that were begun before are over. */
  public void setEnabled(long account, boolean enabled) {
    database.sql("update account set enabled = :enabled where id = :id").param("enabled", enabled).param("id", account).update();
  }

  /** Takes away the lock of too many wrong passwords. */
  public void unlock(long account) {
    forgetWrongPasswords(account);
  }

  /** Whether an account is in use and still what it was at sign-in. */
  boolean isStill(long account, int version) {
    return database.sql("select 1 from account where id = :id and version = :version and enabled").param("id", account).param("version", version)
        .query(Integer.class).optional().isPresent();
  }

  /**
   * Makes a local account.
   *
   * @param ukprn the provider, for roles that belong to one; otherwise null
   * @throws org.springframework.dao.DuplicateKeyException when the user name is taken
   */
  public void add(String userName, String displayName, String email, Role role, Integer ukprn, String password) {
    insert(userName, displayName, email, role, ukprn, password, false);
  }

  /**
   * Makes a local account for somebody else, who chooses a password at the first sign-in.
   *
   * @param ukprn the provider, for roles that belong to one; otherwise null
   * @return the password for the first sign-in, to be shown once
   * @throws org.springframework.dao.DuplicateKeyException when the user name is taken
   */
  public String invite(String userName, String displayName, String email, Role role, Integer ukprn) {
    String password = oneTimePassword();
    insert(userName, displayName, email, role, ukprn, password, true);
    return password;
  }

  /**
   * Gives a local account a password for one sign-in, in the place of one that was forgotten, and takes away its lock.
   *
   * @return the password, to be shown once
   */
  public String resetPassword(long account) {
    String password = oneTimePassword();
    database.sql("update account set password = :password, password_expired = true, version = version + 1, failed_sign_ins = 0, "
            + "locked_until = null where id = :id and subject is null")
        .param("password", passwords.encode(password)).param("id", account).update();
    return password;
  }

  /** Keeps the password that somebody has chosen. Sessions that were begun before are over. */
  void choosePassword(long account, String password) {
    database.sql("update account set password = :password, password_expired = false, version = version + 1 where id = :id").param("password", passwords.encode(password))
        .param("id", account).update();
  }

  /** Whether that is the password of the account. */
  boolean isPassword(SignedIn who, String password) {
    return passwords.matches(password, loadUserByUsername(who.userName()).passwordHash());
  }

  /** Keeps a password that was hashed anew, since the cost of hashing has grown. */
  @Override
  public UserDetails updatePassword(UserDetails who, String hash) {
    database.sql("update account set password = :hash where lower(user_name) = lower(:name)").param("hash", hash).param("name", who.getUsername()).update();
    return loadUserByUsername(who.getUsername());
  }

  /** An account that a wrong password was given for. */
  record Failed(long id, Integer ukprn, boolean nowLocked) {}

  /** Counts a wrong password, and locks the account at the last one that is allowed. Those given while it is locked do not count. */
  Optional<Failed> countWrongPassword(String userName) {
    Instant now = clock.instant();
    return database.sql("update account set failed_sign_ins = (failed_sign_ins + 1) % :most, "
            + "locked_until = case when failed_sign_ins + 1 >= :most then cast(:until as timestamptz) else null end "
            + "where lower(user_name) = lower(:name) and password is not null and (locked_until is null or locked_until <= :now) "
            + "returning id, ukprn, locked_until is not null")
        .param("most", settings.wrongPasswords()).param("until", Times.at(now.plus(settings.lockedFor()))).param("name", userName).param("now", Times.at(now))
        .query((row, number) -> new Failed(row.getLong(1), row.getObject(2, Integer.class), row.getBoolean(3))).optional();
  }

  /** Forgets wrong passwords after the right one. */
  void forgetWrongPasswords(long account) {
    database.sql("update account set failed_sign_ins = 0, locked_until = null where id = :id and (failed_sign_ins > 0 or locked_until is not null)")
        .param("id", account).update();
  }

  /**
   * Sees to it that there is an operator who can sign in: where none has ever chosen a password, the first one gets a new one-time password.
   *
   * @return that password; empty where there is an operator already
   */
  Optional<String> firstOperator(String userName) {
    if (database.sql("select 1 from account where role = 'OPERATOR' and enabled and not password_expired limit 1").query(Integer.class).optional().isPresent()) {
      return Optional.empty();
    }
    Optional<Long> waiting = database.sql("select id from account where lower(user_name) = lower(:name) and role = 'OPERATOR' and subject is null")
        .param("name", userName).query(Long.class).optional();
    return Optional.of(waiting.isPresent() ? resetPassword(waiting.get()) : invite(userName, "First operator", null, Role.OPERATOR, null));
  }

  private void insert(String userName, String displayName, String email, Role role, Integer ukprn, String password, boolean expired) {
    database.sql("insert into account (user_name, display_name, email, role, ukprn, password, password_expired) "
            + "values (:name, :display, :email, :role, :ukprn, :password, :expired)")
        .param("name", userName).param("display", displayName).param("email", email).param("role", role.name()).param("ukprn", ukprn)
        .param("password", passwords.encode(password)).param("expired", expired).update();
  }

  /** Twenty letters and figures, nearly 100 bits. */
  private String oneTimePassword() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append(i > 0 && i % 5 == 0 ? "-" : "").append(CLEAR.charAt(random.nextInt(CLEAR.length())));
    }
    return text.toString();
  }
}
