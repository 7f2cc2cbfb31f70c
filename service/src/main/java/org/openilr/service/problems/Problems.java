package org.openilr.service.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openilr.service.storage.FileTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Turns everything that goes wrong under {@code /api/} into a {@link Problem}, also addresses that do not exist. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String FORM = "application/problem+json";

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  @Override
  public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/") || failure instanceof AccessDeniedException
        || failure instanceof AuthenticationException) {
      return null;
    }
    try {
      if (!response.isCommitted()) {
        write(problem(request, response, failure), response);
      }
    } catch (IOException gone) {
      LOG.debug("Nobody waits for the answer any more");
    }
    return new ModelAndView();
  }

  private void write(Problem problem, HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(FORM);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static Problem problem(HttpServletRequest request, HttpServletResponse response, Exception failure) {
    // One that was found while parameters were put together comes wrapped.
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException known) {
        return Problem.of(known.kind(), known.getMessage(), request.getRequestURI(), known.faults());
      }
    }
    if (failure instanceof FileTooLargeException tooLarge) {
      return Problem.of(ProblemKind.TOO_LARGE, "At most %,d bytes are taken.".formatted(tooLarge.limit()), request.getRequestURI(), null);
    }
    if (failure instanceof MethodArgumentTypeMismatchException wrong) {
      return Problem.of(ProblemKind.INVALID_REQUEST, "The parameter " + wrong.getName() + " must be " + expected(wrong.getRequiredType()) + ".", request.getRequestURI(), null);
    }
    if (failure instanceof BindException wrong) {
      String detail = wrong.getFieldErrors().stream().map(FieldError::getField)
          .map(field -> "The parameter " + field + " must be " + expected(wrong.getFieldType(field)) + ".").collect(Collectors.joining(" "));
      return Problem.of(ProblemKind.INVALID_REQUEST, detail, request.getRequestURI(), null);
    }
    if (failure instanceof HttpMessageNotReadableException) {
      return Problem.of(ProblemKind.INVALID_REQUEST, "The JSON is not well formed, or not of the form that is expected here.", request.getRequestURI(), null);
    }
    if (failure instanceof ErrorResponse known) {
      known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      ProblemKind kind = ProblemKind.of(known.getStatusCode().value());
      String detail = known.getBody().getDetail();
      return Problem.of(kind, detail == null ? kind.title() + "." : detail, request.getRequestURI(), null);
    }
    // The kind of failure only: a message might hold what was sent.
    LOG.error("A request of the API failed: {}", request.getMethod() + " " + request.getRequestURI(), new Unexpected(failure));
    return Problem.of(ProblemKind.FAILURE, "Something that was not foreseen went wrong.", request.getRequestURI(), null);
  }

  private static String expected(Class<?> type) {
    if (type == LocalDate.class) {
      return "a date, written YYYY-MM-DD";
    }
    if (type == Instant.class) {
      return "a date and time, written YYYY-MM-DDThh:mm:ssZ";
    }
    if (type != null && type.isEnum()) {
      return "one of " + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
    return type == boolean.class || type == Boolean.class ? "true or false" : "a whole number";
  }

  /** A failure without its message, for the log. */
  private static final class Unexpected extends Exception {

    private static final long serialVersionUID = 1;

    Unexpected(Throwable failure) {
      super(failure.getClass().getName(), failure.getCause() == null ? null : new Unexpected(failure.getCause()));
      setStackTrace(failure.getStackTrace());
    }
  }
}
