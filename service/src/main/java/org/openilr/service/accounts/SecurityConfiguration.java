package org.openilr.service.accounts;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Who may go where. */
@Configuration
class SecurityConfiguration {

  private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; "
      + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return http
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/", "/sign-in", "/error", "/assets/**", "/webjars/**", "/accessibility", "/cookies").permitAll()
            .requestMatchers(EndpointRequest.to("health")).permitAll()
            .requestMatchers(HttpMethod.POST, "/operator/**").hasRole("OPERATOR")
            .requestMatchers("/operator/**").hasAnyRole("OPERATOR", "AUDITOR")
            .anyRequest().authenticated())
        .csrf(csrf -> csrf.ignoringRequestMatchers(UploadRequest.MATCHER))
        .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(UploadRequest::signInAgain, UploadRequest.MATCHER))
        .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/home").failureUrl("/sign-in?failed"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
        .build();
  }
}
