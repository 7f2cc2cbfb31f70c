package org.openilr.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.Account;
import org.openilr.funding.Calculation;
import org.openilr.funding.Calculations;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.funding.TextSeries;
import org.openilr.funding.Workings;
import org.openilr.learners.Learner;
import org.openilr.processing.FundingTotals;

/**
 * What a learner is worth in pounds.
 *
 * @param funded whether the learner was funded
 * @param reason why not; absent where funded
 * @param total of the year; 0 where not funded
 * @param lines by funding line and kind of payment
 * @param workings how each amount came about; absent where not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LearnerWorth(boolean funded, String reason, BigDecimal total, List<Line> lines, List<Working> workings) {

  private static final int MOST_STEPS_SHOWN = 2000;

  /**
   * Money of one kind in one funding line.
   *
   * @param kind what it is for
   * @param months August to July
   * @param whole of the year as a whole, which belongs to no month
   * @param year all of it
   */
  record Line(FundingModel model, String line, String kind, List<BigDecimal> months, BigDecimal whole, BigDecimal year) {

    static Line of(FundingTotals.Line line) {
      return new Line(line.model(), line.line(), line.kind(), line.months(), line.whole(), line.year());
    }
  }

  /**
   * How an amount came about.
   *
   * @param aimSeqNumber absent for money of the learner as a whole
   * @param episode the price episode; absent for other money
   * @param year absent where it is not known
   * @param steps each after those that it is worked out from; the last one is the money itself
   * @param stops where it is nothing: what made it so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Working(FundingModel model, String kind, Integer aimSeqNumber, String episode, BigDecimal year, List<Step> steps, List<Field> fields,
      List<Row> reference, List<Parameter> parameters, List<String> stops) {

    static Working of(Account account) {
      return new Working(account.payment().model(), account.payment().kind(), account.aimSeqNumber(), account.episode(), account.year(),
          account.steps().stream().limit(MOST_STEPS_SHOWN).map(Step::of).toList(),
          account.fields().stream().map(field -> new Field(field.record(), field.name(), field.value())).toList(),
          account.rows().stream().map(row -> new Row(row.table(), row.version(), row.values())).toList(),
          account.parameters().stream().map(one -> new Parameter(one.name(), one.from(), one.value(), one.source())).toList(),
          account.stops().stream().map(stop -> stop.because().isEmpty() ? stop.step().attribute().says() : stop.because()).toList());
    }
  }

  /**
   * A value on the way.
   *
   * @param of the number of the aim or the price episode; empty for the learner
   * @param says how it is worked out
   * @param value a number, text, day, truth value, or one for each month; absent where it is not known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(String name, String of, String says, Object value) {

    static Step of(Account.Step step) {
      Object value = step.value();
      return new Step(step.attribute().name(), step.of(), step.attribute().says(),
          value instanceof Series series ? series.values() : value instanceof TextSeries texts ? texts.values() : value);
    }
  }

  /** A field of the return that went in. */
  record Field(String record, String name, String value) {}

  /** A row of reference data that went in; empty values where there is no row. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(String table, String version, String values) {}

  /** A rate, date or factor that went in, the day from which it holds, and where it is published. */
  record Parameter(String name, LocalDate from, String value, String source) {}

  static LearnerWorth none(String reason) {
    return new LearnerWorth(false, reason, BigDecimal.ZERO, List.of(), null);
  }

  /** @param learner a valid one */
  static LearnerWorth of(Learner learner, FundingFacts facts, boolean withWorkings) {
    List<Calculation> calculations = Calculations.of(facts.year());
    if (calculations.isEmpty()) {
      return none("Funding is not worked out for " + facts.year().title() + ".");
    }
    FundingTotals totals = new FundingTotals();
    List<Working> workings = withWorkings ? new ArrayList<>() : null;
    boolean funded = false;
    for (Calculation calculation : calculations) {
      if (calculation.takes(learner)) {
        funded = true;
        totals.add(calculation.calculate(learner, List.of(), facts));
        if (withWorkings) {
          Workings.of(calculation, learner, List.of(), facts).forEach(account -> workings.add(Working.of(account)));
        }
      }
    }
    if (!funded) {
      return none("No aim of the learner belongs to a funding model with a calculation.");
    }
    List<Line> lines = totals.lines().stream().map(Line::of).toList();
    return new LearnerWorth(true, null, lines.stream().map(Line::year).reduce(BigDecimal.ZERO, BigDecimal::add), lines, workings);
  }
}
