package org.openilr.service.results;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.openilr.service.submissions.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was found in a submission. Who asks has found the submission, and so may see it. */
@Repository
public class Findings {

  private static final String WORST_FIRST = "case severity when 'F' then 0 when 'E' then 1 else 2 end";
  private static final String WANTED = " from finding where submission = :submission and (:severity = '' or severity = :severity) and (:rule = '' or rule = :rule) "
      + "and (:search = '' or learn_ref_number ilike :search or name ilike :search or learn_aim_ref ilike :search or field_values ilike :search)";

  private final JdbcClient database;

  Findings(JdbcClient database) {
    this.database = database;
  }

  /**
   * A rule that was raised.
   *
   * @param severity F, E or W
   * @param learners on how many
   */
  public record Count(String rule, String severity, long count, long learners) {}

  /**
   * What a rule found.
   *
   * @param severity F, E or W
   * @param learnerRow place of the learner in the file; null for a finding on nobody in it
   * @param name family and given names; null where the file has none
   */
  public record Row(long seq, String rule, String severity, String learnRefNumber, Integer learnerRow, Integer aimSeqNumber, String fieldValues, String name,
      String learnAimRef) {}

  /**
   * What is wanted of the findings.
   *
   * @param severity F, E or W; empty for all
   * @param rule empty for all
   * @param search part of a reference number, name, aim or value, in any letter case; empty for all
   */
  public record Filter(String severity, String rule, String search) {

    /** Whether all are wanted. */
    public boolean isEmpty() {
      return severity.isEmpty() && rule.isEmpty() && search.isEmpty();
    }
  }

  /** One kind of money of a learner. */
  public record Money(String model, Integer aimSeqNumber, String line, String kind, BigDecimal year) {}

  /** The rules raised: what refuses the file, then errors, then warnings, each by count. */
  public List<Count> counts(Submission submission) {
    return database.sql("select rule, severity, count(*) as found, count(distinct learn_ref_number) as learners from finding where submission = :id "
            + "group by rule, severity order by " + WORST_FIRST + ", found desc, rule").param("id", submission.id())
        .query((row, number) -> new Count(row.getString("rule"), row.getString("severity"), row.getLong("found"), row.getLong("learners"))).list();
  }

  /** How many findings there are of those wanted. */
  public long count(Submission submission, Filter filter) {
    return wanted("select count(*)" + WANTED, submission, filter).query(Long.class).single();
  }

  /** A page of the findings wanted, in the order of the file. */
  public List<Row> page(Submission submission, Filter filter, long from, int size) {
    return wanted("select *" + WANTED + " order by seq limit :size offset :from", submission, filter).param("size", size).param("from", from)
        .query((row, number) -> row(row)).list();
  }

  /** The findings wanted that come after one, in the order of the file: for reading all of them piece by piece. */
  public List<Row> after(Submission submission, Filter filter, long seq, int size) {
    return wanted("select *" + WANTED + " and seq > :after order by seq limit :size", submission, filter).param("after", seq).param("size", size)
        .query((row, number) -> row(row)).list();
  }

  /** All findings on a learner. */
  public List<Row> ofLearner(Submission submission, int learnerRow) {
    return database.sql("select * from finding where submission = :id and learner_row = :row order by " + WORST_FIRST + ", seq").param("id", submission.id())
        .param("row", learnerRow).query((row, number) -> row(row)).list();
  }

  /** What a learner is funded in the year. */
  public List<Money> moneyOfLearner(Submission submission, int learnerRow) {
    return database.sql("select model, aim_seq_number, line, kind, whole + (select coalesce(sum(month), 0) from unnest(months) month) as year from learner_funding "
            + "where submission = :id and learner_row = :row order by seq").param("id", submission.id()).param("row", learnerRow)
        .query((row, number) -> new Money(row.getString("model"), row.getObject("aim_seq_number", Integer.class), row.getString("line"), row.getString("kind"),
            row.getBigDecimal("year"))).list();
  }

  private JdbcClient.StatementSpec wanted(String sql, Submission submission, Filter filter) {
    String search = filter.search().isEmpty() ? "" : "%" + filter.search().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    return database.sql(sql).param("submission", submission.id()).param("severity", filter.severity()).param("rule", filter.rule()).param("search", search);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getLong("seq"), row.getString("rule"), row.getString("severity"), row.getString("learn_ref_number"),
        row.getObject("learner_row", Integer.class), row.getObject("aim_seq_number", Integer.class), row.getString("field_values"), row.getString("name"),
        row.getString("learn_aim_ref"));
  }
}
