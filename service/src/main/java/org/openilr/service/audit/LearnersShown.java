package org.openilr.service.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.CallerArgument;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submissions;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes views and downloads of learners' data to the audit log, for every method that says {@link ShowsLearners}; a method that shows them only at times does so itself.
 * What the caller may not see is not found, whatever the method itself would do.
 */
@Configuration
class LearnersShown implements WebMvcConfigurer, HandlerInterceptor {

  private static final Pattern SUBMISSION = Pattern.compile(".*/submissions/(\\d+)(?:/(.+))?");

  private final Audit audit;
  private final Submissions submissions;

  LearnersShown(Audit audit, Submissions submissions) {
    this.audit = audit;
    this.submissions = submissions;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    ShowsLearners shows = handler instanceof HandlerMethod method ? method.getMethodAnnotation(ShowsLearners.class) : null;
    Caller caller = CallerArgument.current();
    if (shows != null && caller != null && request.getDispatcherType() == DispatcherType.REQUEST) {
      audit.add(caller, shows.value(), provider(request, caller), about(request.getRequestURI().substring(request.getContextPath().length())));
    }
    return true;
  }

  /** As other events name a submission, with what was looked at of it: "submission 17, learners/42". */
  private static String about(String path) {
    Matcher submission = SUBMISSION.matcher(path);
    return submission.matches() ? "submission " + submission.group(1) + (submission.group(2) == null ? "" : ", " + submission.group(2)) : path;
  }

  private Integer provider(HttpServletRequest request, Caller caller) {
    @SuppressWarnings("unchecked")
    Map<String, String> variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    String submission = variables.getOrDefault("submission", variables.get("id"));
    Optional<Integer> ukprn = Optional.empty();
    if (submission != null) {
      ukprn = Optional.of(number(submission).flatMap(id -> submissions.find(id, caller)).map(Submission::ukprn).orElseThrow(LearnersShown::notFound));
    } else if (variables.get("ukprn") != null) {
      ukprn = Optional.of(number(variables.get("ukprn")).map(Long::intValue).filter(caller::maySee).orElseThrow(LearnersShown::notFound));
    }
    return ukprn.orElseGet(() -> caller.ukprn() != null ? caller.ukprn() : number(request.getParameter("ukprn")).map(Long::intValue).orElse(null));
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
