package org.openilr.service.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the sign-in has to know of the request that brings a file: its form checks its token itself, and it may come when the sign-in has ended. */
final class UploadRequest {

  /** Which requests that is. */
  static final RequestMatcher MATCHER = new OrRequestMatcher(matcher("/collections/{collection}/upload"), matcher("/operator/{records}/upload"));

  /** Where Spring Security looks for the page to go to after signing in. */
  private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

  private UploadRequest() {}

  private static RequestMatcher matcher(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
  }

  /** Has somebody whose sign-in ended sign in again, and then say on the upload page that the file must be sent again. */
  static void signInAgain(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
    request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(request.getRequestURI() + "?again"));
    response.sendRedirect(request.getContextPath() + "/sign-in?again");
  }
}
