package org.openilr.service.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, which stands in each line of the log, in the audit log and in the answer. A proxy may give it in the header X-Request-Id; what is no plain
 * id is not taken, since it would reach the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestId extends OncePerRequestFilter {

  private static final String HEADER = "X-Request-Id";
  private static final String KEY = "request";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
    String given = request.getHeader(HEADER);
    String id = given != null && PLAIN.matcher(given).matches() ? given : UUID.randomUUID().toString();
    MDC.put(KEY, id);
    response.setHeader(HEADER, id);
    try {
      rest.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }
}
