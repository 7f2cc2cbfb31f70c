package org.openilr.service.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openilr.service.problems.Problem;
import org.openilr.service.problems.ProblemKind;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs, as problem+json, that they may not. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final BearerTokenAuthenticationEntryPoint standard = new BearerTokenAuthenticationEntryPoint();
  private final JsonMapper json;

  ApiProblems(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
    standard.commence(request, response, why);
    write(request, response, ProblemKind.of(response.getStatus()), "Send a key of the API or an access token with the request, as \"Authorization: Bearer ...\". "
        + "A submitter of your provider makes keys under \"Your account\". The one that came, if any, is not known, has expired or was revoked.");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
    write(request, response, ProblemKind.NOT_ALLOWED, "The key or token may not do this.");
  }

  /** Tells a program to wait. */
  void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, ProblemKind.TOO_MANY, "There were too many requests in a short time. Retry-After says after how many seconds to go on.");
  }

  private void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail) throws IOException {
    response.setStatus(kind.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), Problem.of(kind, detail, request.getRequestURI(), null));
  }
}
