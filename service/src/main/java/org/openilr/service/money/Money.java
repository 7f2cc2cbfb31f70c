package org.openilr.service.money;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.service.submissions.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the learners of a submission are funded. Who asks has found the submission, and so may see it. */
@Repository
class Money {

  private static final String MONTHS = IntStream.rangeClosed(1, Series.PERIODS).mapToObj(month -> "sum(months[" + month + "])")
      .collect(Collectors.joining(", ", "array[", "]")) + " as months";

  private final JdbcClient database;

  Money(JdbcClient database) {
    this.database = database;
  }

  /**
   * Money of one kind.
   *
   * @param kind what it is for
   * @param months August to July
   * @param whole of the year as a whole, which belongs to no month
   * @param learners how many have some
   */
  record Line(FundingModel model, String line, String kind, List<BigDecimal> months, BigDecimal whole, long learners) {

    public BigDecimal year() {
      return months.stream().reduce(whole, BigDecimal::add);
    }
  }

  /** The money of one kind of a learner's aim; the aim is null for money of the learner as a whole. */
  record OfLearner(String learnRefNumber, int row, Integer aimSeqNumber, List<BigDecimal> months, BigDecimal whole) {

    public BigDecimal year() {
      return months.stream().reduce(whole, BigDecimal::add);
    }
  }

  /** What the return is worth, by model, funding line and kind. */
  List<Line> lines(Submission submission) {
    return database.sql("select model, line, kind, " + MONTHS + ", sum(whole) as whole, count(distinct learner_row) as learners from learner_funding "
            + "where submission = :id group by model, line, kind order by model, line, min(seq)").param("id", submission.id())
        .query((row, number) -> new Line(FundingModel.valueOf(row.getString("model")), row.getString("line"), row.getString("kind"), months(row), row.getBigDecimal("whole"),
            row.getLong("learners"))).list();
  }

  /** How many rows {@link #learners} has. */
  long count(Submission submission, FundingModel model, String line, String kind) {
    return of(submission, model, line, kind, "select count(*)", "").query(Long.class).single();
  }

  /** The learners behind a figure, in the order of the file. */
  List<OfLearner> learners(Submission submission, FundingModel model, String line, String kind, long from, int size) {
    return of(submission, model, line, kind, "select *", " order by seq limit :size offset :from").param("size", size).param("from", from)
        .query((row, number) -> new OfLearner(row.getString("learn_ref_number"), row.getInt("learner_row"), row.getObject("aim_seq_number", Integer.class), months(row),
            row.getBigDecimal("whole"))).list();
  }

  private JdbcClient.StatementSpec of(Submission submission, FundingModel model, String line, String kind, String select, String order) {
    return database.sql(select + " from learner_funding where submission = :id and model = :model and line = :line and kind = :kind" + order)
        .param("id", submission.id()).param("model", model.name()).param("line", line).param("kind", kind);
  }

  private static List<BigDecimal> months(ResultSet row) throws SQLException {
    return Arrays.asList((BigDecimal[]) row.getArray("months").getArray());
  }
}
