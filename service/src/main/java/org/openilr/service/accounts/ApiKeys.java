package org.openilr.service.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys with which programs of a provider use the API. A key is 256 random bits after a prefix that people know it by; only its digest is kept, which is enough for a
 * value that nobody can guess.
 */
@Repository
public class ApiKeys {

  /** How every key begins. */
  static final String START = "ilr_";

  private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;
  private final SignInSettings settings;
  private final SecureRandom random = new SecureRandom();

  ApiKeys(JdbcClient database, Audit audit, Clock clock, SignInSettings settings) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * A key, without its secret.
   *
   * @param prefix what people know it by
   * @param lastUsedAt to the minute; null for never
   */
  public record ApiKey(long id, int ukprn, String name, Role role, String prefix, String createdBy, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

  /** A provider has as many keys as it may have. */
  static final class TooManyKeysException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * Makes a key for the caller's provider.
   *
   * @param submits whether it may submit returns, not only upload and read
   * @param days for how many days it is valid
   * @return the key, to be shown once
   * @throws TooManyKeysException when the provider has as many as it may have
   */
  @Transactional(rollbackFor = TooManyKeysException.class)
  public String make(String name, boolean submits, int days, Caller caller) throws TooManyKeysException {
    database.sql("select 1 from provider where ukprn = :ukprn for update").param("ukprn", caller.ukprn()).query(Integer.class).single();
    if (of(caller).size() >= settings.keysPerProvider()) {
      throw new TooManyKeysException();
    }
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    byte[] known = new byte[4];
    random.nextBytes(known);
    String prefix = START + HexFormat.of().formatHex(known);
    String key = prefix + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Role role = submits ? Role.PROVIDER_SUBMITTER : Role.PROVIDER_USER;
    Instant now = clock.instant();
    database.sql("insert into api_key (ukprn, name, role, prefix, sha256, created_by, created_at, expires_at) "
            + "values (:ukprn, :name, :role, :prefix, :sha256, :by, :now, :expires)")
        .param("ukprn", caller.ukprn()).param("name", name).param("role", role.name()).param("prefix", prefix).param("sha256", digest(key))
        .param("by", caller.displayName()).param("now", Times.at(now)).param("expires", Times.at(now.plus(Duration.ofDays(days)))).update();
    audit.add(caller, "API key made", caller.ukprn(), "API key " + prefix);
    return key;
  }

  /** The keys of the caller's provider that can be used, the newest first. */
  public List<ApiKey> of(Caller caller) {
    return database.sql("select * from api_key where ukprn = :ukprn and revoked_at is null and expires_at > :now order by id desc")
        .param("ukprn", caller.ukprn()).param("now", Times.at(clock.instant()))
        .query((row, number) -> new ApiKey(row.getLong("id"), row.getInt("ukprn"), row.getString("name"), Role.valueOf(row.getString("role")),
            row.getString("prefix"), row.getString("created_by"), Times.instant(row, "created_at"), Times.instant(row, "expires_at"),
            Times.instant(row, "last_used_at")))
        .list();
  }

  /**
   * Ends a key of the caller's provider at once.
   *
   * @return false when that provider has no such key in use
   */
  @Transactional
  public boolean revoke(long id, Caller caller) {
    Optional<String> prefix = database.sql("update api_key set revoked_at = :now, revoked_by = :by where id = :id and ukprn = :ukprn and revoked_at is null "
            + "returning prefix")
        .param("now", Times.at(clock.instant())).param("by", caller.displayName()).param("id", id).param("ukprn", caller.ukprn()).query(String.class).optional();
    prefix.ifPresent(known -> audit.add(caller, "API key revoked", caller.ukprn(), "API key " + known));
    return prefix.isPresent();
  }

  /** Who a key stands for; empty where it is none, has expired or was revoked. */
  Optional<Caller> caller(String key) {
    record Found(long id, Caller caller, Instant lastUsed) {}
    Instant now = clock.instant();
    Optional<Found> found = database.sql("select id, name, prefix, role, ukprn, last_used_at from api_key where sha256 = :sha256 and revoked_at is null and expires_at > :now")
        .param("sha256", digest(key)).param("now", Times.at(now))
        .query((row, number) -> new Found(row.getLong("id"), new Caller(null, row.getString("name") + " (" + row.getString("prefix") + ")",
            Role.valueOf(row.getString("role")), row.getInt("ukprn")), Times.instant(row, "last_used_at")))
        .optional();
    found.filter(it -> it.lastUsed() == null || it.lastUsed().plus(BETWEEN_USES).isBefore(now)).ifPresent(it ->
        database.sql("update api_key set last_used_at = :now where id = :id").param("now", Times.at(now)).param("id", it.id()).update());
    return found.map(Found::caller);
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
