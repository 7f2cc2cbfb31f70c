package org.openilr.service.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.problems.Problem;
import org.openilr.service.problems.ProblemKind;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document, {@code /api/v1/openapi}: made from the controllers, with what all operations share, and the examples that lie beside this class as
 * {@code examples/OPERATION.request.json}, {@code .request.xml} and {@code .response.json}.
 */
@Configuration
class OpenApiDocument {

  private static final String KEY = "key";
  private static final String PROBLEM = "application/problem+json";
  private static final List<ProblemKind> OF_ALL = List.of(ProblemKind.INVALID_REQUEST, ProblemKind.TOO_MANY, ProblemKind.FAILURE);
  private static final List<ProblemKind> OF_ALL_BUT_PUBLIC = List.of(ProblemKind.NOT_SIGNED_IN, ProblemKind.NOT_ALLOWED);

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, InputStream.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("Openilr").version("1").license(new License().name("MIT").identifier("MIT"))
            .description("Check learners and returns, send returns and earnings adjustment statements, follow them, read findings, funding and reports, and submit. "
                + "Times are instants in UTC; money is in pounds. Errors come as application/problem+json (RFC 9457) with what to do."))
        .components(new Components().addSecuritySchemes(KEY, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
            .description("A key of the API, which a submitter of the provider makes under \"Your account\", or an access token.")))
        .tags(List.of(tag(Tags.CHECKS, "Check without keeping anything."), tag(Tags.CALENDAR, "What is collected when."),
            tag(Tags.SUBMISSIONS, "Send files, follow them, submit them."), tag(Tags.RESULTS, "What came of a submission."),
            tag(Tags.LEARNERS, "What providers have submitted, for those who pay or audit."), tag(Tags.REFERENCE, "For everybody: the specification, the rules, the errors.")));
  }

  private static Tag tag(String name, String description) {
    return new Tag().name(name).description(description);
  }

  /** Names of the groups of operations. */
  static final class Tags {

    static final String CHECKS = "Checks";
    static final String CALENDAR = "Calendar";
    static final String SUBMISSIONS = "Submissions";
    static final String RESULTS = "Results";
    static final String LEARNERS = "Learners";
    static final String REFERENCE = "Reference";

    private Tags() {}
  }

  /** Errors and the need of a key, which no controller says by itself. */
  @Bean
  GlobalOperationCustomizer sharedByAll() {
    return (operation, method) -> {
      OF_ALL.forEach(kind -> problem(operation, kind));
      if (!operation.getTags().contains(Tags.REFERENCE)) {
        operation.addSecurityItem(new SecurityRequirement().addList(KEY));
        OF_ALL_BUT_PUBLIC.forEach(kind -> problem(operation, kind));
      }
      if (operation.getParameters() != null && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
        problem(operation, ProblemKind.NOT_FOUND);
        if (!operation.getTags().contains(Tags.REFERENCE)) {
          problem(operation, ProblemKind.CONFLICT);
        }
      }
      if (operation.getRequestBody() != null) {
        problem(operation, ProblemKind.TOO_LARGE);
        problem(operation, ProblemKind.WRONG_FORM);
        problem(operation, ProblemKind.REJECTED_FILE);
        operation.getRequestBody().getContent().forEach((form, content) -> example(operation, "request", form, content));
      }
      operation.getResponses().forEach((status, response) -> {
        if (status.startsWith("2") && response.getContent() != null) {
          response.getContent().forEach((form, content) -> example(operation, "response", form, content));
        }
      });
      return operation;
    };
  }

  private static void problem(Operation operation, ProblemKind kind) {
    String status = Integer.toString(kind.status().value());
    operation.getResponses().computeIfAbsent(status, any -> new ApiResponse().description(kind.title() + ".").content(new Content().addMediaType(PROBLEM,
        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))
            .addExamples(kind.slug(), new Example().value(Problem.of(kind, kind.title() + ".", "/api/v1/…", null))))));
  }

  private static void example(Operation operation, String what, String form, MediaType content) {
    String ending = form.endsWith("json") ? "json" : form.endsWith("xml") ? "xml" : form.endsWith("csv") ? "csv" : "txt";
    try (InputStream file = OpenApiDocument.class.getResourceAsStream("examples/" + operation.getOperationId() + "." + what + "." + ending)) {
      if (file != null) {
        String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        content.addExamples("example", new Example().value(form.equals("application/json") ? JsonMapper.shared().readValue(text, Object.class) : text));
      }
    } catch (IOException e) {
      throw new IllegalStateException("An example of the API cannot be read", e);
    }
  }

  /** The schema of errors, which no operation returns in its code. */
  @Bean
  GlobalOpenApiCustomizer schemaOfErrors() {
    return document -> io.swagger.v3.core.converter.ModelConverters.getInstance(true).readAll(Problem.class)
        .forEach(document.getComponents()::addSchemas);
  }
}
