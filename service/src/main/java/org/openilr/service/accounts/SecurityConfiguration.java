package org.openilr.service.accounts;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** Who may go where. What they may see there, {@link Caller} says. */
@Configuration
@EnableConfigurationProperties({SignInSettings.class, LimitSettings.class})
class SecurityConfiguration {

  private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; "
      + "base-uri 'none'; form-action 'self'%s; frame-ancestors 'none'";
  private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

  /**
   * Argon2id with the second of the costs that OWASP recommends, 19 MiB and two passes on one thread. That takes 70 ms of a small core, so that two give 25 sign-ins a
   * second; a guess costs whoever has stolen the database as much memory. Hashes of bcrypt, as others make them, may be brought along; they are hashed anew at the next
   * sign-in.
   */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder("argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2), "bcrypt", new BCryptPasswordEncoder()));
  }

  /** Nobody watches how long each single filter takes; to measure all twenty at every request costs more than most of them do. */
  @Bean
  SecurityObservationSettings noTimesOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** Whether the account is open is asked after the password, so that the answer comes as late for an account that is locked. */
  @Bean
  DaoAuthenticationProvider localAccounts(Accounts accounts, PasswordEncoder passwords) {
    DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts::loadUserByUsername);
    provider.setPasswordEncoder(passwords);
    provider.setUserDetailsPasswordService(accounts);
    provider.setPreAuthenticationChecks(account -> { });
    provider.setPostAuthenticationChecks(account -> {
      if (!account.isAccountNonLocked()) {
        throw new LockedException("The account is locked for a while");
      }
      if (!account.isEnabled()) {
        throw new DisabledException("The account is closed");
      }
    });
    return provider;
  }

  /** Behind https, browsers send the session to this host alone, and never without https. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(SignInSettings settings) {
    return server -> server.addInitializers(context -> {
      context.getSessionCookieConfig().setName(settings.https() ? "__Host-session" : "session");
      if (settings.https()) {
        context.getSessionCookieConfig().setSecure(true);
        context.getSessionCookieConfig().setPath("/");
      }
    });
  }

  /** Programs: no session, hence no forged requests; a key or a token with each. */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, ApiSignIn signIn, ApiProblems problems, RateLimits limits) throws Exception {
    return http.securityMatcher("/api/**")
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/api/*/openapi*", "/api/*/rules/**", "/api/*/specification/**", "/api/*/problems/**").permitAll()
            .anyRequest().authenticated())
        .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> signIn).authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .addFilterBefore(new RateFilter(limits, problems::tooMany), AuthorizationFilter.class)
        .headers(headers -> headers(headers, ""))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, SignInSettings settings, OpenIdSignIn openId, Accounts accounts, RateLimits limits, Clock clock) throws Exception {
    http.authorizeHttpRequests(requests -> requests
            .requestMatchers("/", "/sign-in", "/error", "/assets/**", "/webjars/**", "/accessibility", "/cookies").permitAll()
            .requestMatchers(EndpointRequest.to("health")).permitAll()
            .requestMatchers(HttpMethod.POST, "/operator/audit").hasAnyRole("OPERATOR", "AUDITOR")  // a search, which changes nothing
            .requestMatchers(HttpMethod.POST, "/operator/**").hasRole("OPERATOR")
            .requestMatchers("/operator/*/new", "/operator/*/upload", "/operator/*/*/delete", "/operator/collections/years/*").hasRole("OPERATOR")
            .requestMatchers("/operator/**").hasAnyRole("OPERATOR", "AUDITOR")
            .anyRequest().authenticated())
        .csrf(csrf -> csrf.ignoringRequestMatchers(UploadRequest.MATCHER))
        .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(UploadRequest::signInAgain, UploadRequest.MATCHER))
        .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/home").failureUrl("/sign-in?failed"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/").deleteCookies(settings.https() ? "__Host-session" : "session"))
        .addFilterBefore(new AccountFilter(accounts, settings.longestSession(), clock), AuthorizationFilter.class)
        .addFilterBefore(new RateFilter(limits, (request, response) -> response.sendError(HttpStatus.TOO_MANY_REQUESTS.value())), AuthorizationFilter.class)
        .addFilterBefore(new SignInRateFilter(limits), UsernamePasswordAuthenticationFilter.class)
        .headers(headers -> headers(headers, settings.openId().isOn() ? " " + settings.openId().origin() : ""));
    if (settings.openId().isOn()) {
      openId.configure(http);
    }
    return http.build();
  }

  /**
   * What browsers are told. Strict transport security goes out with every answer over https, and "no-store" with every page.
   *
   * @param signOutAt where the sign-out form may lead besides this service; empty for nowhere
   */
  private static void headers(HeadersConfigurer<HttpSecurity> headers, String signOutAt) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY.formatted(signOutAt)))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN));
  }
}
