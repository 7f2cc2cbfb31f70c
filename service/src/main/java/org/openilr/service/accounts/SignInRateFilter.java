package org.openilr.service.accounts;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has an address wait from which too many sign-ins failed: guesses at many accounts do not lock any of them. Each counts until it has succeeded. */
final class SignInRateFilter extends OncePerRequestFilter {

  private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in");

  private final RateLimits limits;

  SignInRateFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !SIGN_IN.matches(request);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
    Bucket failures = limits.failuresFrom(request.getRemoteAddr());
    ConsumptionProbe probe = failures.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RateFilter.seconds(probe)));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    rest.doFilter(request, response);
    if (CallerArgument.current() != null) {
      failures.addTokens(1);
    }
  }
}
