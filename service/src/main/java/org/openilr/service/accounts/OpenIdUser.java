package org.openilr.service.accounts;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person who signed in by OpenID Connect. */
final class OpenIdUser extends DefaultOidcUser implements AccountHolder {

  private static final long serialVersionUID = 1;

  private final Caller caller;
  private final int version;

  OpenIdUser(OpenIdClaims.Known account, OidcIdToken token, OidcUserInfo info) {
    super(account.caller().role().authorities(), token, info);
    this.caller = account.caller();
    this.version = account.version();
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpenIdUser user && super.equals(other) && caller.equals(user.caller) && version == user.version;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
