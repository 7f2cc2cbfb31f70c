package org.openilr.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.openilr.specification.CodeList;
import org.openilr.specification.Specification;
import org.openilr.specification.Xsd;
import org.openilr.specification.Year;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an ILR is and what its rules say: for everybody, the same for all. */
@RestController
@Tag(name = OpenApiDocument.Tags.REFERENCE)
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ReferenceApi {

  private static final CacheControl CACHED = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  /** An error of the API and what to do about it. */
  record ProblemAnswer(String type, String title, int status, String fix) {

    static ProblemAnswer of(ProblemKind kind) {
      return new ProblemAnswer(kind.type(), kind.title(), kind.status().value(), kind.fix());
    }
  }

  @Operation(summary = "All rules, of one year or of all", description = "A rule that changed over the years comes once for each of its forms.")
  @GetMapping("/rules")
  ResponseEntity<List<RuleAnswer>> listRules(@RequestParam(required = false) String year) {
    List<RuleInfo> rules = year == null ? RuleCatalogue.rules() : RuleCatalogue.rules(Asked.year(year));
    return cached(rules.stream().map(RuleAnswer::of).toList());
  }

  @Operation(summary = "A rule by its id", description = "One entry for each form that it had over the years. The letter case of the id does not matter.")
  @GetMapping("/rules/{rule}")
  ResponseEntity<List<RuleAnswer>> getRule(@PathVariable String rule) {
    List<RuleInfo> forms = RuleCatalogue.rule(rule);
    if (forms.isEmpty()) {
      throw new ProblemException(ProblemKind.NOT_FOUND, "There is no rule of that id.");
    }
    return cached(forms.stream().map(RuleAnswer::of).toList());
  }

  @Operation(summary = "The years that there is a specification of")
  @GetMapping("/specification")
  ResponseEntity<List<SpecificationAnswer.Title>> listYears() {
    return cached(Year.SUPPORTED.stream().map(Specification::of).map(SpecificationAnswer.Title::of).toList());
  }

  @Operation(summary = "The specification of a year", description = "Every record and field in the order of the file, the lists of codes, and the return periods.")
  @GetMapping("/specification/{year}")
  ResponseEntity<SpecificationAnswer> getSpecification(@PathVariable String year) {
    return cached(SpecificationAnswer.of(Specification.of(known(year))));
  }

  @Operation(summary = "A list of codes", description = "Named after its field, and where the codes depend on a type also after that: Ethnicity, LearnDelFAMCode.SOF.")
  @GetMapping("/specification/{year}/codes/{list}")
  ResponseEntity<SpecificationAnswer.Codes> getCodes(@PathVariable String year, @PathVariable String list) {
    CodeList codes = Specification.of(known(year)).codes(list);
    if (codes.codes().isEmpty()) {
      throw new ProblemException(ProblemKind.NOT_FOUND, "The year has no list of codes of that name; /api/v1/specification/" + year + " names all.");
    }
    return cached(SpecificationAnswer.Codes.of(codes));
  }

  @Operation(summary = "The XML Schema of a year")
  @GetMapping(path = "/specification/{year}/schema.xsd", produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<String> getSchema(@PathVariable String year) throws IOException {
    StringWriter text = new StringWriter();
    Xsd.write(Specification.of(known(year)), text);
    return cached(text.toString());
  }

  @Operation(summary = "The kinds of errors", description = "What each of them means and what to do about it.")
  @GetMapping("/problems")
  ResponseEntity<List<ProblemAnswer>> listProblems() {
    return cached(List.of(ProblemKind.values()).stream().map(ProblemAnswer::of).toList());
  }

  @Operation(summary = "A kind of error")
  @GetMapping("/problems/{problem}")
  ResponseEntity<ProblemAnswer> getProblem(@PathVariable String problem) {
    return cached(List.of(ProblemKind.values()).stream().filter(kind -> kind.slug().equals(problem)).findFirst().map(ProblemAnswer::of)
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no kind of problem of that name.")));
  }

  private static Year known(String year) {
    return Year.find(year).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no specification of that year; /api/v1/specification lists the years."));
  }

  private static <T> ResponseEntity<T> cached(T body) {
    return ResponseEntity.ok().cacheControl(CACHED).body(body);
  }
}
