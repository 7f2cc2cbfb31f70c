package org.openilr.service.problems;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can go wrong with a request, and what to do about it. */
public enum ProblemKind {

  INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood", "Correct the request as the detail says; the OpenAPI document describes every request."),
  FAULTY_RECORD(HttpStatus.BAD_REQUEST, "The record cannot be read", "Correct what 'errors' lists; each names its place in what was sent."),
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "The request does not say who sends it", "Send a key of the API that is in force: 'Authorization: Bearer KEY'."),
  NOT_ALLOWED(HttpStatus.FORBIDDEN, "The sender may not do this", "Use a key of the provider in question, with the role that this needs."),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing", "Check the address; what belongs to another provider is as if it were not there."),
  WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED, "The address does not take this method", "Use a method that the header Allow names."),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer does not come in that form", "Ask in the header Accept for a form that the OpenAPI document names."),
  CONFLICT(HttpStatus.CONFLICT, "That cannot be done as things stand", "Look at the present state, then decide."),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large", "Send less; a large return goes to the submissions of its collection."),
  WRONG_FORM(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "What was sent is in a form that is not taken here", "Send a Content-Type that the OpenAPI document names."),
  REJECTED_FILE(HttpStatus.UNPROCESSABLE_CONTENT, "The file is rejected", "Correct what 'errors' lists in the software that wrote the file, and send it again."),
  TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "There are too many requests", "Wait as long as the header Retry-After says, then go on more slowly."),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service does not do that now", "Try again later, or when the notice of the maintenance says."),
  FAILURE(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed", "Try again later; if it happens again, tell the service desk the request id.");

  private final HttpStatus status;
  private final String title;
  private final String fix;

  ProblemKind(HttpStatus status, String title, String fix) {
    this.status = status;
    this.title = title;
    this.fix = fix;
  }

  public HttpStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What to do. */
  public String fix() {
    return fix;
  }

  /** The last part of its type: {@code faulty-record}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type, an address under which it is explained. */
  public String type() {
    return "/api/v1/problems/" + slug();
  }

  /** What an HTTP status means here. */
  public static ProblemKind of(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status.value() == status) {
        return kind;
      }
    }
    return status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? INVALID_REQUEST : FAILURE;
  }
}
