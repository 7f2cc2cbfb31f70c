package org.openilr.service.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.CallerHolder;
import org.openilr.service.accounts.Role;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Programs that use the API. */
final class Client {

  static final int UKPRN = 10000001;
  static final int OTHER_UKPRN = 10000002;

  private Client() {}

  static MockHttpServletRequestBuilder as(Role role, Integer ukprn, MockHttpServletRequestBuilder request) {
    CallerHolder program = () -> new Caller(null, "Supplier", role, ukprn);
    return request.with(authentication(new TestingAuthenticationToken(program, "", "ROLE_" + role)));
  }

  /** A program of the sample college that may submit. */
  static MockHttpServletRequestBuilder submitter(MockHttpServletRequestBuilder request) {
    return as(Role.PROVIDER_SUBMITTER, UKPRN, request);
  }

  /** A program of the sample college that may not submit. */
  static MockHttpServletRequestBuilder uploader(MockHttpServletRequestBuilder request) {
    return as(Role.PROVIDER_USER, UKPRN, request);
  }

  /** A program of another provider. */
  static MockHttpServletRequestBuilder other(MockHttpServletRequestBuilder request) {
    return as(Role.PROVIDER_SUBMITTER, OTHER_UKPRN, request);
  }

  static MockHttpServletRequestBuilder operator(MockHttpServletRequestBuilder request) {
    return as(Role.OPERATOR, null, request);
  }

  static MockHttpServletRequestBuilder auditor(MockHttpServletRequestBuilder request) {
    return as(Role.AUDITOR, null, request);
  }
}
