package org.openilr.processing.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openilr.funding.FundingModel;
import org.openilr.learners.Fault;
import org.openilr.processing.CheckResult;
import org.openilr.processing.FundingTotals;
import org.openilr.reference.Table;
import org.openilr.reference.Versions;
import org.openilr.validation.RuleSet;
import org.openilr.validation.Severity;

/** {@code summary.json}: the result in figures, for programs. Its form is described in docs/results.md. */
public final class SummaryJson {

  private final Content content;

  private SummaryJson(Content content) {
    this.content = content;
  }

  @FunctionalInterface
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * The summary of a check.
   *
   * @param review finished; null where nothing is known from before
   * @param funding what the valid learners are funded; null where that was not asked for or cannot be worked out
   */
  public static SummaryJson of(CheckResult result, FundingTotals funding, Review review, String program, List<String> notices) {
    return new SummaryJson(json -> {
      json.writeStringField("program", program);
      json.writeStringField("file", result.file());
      json.writeStringField("result", result.refused() ? "rejected" : "checked");
      json.writeStringField("checked", result.checked().toString());
      json.writeStringField("year", result.year().code());
      json.writeStringField("period", "R%02d".formatted(result.period()));
      json.writeStringField("mode", result.channel().name().toLowerCase(Locale.ROOT));
      json.writeObjectFieldStart("provider");
      if (result.ukprn() == null) {
        json.writeNullField("ukprn");
      } else {
        json.writeNumberField("ukprn", result.ukprn());
      }
      json.writeStringField("name", result.provider());
      json.writeEndObject();
      json.writeStringField("filePreparationDate", result.filePreparationDate() == null ? null : result.filePreparationDate().toString());
      learners(result, json);
      json.writeObjectFieldStart("findings");
      json.writeNumberField("failures", result.count(Severity.FAIL));
      json.writeNumberField("errors", result.count(Severity.ERROR));
      json.writeNumberField("warnings", result.count(Severity.WARNING));
      json.writeEndObject();
      rules(result, json);
      if (review != null) {
        review(review, json);
      }
      if (funding != null) {
        funding(funding, json);
      }
      json.writeArrayFieldStart("notices");
      for (String notice : notices) {
        json.writeString(notice);
      }
      json.writeEndArray();
      reference(result.reference(), json);
    });
  }

  /** The summary of a file that is no return. */
  public static SummaryJson ofRejected(String file, List<Fault> faults, String program, LocalDateTime now) {
    return new SummaryJson(json -> {
      json.writeStringField("program", program);
      json.writeStringField("file", file);
      json.writeStringField("result", "rejected");
      json.writeStringField("checked", now.toString());
      json.writeArrayFieldStart("faults");
      for (Fault fault : faults) {
        json.writeStartObject();
        json.writeStringField("rule", fault.rule());
        if (fault.line() > 0) {
          json.writeNumberField("line", fault.line());
          json.writeNumberField("column", fault.column());
        }
        json.writeStringField("message", fault.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** Writes the document and leaves the writer open. */
  public void write(Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .useDefaultPrettyPrinter()) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void learners(CheckResult result, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("learners");
    json.writeNumberField("total", result.allLearners());
    json.writeNumberField("valid", result.learners().valid());
    json.writeNumberField("withErrors", result.learners().invalid());
    json.writeNumberField("withWarnings", result.learners().withWarnings());
    json.writeNumberField("withWarningsOnly", result.learners().warningsOnly());
    json.writeEndObject();
    json.writeObjectFieldStart("aims");
    json.writeNumberField("total", result.aims().all());
    json.writeObjectFieldStart("byFundModel");
    for (Map.Entry<Integer, Integer> model : result.aims().byFundModel().entrySet()) {
      json.writeNumberField(model.getKey() == 0 ? "none" : model.getKey().toString(), model.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("destinations");
    json.writeNumberField("total", result.destinations());
    json.writeNumberField("valid", result.learners().validDestinations());
    json.writeEndObject();
  }

  private static void rules(CheckResult result, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (CheckResult.Raised raised : result.raised()) {
      json.writeStartObject();
      json.writeStringField("rule", raised.rule().id());
      json.writeStringField("severity", raised.rule().severity().letter());
      json.writeNumberField("count", raised.count());
      json.writeStringField("message", raised.rule().says());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notChecked");
    for (RuleSet.NotChecked rule : result.notChecked()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.rule().id());
      json.writeArrayFieldStart("missing");
      for (Table table : rule.missing()) {
        json.writeString(table.file());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("brokenDown");
    for (CheckResult.BrokenDown rule : result.brokenDown()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.rule().id());
      json.writeNumberField("count", rule.count());
      json.writeArrayFieldStart("learnRefNumbers");
      for (String learner : rule.learnRefNumbers()) {
        json.writeString(learner);
      }
      json.writeEndArray();
      json.writeStringField("failure", rule.failure());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void review(Review review, JsonGenerator json) throws IOException {
    if (review.compares()) {
      json.writeObjectFieldStart("since");
      json.writeNumberField("new", Review.sum(review.fresh()));
      json.writeNumberField("stillThere", review.stillThere());
      json.writeNumberField("gone", review.gone());
      counts("newByRule", review.fresh(), json);
      json.writeEndObject();
    }
    counts("acknowledged", review.acknowledged(), json);
  }

  private static void counts(String field, Map<String, Long> byRule, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Long> rule : byRule.entrySet()) {
      json.writeNumberField(rule.getKey(), rule.getValue());
    }
    json.writeEndObject();
  }

  private static void funding(FundingTotals funding, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("funding");
    for (FundingTotals.Line line : funding.lines()) {
      json.writeStartObject();
      json.writeStringField("model", line.model().name());
      json.writeStringField("line", line.line());
      json.writeStringField("kind", line.kind());
      json.writeArrayFieldStart("months");
      for (BigDecimal amount : line.months()) {
        json.writeNumber(amount);
      }
      json.writeEndArray();
      json.writeNumberField("whole", line.whole());
      json.writeNumberField("year", line.year());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("fundedLearners");
    for (FundingModel model : FundingModel.values()) {
      json.writeNumberField(model.name(), funding.learners(model));
    }
    json.writeEndObject();
  }

  private static void reference(Versions versions, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("reference");
    json.writeStringField("snapshot", versions.snapshot());
    json.writeStringField("made", versions.made() == null ? null : versions.made().toString());
    json.writeArrayFieldStart("tables");
    for (Versions.TableVersion table : versions.tables()) {
      json.writeStartObject();
      json.writeStringField("table", table.table().tableName());
      json.writeNumberField("rows", table.rows());
      json.writeStringField("source", table.source());
      json.writeStringField("version", table.version());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
