package org.openilr.service.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the claims of an OpenID Connect provider say about somebody, and the account that is kept for them by issuer and subject. */
@Component
class OpenIdClaims {

  private final JdbcClient database;
  private final SignInSettings.OpenId settings;

  OpenIdClaims(JdbcClient database, SignInSettings settings) {
    this.database = database;
    this.settings = settings.openId();
  }

  /** Why somebody may not come in, though the OpenID Connect provider knows them. */
  enum Refusal {

    NO_ROLE("Your sign-in worked, but your account has no role in this service. Ask whoever looks after accounts in your organisation for one"),
    TWO_ROLES("Your sign-in worked, but your account has more than one role in this service. Ask whoever looks after accounts in your organisation to leave "
        + "only one"),
    NO_UKPRN("Your sign-in worked, but your account does not say which provider you work for. Ask whoever looks after accounts in your organisation to add the "
        + "UKPRN"),
    UKPRN_OF_NO_PROVIDER("Your sign-in worked, but the UKPRN of your account is that of no provider that returns data here. Ask the service desk to add the provider"),
    UKPRN_OF_AGENCY("Your sign-in worked, but your account has the role of the agency and the UKPRN of a provider. Ask whoever looks after accounts in your "
        + "organisation to take one away"),
    BARRED("Your sign-in worked, but your account was closed in this service. Ask the service desk"),
    NOT_POSSIBLE("The sign-in did not work. Try again; if that does not help, ask whoever looks after accounts in your organisation");

    private final String says;

    Refusal(String says) {
      this.says = says;
    }

    /** For people. */
    String says() {
      return says;
    }
  }

  /** Somebody may not come in. */
  static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
      super(refusal.name());
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }

  /** An account, and the version that it has. */
  record Known(Caller caller, int version) {}

  /**
   * A person who signs in. Their account is made at the first time, and follows what the claims say each time.
   *
   * @throws RefusedException when the claims do not give one role and its provider, or the account is closed here
   */
  @Transactional
  public Known person(Map<String, Object> claims) throws RefusedException {
    Role role = role(claims);
    Integer ukprn = ukprn(claims, role);
    String subject = subject(claims);
    String name = text(claims, settings.nameClaim()).or(() -> text(claims, StandardClaimNames.PREFERRED_USERNAME)).orElse(text(claims, "sub").orElseThrow());
    record Row(long id, int version, boolean enabled) {}
    Row row = database.sql("insert into account (user_name, subject, display_name, email, role, ukprn) values (:subject, :subject, :name, :email, :role, :ukprn) "
            + "on conflict (subject) do update set display_name = excluded.display_name, email = excluded.email, role = excluded.role, ukprn = excluded.ukprn "
            + "returning id, version, enabled")
        .param("subject", subject).param("name", name).param("email", text(claims, StandardClaimNames.EMAIL).orElse(null)).param("role", role.name())
        .param("ukprn", ukprn).query(Row.class).single();
    if (!row.enabled()) {
      throw new RefusedException(Refusal.BARRED);
    }
    return new Known(new Caller(row.id(), name, role, ukprn), row.version());
  }

  /**
   * A program, or a person through a program, that uses the API. It needs no account here, but must not have a closed one.
   *
   * @throws RefusedException when the claims do not give one role and its provider, or the account is closed here
   */
  Caller program(Map<String, Object> claims) throws RefusedException {
    Role role = role(claims);
    Integer ukprn = ukprn(claims, role);
    if (database.sql("select 1 from account where subject = :subject and not enabled").param("subject", subject(claims)).query(Integer.class).optional().isPresent()) {
      throw new RefusedException(Refusal.BARRED);
    }
    return new Caller(null, text(claims, settings.nameClaim()).orElse(text(claims, "sub").orElseThrow()), role, ukprn);
  }

  private Role role(Map<String, Object> claims) throws RefusedException {
    Object value = claims.get(settings.roleClaim());
    Collection<?> values = value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
    List<Role> roles = values.stream().map(Object::toString).map(this::role).filter(Objects::nonNull).distinct().toList();
    if (roles.size() != 1) {
      throw new RefusedException(roles.isEmpty() ? Refusal.NO_ROLE : Refusal.TWO_ROLES);
    }
    return roles.get(0);
  }

  private Role role(String value) {
    return Optional.ofNullable(settings.roles().get(value)).orElseGet(() -> Arrays.stream(Role.values()).filter(role -> role.name().equals(value)).findFirst()
        .orElse(null));
  }

  private Integer ukprn(Map<String, Object> claims, Role role) throws RefusedException {
    Optional<String> given = text(claims, settings.ukprnClaim());
    if (!role.ofProvider()) {
      if (given.isPresent()) {
        throw new RefusedException(Refusal.UKPRN_OF_AGENCY);
      }
      return null;
    }
    String ukprn = given.orElseThrow(() -> new RefusedException(Refusal.NO_UKPRN));
    return database.sql("select ukprn from provider where cast(ukprn as text) = :ukprn").param("ukprn", ukprn).query(Integer.class).optional()
        .orElseThrow(() -> new RefusedException(Refusal.UKPRN_OF_NO_PROVIDER));
  }

  private static String subject(Map<String, Object> claims) {
    return claims.get("iss") + " " + claims.get("sub");
  }

  private static Optional<String> text(Map<String, Object> claims, String name) {
    return Optional.ofNullable(claims.get(name)).map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
  }
}
