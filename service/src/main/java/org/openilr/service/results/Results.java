package org.openilr.service.results;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openilr.funding.Calculations;
import org.openilr.learners.Fault;
import org.openilr.processing.CheckResult;
import org.openilr.processing.FundingTotals;
import org.openilr.processing.results.SummaryJson;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionEvent;
import org.openilr.service.submissions.Submissions;
import org.openilr.validation.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Keeps what came out of a check. Every method is part of its caller's transaction, and replaces what an earlier check of the submission has kept. */
@Repository
class Results {

  static final String PROGRAM = "Openilr service";
  private static final String SAMPLE = "sample";
  private static final List<String> LEARNERS = List.of("learner", "learning_delivery");

  private final JdbcClient database;
  private final DataSource connections;
  private final Submissions submissions;
  private final Clock clock;

  Results(JdbcClient database, DataSource connections, Submissions submissions, Clock clock) {
    this.database = database;
    this.connections = connections;
    this.submissions = submissions;
    this.clock = clock;
  }

  /** Keeps the result of a check. A file that a rule refuses is rejected. */
  void keep(Submission submission, CheckResult result, CopyRows findings, FundingRows funding, LearnerRows learners) {
    if (result.refused()) {
      refuse(submission, result.raised().stream().map(CheckResult.Raised::rule).filter(rule -> rule.severity() == Severity.FAIL)
          .map(rule -> rule.says() + " (" + rule.id() + "). " + rule.fix()).collect(Collectors.joining(" ")), summary(SummaryJson.of(result, null, null, PROGRAM, notices(result))), findings);
      return;
    }
    clear(submission);
    copy(findings, FindingRows.TABLE);
    copy(funding.rows(), FundingRows.TABLE);
    copy(learners.learners(), LearnerRows.LEARNERS);
    copy(learners.deliveries(), LearnerRows.DELIVERIES);
    submissions.countNoLonger(submission.ukprn(), submission.collection()).forEach(former -> clear(former, LEARNERS));
    FundingTotals totals = funding.totals();
    BigDecimal worth = totals == null ? null : totals.lines().stream().map(FundingTotals.Line::year).reduce(BigDecimal.ZERO, BigDecimal::add);
    database.sql("update submission set message = null, checked_at = :now, reference_version = :reference, learners = :learners, valid_learners = :valid, "
            + "errors = :errors, warnings = :warnings, learners_with_errors = :withErrors, learners_with_warnings = :withWarnings, funding = :funding, "
            + "summary = cast(:summary as jsonb) where id = :id")
        .param("now", Times.at(clock.instant())).param("reference", result.reference().snapshot()).param("learners", result.allLearners())
        .param("valid", result.learners().valid()).param("errors", result.count(Severity.ERROR)).param("warnings", result.count(Severity.WARNING))
        .param("withErrors", result.learners().invalid()).param("withWarnings", result.learners().withWarnings()).param("funding", worth)
        .param("summary", summary(SummaryJson.of(result, totals, null, PROGRAM, notices(result)))).param("id", submission.id()).update();
    submissions.happen(submission.id(), SubmissionEvent.FINISH);
  }

  /**
   * Keeps the result of the check of a statement.
   *
   * @param claimed pounds in all
   * @param snapshot name of the reference data
   */
  void keep(Submission statement, CopyRows findings, long errors, long warnings, BigDecimal claimed, String snapshot) {
    clear(statement);
    copy(findings, FindingRows.TABLE);
    database.sql("update submission set message = null, checked_at = :now, reference_version = :reference, errors = :errors, warnings = :warnings, funding = :claimed "
            + "where id = :id")
        .param("now", Times.at(clock.instant())).param("reference", snapshot).param("errors", errors).param("warnings", warnings).param("claimed", claimed)
        .param("id", statement.id()).update();
  }

  /** Keeps that a file is not taken, and what was found in it. */
  void refuse(Submission submission, String message, CopyRows findings) {
    refuse(submission, message, null, findings);
  }

  /** Keeps why a file cannot be read as a return. */
  void reject(Submission submission, List<Fault> faults) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Times.UK);
    try (FindingRows findings = FindingRows.of(submission.id(), faults)) {
      refuse(submission, faults.get(0) + (faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)"),
          summary(SummaryJson.ofRejected(submission.fileName(), faults, PROGRAM, now)), findings.rows());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps that a file is not taken, for a reason that is no rule's. */
  void refuse(Submission submission, String message) {
    clear(submission);
    refused(submission, message, null);
  }

  private void refuse(Submission submission, String message, String summary, CopyRows findings) {
    clear(submission);
    copy(findings, FindingRows.TABLE);
    refused(submission, message, summary);
  }

  private void refused(Submission submission, String message, String summary) {
    database.sql("update submission set message = :message, checked_at = :now, summary = cast(:summary as jsonb) where id = :id").param("message", message)
        .param("now", Times.at(clock.instant())).param("summary", summary).param("id", submission.id()).update();
    submissions.happen(submission.id(), SubmissionEvent.REFUSE);
  }

  private void clear(Submission submission) {
    clear(submission.id(), List.of("finding", "learner_funding"));
    clear(submission.id(), LEARNERS);
  }

  private void clear(long submission, List<String> tables) {
    for (String table : tables) {
      database.sql("delete from " + table + " where submission = :id").param("id", submission).update();
    }
  }

  private void copy(CopyRows rows, String table) {
    Connection connection = DataSourceUtils.getConnection(connections);
    try {
      rows.into(table, connection);
    } catch (SQLException e) {
      // Its text may quote a row.
      throw new IllegalStateException("Copying into " + table.substring(0, table.indexOf(' ')) + " failed, SQL state " + e.getSQLState());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, connections);
    }
  }

  private static String summary(SummaryJson summary) {
    StringWriter text = new StringWriter();
    try {
      summary.write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> notices(CheckResult result) {
    List<String> notices = new ArrayList<>();
    if (SAMPLE.equals(result.reference().snapshot())) {
      notices.add("This service looks things up in the small invented sample of reference data that ships with Openilr. It knows hardly any real aim, postcode or provider.");
    }
    for (CheckResult.BrokenDown rule : result.brokenDown()) {
      notices.add("Rule %s broke down on %,d %s and says neither yes nor no there. The service desk can see why."
          .formatted(rule.rule().id(), rule.count(), rule.count() == 1 ? "record" : "records"));
    }
    if (!result.notChecked().isEmpty()) {
      notices.add("%,d rules were not checked, since the reference data lack what they look up.".formatted(result.notChecked().size()));
    }
    if (Calculations.of(result.year()).isEmpty()) {
      notices.add("Funding is worked out for 2020-21 only; this return is of " + result.year().title() + ".");
    }
    return notices;
  }
}
