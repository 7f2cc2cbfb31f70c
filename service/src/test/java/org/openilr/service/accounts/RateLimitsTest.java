package org.openilr.service.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RateLimitsTest {

  private static final FilterChain FAILS = (request, response) -> { };
  private static final Caller SAM = new Caller(1L, "Sam", Role.PROVIDER_USER, 10000001);
  private static final Caller UMA = new Caller(2L, "Uma", Role.PROVIDER_USER, 10000001);
  private static final Caller PROGRAM = new Caller(null, "Nightly (ilr_1)", Role.PROVIDER_USER, 10000001);

  private final RateLimits limits = new RateLimits(new LimitSettings(2, 5, 3, 20));

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private static void signIn(Caller caller) {
    SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken((CallerHolder) () -> caller, null));
  }

  private int request(Caller caller) throws Exception {
    signIn(caller);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new RateFilter(limits, (request, refused) -> refused.sendError(429)).doFilter(new MockHttpServletRequest("GET", "/"), response, FAILS);
    assertThat(response.getHeader("Retry-After") != null).isEqualTo(response.getStatus() == 429);
    return response.getStatus();
  }

  private MockHttpServletResponse signIn(String address, FilterChain rest) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
    request.setServletPath("/sign-in");
    request.setRemoteAddr(address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SignInRateFilter(limits).doFilter(request, response, rest);
    SecurityContextHolder.clearContext();
    return response;
  }

  @Test
  void anAccountThatAsksForTooMuchWaitsAndNobodyElseDoes() throws Exception {
    assertThat(request(SAM)).isEqualTo(200);
    assertThat(request(SAM)).isEqualTo(200);
    assertThat(request(SAM)).isEqualTo(429);
    assertThat(request(UMA)).isEqualTo(200);
  }

  @Test
  void aProgramHasALimitOfItsOwn() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(request(PROGRAM)).isEqualTo(200);
    }
    assertThat(request(PROGRAM)).isEqualTo(429);
  }

  @Test
  void anAddressFromWhichSignInsFailWaits() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(signIn("192.0.2.1", FAILS).getStatus()).isEqualTo(HttpServletResponse.SC_OK);
    }
    MockHttpServletResponse refused = signIn("192.0.2.1", FAILS);
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 21);
    assertThat(signIn("192.0.2.2", FAILS).getStatus()).isEqualTo(HttpServletResponse.SC_OK);
  }

  @Test
  void signInsThatSucceedDoNotCount() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("192.0.2.3", (request, response) -> signIn(SAM)).getStatus()).isEqualTo(HttpServletResponse.SC_OK);
    }
  }
}
