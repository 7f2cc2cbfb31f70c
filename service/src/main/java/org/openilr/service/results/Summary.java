package org.openilr.service.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openilr.funding.FundingModel;
import org.openilr.service.submissions.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a checked submission, as the check has kept them; their form is that of {@code summary.json}, described in docs/results.md.
 *
 * @param notices what a reader must know first
 * @param models what each funding model is worth, without those that no learner entered
 * @param faults why a file is no return; empty for one that is
 */
public record Summary(List<String> notices, List<Model> models, List<Fault> faults) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A funding model.
   *
   * @param learners valid learners who entered it
   * @param year what it is worth in the year
   */
  public record Model(FundingModel model, int learners, BigDecimal year) {}

  /** A reason why a file is no return, with its place in the file; line 0 for none. */
  public record Fault(String rule, int line, int column, String message) {}

  /** The figures of a submission; empty where it has none. */
  public static Summary of(Submission submission) {
    if (submission.summary() == null) {
      return new Summary(List.of(), List.of(), List.of());
    }
    JsonNode json = JSON.readTree(submission.summary());
    List<String> notices = new ArrayList<>();
    json.path("notices").forEach(notice -> notices.add(notice.asString()));
    List<Fault> faults = new ArrayList<>();
    json.path("faults").forEach(fault -> faults.add(new Fault(fault.path("rule").asString(), fault.path("line").asInt(0), fault.path("column").asInt(0),
        fault.path("message").asString())));
    return new Summary(notices, models(json), faults);
  }

  private static List<Model> models(JsonNode json) {
    Map<FundingModel, BigDecimal> worth = new LinkedHashMap<>();
    json.path("funding").forEach(line -> worth.merge(FundingModel.valueOf(line.path("model").asString()), line.path("year").decimalValue(), BigDecimal::add));
    List<Model> models = new ArrayList<>();
    for (FundingModel model : FundingModel.values()) {
      int learners = json.path("fundedLearners").path(model.name()).asInt(0);
      if (learners > 0 || worth.containsKey(model)) {
        models.add(new Model(model, learners, worth.getOrDefault(model, BigDecimal.ZERO)));
      }
    }
    return models;
  }
}
