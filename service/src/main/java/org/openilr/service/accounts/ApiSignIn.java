package org.openilr.service.accounts;

import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Tells who the bearer of a token of the API is: a key of ours, or an access token of the OpenID Connect provider. */
@Component
class ApiSignIn implements AuthenticationManager {

  private static final String NOT_VALID = "The key or token is not known, has expired or was revoked";

  private final ApiKeys keys;
  private final OpenIdClaims claims;
  private final JwtDecoder tokens;

  ApiSignIn(ApiKeys keys, OpenIdClaims claims, SignInSettings settings) {
    this.keys = keys;
    this.claims = claims;
    this.tokens = settings.openId().opensApi() ? decoder(settings.openId()) : null;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String token = ((BearerTokenAuthenticationToken) given).getToken();
    if (token.startsWith(ApiKeys.START)) {
      return new ApiCaller(keys.caller(token).orElseThrow(() -> new InvalidBearerTokenException(NOT_VALID)));
    }
    if (tokens == null) {
      throw new InvalidBearerTokenException(NOT_VALID);
    }
    try {
      Jwt jwt = tokens.decode(token);
      return new ApiCaller(claims.program(jwt.getClaims()));
    } catch (JwtException e) {
      throw new InvalidBearerTokenException(NOT_VALID, e);
    } catch (OpenIdClaims.RefusedException e) {
      throw new InvalidBearerTokenException(e.refusal().says(), e);
    }
  }

  /** Asks the provider for its keys when the first token comes: it need not be up when the service starts. */
  private static JwtDecoder decoder(SignInSettings.OpenId provider) {
    return new SupplierJwtDecoder(() -> {
      NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(provider.issuer()).build();
      decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(provider.issuer()),
          new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, audience -> audience != null && audience.contains(provider.audience()))));
      return decoder;
    });
  }
}
