package org.openilr.service.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account of a session again at every request, so that somebody who was barred, or whose role or password changed, is out at once on every node; ends
 * sessions that last too long; and has one-time passwords changed before anything else.
 */
final class AccountFilter extends OncePerRequestFilter {

  private final Accounts accounts;
  private final Duration longest;
  private final Clock clock;

  AccountFilter(Accounts accounts, Duration longest, Clock clock) {
    this.accounts = accounts;
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && who.getPrincipal() instanceof AccountHolder holder && holder.caller().accountId() != null) {
      HttpSession session = request.getSession(false);
      if (isTooOld(session) || !accounts.isStill(holder.caller().accountId(), holder.version())) {
        if (session != null) {
          session.invalidate();
        }
        SecurityContextHolder.clearContext();
      } else if (holder instanceof SignedIn local && local.passwordExpired() && !isNeededToChangePassword(request.getRequestURI().substring(request.getContextPath().length()))) {
        response.sendRedirect(request.getContextPath() + "/account/password");
        return;
      }
    }
    rest.doFilter(request, response);
  }

  private boolean isTooOld(HttpSession session) {
    return session != null && clock.instant().isAfter(Instant.ofEpochMilli(session.getCreationTime()).plus(longest));
  }

  private static boolean isNeededToChangePassword(String path) {
    return path.equals("/account/password") || path.equals("/sign-out") || path.equals("/error") || path.startsWith("/assets/") || path.startsWith("/webjars/");
  }
}
