package org.openilr.service.accounts;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Sign-in by OpenID Connect: the authorization code flow, with PKCE whether the client is public or not. */
@Component
class OpenIdSignIn {

  /** The name of the one provider, in paths: {@code /oauth2/authorization/openid}. */
  private static final String ID = "openid";
  private static final String START = "/oauth2/authorization";

  private final SignInSettings.OpenId settings;
  private final OpenIdClaims claims;
  private final OidcUserService users = new OidcUserService();

  OpenIdSignIn(SignInSettings settings, OpenIdClaims claims) {
    this.settings = settings.openId();
    this.claims = claims;
  }

  void configure(HttpSecurity http) throws Exception {
    ClientRegistrationRepository clients = new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(client()));
    DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(clients, START);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(login -> login.loginPage("/sign-in").defaultSuccessUrl("/home").failureHandler(refusal())
        .clientRegistrationRepository(clients)
        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
        .userInfoEndpoint(info -> info.oidcUserService(this::user)));
    http.logout(out -> out.logoutSuccessHandler(signOut(clients)));
  }

  /** Asks the provider for its configuration when somebody signs in: it need not be up when the service starts. */
  private ClientRegistration client() {
    ClientRegistration.Builder client = ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(ID).clientId(settings.clientId())
        .scope(settings.scopes());
    return settings.clientSecret().isEmpty() ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : client.clientSecret(settings.clientSecret()).build();
  }

  private OidcUser user(OidcUserRequest request) {
    OidcUser user = users.loadUser(request);
    try {
      return new OpenIdUser(claims.person(user.getClaims()), user.getIdToken(), user.getUserInfo());
    } catch (OpenIdClaims.RefusedException e) {
      throw new OAuth2AuthenticationException(new OAuth2Error(e.refusal().name()), e);
    }
  }

  private static AuthenticationFailureHandler refusal() {
    return (request, response, failure) -> {
      OpenIdClaims.Refusal refusal = failure.getCause() instanceof OpenIdClaims.RefusedException refused ? refused.refusal() : OpenIdClaims.Refusal.NOT_POSSIBLE;
      response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + refusal);
    };
  }

  /** Signs out at the provider too, where it offers that. */
  private static LogoutSuccessHandler signOut(ClientRegistrationRepository clients) {
    OidcClientInitiatedLogoutSuccessHandler there = new OidcClientInitiatedLogoutSuccessHandler(clients);
    there.setPostLogoutRedirectUri("{baseUrl}/");
    there.setDefaultTargetUrl("/");
    return there;
  }
}
