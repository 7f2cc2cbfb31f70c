package org.openilr.service.accounts;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has callers wait who ask for too much. */
final class RateFilter extends OncePerRequestFilter {

  private final RateLimits limits;
  private final Refusal refusal;

  /** How it is said. */
  @FunctionalInterface
  interface Refusal {
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  RateFilter(RateLimits limits, Refusal refusal) {
    this.limits = limits;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
    Caller caller = CallerArgument.current();
    ConsumptionProbe probe = caller == null ? null : limits.of(caller).tryConsumeAndReturnRemaining(1);
    if (probe != null && !probe.isConsumed()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(probe)));
      refusal.tell(request, response);
    } else {
      rest.doFilter(request, response);
    }
  }

  /** How long to wait, in whole seconds. */
  static long seconds(ConsumptionProbe probe) {
    return 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
  }
}
