package org.openilr.service.accounts;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A real OpenID Connect server, on a port of its own. Everybody's password is "password"; what it says of whom, tests put into {@link #CLAIMS}. */
final class OpenIdServer {

  /** The claims by user name or client, besides the standard ones. */
  static final Map<String, Map<String, Object>> CLAIMS = new ConcurrentHashMap<>();

  private OpenIdServer() {}

  /** Starts it. */
  static AnnotationConfigServletWebServerApplicationContext start() {
    return new AnnotationConfigServletWebServerApplicationContext(Server.class);
  }

  /** Its address, as tokens have it. */
  static String issuer(AnnotationConfigServletWebServerApplicationContext server) {
    return "http://localhost:" + server.getWebServer().getPort();
  }

  private static final class Nothing extends HttpServlet {
    private static final long serialVersionUID = 1;
  }

  /** No configuration class: the service under test would find it. */
  @EnableWebSecurity
  static class Server {

    @Bean
    TomcatServletWebServerFactory tomcat() {
      return new TomcatServletWebServerFactory(0);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean security() {
      return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    /** Serves nothing itself: a server without any servlet does not ask its filters either. */
    @Bean
    ServletRegistrationBean<Nothing> nothing() {
      return new ServletRegistrationBean<>(new Nothing(), "/");
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService people() {
      return name -> User.withUsername(name).password("{noop}password").roles("PERSON").build();
    }

    @Bean
    RegisteredClientRepository clients() {
      RegisteredClient service = RegisteredClient.withId("1").clientId("openilr").clientSecret("{noop}secret of the service")
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri("http://127.0.0.1/login/oauth2/code/openid").postLogoutRedirectUri("http://127.0.0.1/").scope("openid").scope("profile").scope("email")
          .clientSettings(ClientSettings.builder().requireProofKey(true).build()).build();
      RegisteredClient program = RegisteredClient.withId("2").clientId("program").clientSecret("{noop}secret of the program")
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC).authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build();
      return new InMemoryRegisteredClientRepository(service, program);
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
      KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
      return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateKey) pair.getPrivate()).keyID("1").build()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return context -> context.getClaims().claims(claims -> {
        claims.putAll(CLAIMS.getOrDefault(context.getPrincipal().getName(), Map.of()));
        if (context.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
          claims.put("aud", claims.getOrDefault("meant_for", List.of("openilr-api")));
        }
      });
    }
  }
}
