package org.openilr.service.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.openilr.service.ServiceSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Health is for everybody; metrics are for operators, for programs on this machine where that is set, and for whoever reaches the management port if there is one. */
@Configuration
class MetricsAccess {

  @Bean
  @Order(0)
  SecurityFilterChain endpoints(HttpSecurity http, ServiceSettings settings, @Value("${management.server.port:0}") int managementPort) throws Exception {
    AuthorizationManager<RequestAuthorizationContext> operators = AuthorityAuthorizationManager.hasRole("OPERATOR");
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(EndpointRequest.to("health")).permitAll()
            .anyRequest().access((who, context) -> {
              HttpServletRequest request = context.getRequest();
              boolean open = managementPort > 0 && request.getLocalPort() == managementPort || settings.localMetrics() && isOfThisMachine(request);
              return open ? new AuthorizationDecision(true) : operators.authorize(who, context);
            }))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .build();
  }

  private static boolean isOfThisMachine(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
