package org.openilr.service.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.slf4j.MDC;

/**
 * An error, in the form of RFC 9457.
 *
 * @param type address of the explanation of this kind of error
 * @param title the kind of error in words
 * @param status of HTTP
 * @param detail what is wrong this time
 * @param instance the address that was asked for
 * @param fix what to do
 * @param requestId to be told to the service desk; absent where the request has none
 * @param errors each single fault; absent where there is one only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String instance, String fix, String requestId, List<Fault> errors) {

  /**
   * A single fault.
   *
   * @param rule what was broken, by name; absent where it has none
   * @param pointer its place in JSON, as a JSON Pointer; absent for other forms
   * @param line its place in XML; absent for other forms
   * @param column its place in XML; absent for other forms
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fault(String rule, String pointer, Integer line, Integer column, String detail) {}

  public static Problem of(ProblemKind kind, String detail, String instance, List<Fault> errors) {
    return new Problem(kind.type(), kind.title(), kind.status().value(), detail, instance, kind.fix(), MDC.get("request"), errors);
  }
}
