package org.openilr.service.accounts;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and programs sign in. Every setting is also an environment variable: {@code openilr.sign-in.locked-for} is {@code OPENILR_SIGN_IN_LOCKED_FOR}.
 *
 * @param https whether browsers reach the service by https, itself or through a proxy in front of it: cookies are then never sent without it
 * @param wrongPasswords how many wrong passwords in a row lock an account
 * @param lockedFor how long it stays locked
 * @param longestSession after how long somebody signs in again, however busy; {@code server.servlet.session.timeout} says after how long of doing nothing
 * @param firstOperator user name of the operator that is made where there is none; empty for none
 * @param keysPerProvider how many keys of the API a provider may have at the same time
 * @param longestKey for how long a key of the API may be valid
 * @param openId the OpenID Connect provider whose users may sign in
 */
@ConfigurationProperties("openilr.sign-in")
public record SignInSettings(@DefaultValue("false") boolean https, @DefaultValue("5") int wrongPasswords, @DefaultValue("15m") Duration lockedFor,
    @DefaultValue("12h") Duration longestSession, @DefaultValue("operator") String firstOperator, @DefaultValue("10") int keysPerProvider,
    @DefaultValue("366d") Duration longestKey, @DefaultValue OpenId openId) {

  /**
   * An OpenID Connect provider.
   *
   * @param issuer its address, where its configuration is found; empty for none
   * @param clientId as which the service is known there
   * @param clientSecret empty for a public client
   * @param name how people know it, for the sign-in button
   * @param scopes what is asked for
   * @param nameClaim the claim that holds a person's name
   * @param ukprnClaim the claim that holds the UKPRN of a provider's people
   * @param roleClaim the claim that holds the role: a text, or a list of texts with exactly one that is known
   * @param roles which value of that claim means which role; besides, the names of {@link Role} mean themselves
   * @param audience what the access tokens of the API must be meant for; empty to take no such tokens
   */
  public record OpenId(@DefaultValue("") String issuer, @DefaultValue("openilr") String clientId, @DefaultValue("") String clientSecret,
      @DefaultValue("your organisation's account") String name, @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
      @DefaultValue("name") String nameClaim, @DefaultValue("ukprn") String ukprnClaim, @DefaultValue("role") String roleClaim,
      @DefaultValue Map<String, Role> roles, @DefaultValue("") String audience) {

    /** Whether there is one. */
    public boolean isOn() {
      return !issuer.isBlank();
    }

    /** Whether its access tokens open the API. */
    public boolean opensApi() {
      return isOn() && !audience.isBlank();
    }

    /** The origin of its pages, as a content security policy names it. */
    String origin() {
      URI address = URI.create(issuer);
      return address.getScheme() + "://" + address.getAuthority();
    }
  }
}
