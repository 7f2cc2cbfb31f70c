package org.openilr.service.accounts;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that is signed in for one request of the API. */
final class ApiCaller extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final Program program;

  /** The program as a principal. */
  record Program(Caller caller) implements CallerHolder {}

  ApiCaller(Caller caller) {
    super(caller.role().authorities());
    this.program = new Program(caller);
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return program;
  }

  @Override
  public String getName() {
    return program.caller().displayName();
  }
}
