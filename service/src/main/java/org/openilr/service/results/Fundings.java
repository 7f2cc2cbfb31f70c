package org.openilr.service.results;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Payments;
import org.openilr.processing.FundingTotals;
import org.openilr.service.submissions.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the learners of a submission are funded. Who asks has found the submission, and so may see it. */
@Repository
public class Fundings {

  private final JdbcClient database;

  Fundings(JdbcClient database) {
    this.database = database;
  }

  /**
   * One kind of money of a learner or an aim.
   *
   * @param learnerRow place of the learner in the file, from 0
   * @param aimSeqNumber null for money of the learner as a whole
   * @param whole of the year as a whole, which belongs to no month
   * @param months August to July
   */
  public record Row(long seq, String learnRefNumber, int learnerRow, Integer aimSeqNumber, FundingModel model, String line, String kind, BigDecimal whole,
      List<BigDecimal> months) {}

  /** The money by model, funding line and kind, in the order in which people look at it. */
  public List<FundingTotals.Line> lines(Submission submission) {
    return database.sql("select model, line, kind, sum(whole) as whole, array[sum(months[1]), sum(months[2]), sum(months[3]), sum(months[4]), sum(months[5]), sum(months[6]), "
            + "sum(months[7]), sum(months[8]), sum(months[9]), sum(months[10]), sum(months[11]), sum(months[12])] as months from learner_funding "
            + "where submission = :id group by model, line, kind").param("id", submission.id())
        .query((row, number) -> new FundingTotals.Line(FundingModel.valueOf(row.getString("model")), row.getString("line"), row.getString("kind"), months(row),
            row.getBigDecimal("whole"))).list().stream()
        .sorted(Comparator.comparing(FundingTotals.Line::model).thenComparing(FundingTotals.Line::line).thenComparingInt(Fundings::place)).toList();
  }

  private static int place(FundingTotals.Line line) {
    return Payments.of(line.model()).stream().map(Payments.Payment::kind).toList().indexOf(line.kind());
  }

  /** How many rows there are. */
  public long count(Submission submission) {
    return database.sql("select count(*) from learner_funding where submission = :id").param("id", submission.id()).query(Long.class).single();
  }

  /** A page of the rows, in the order of the file. */
  public List<Row> page(Submission submission, long from, int size) {
    return database.sql("select * from learner_funding where submission = :id order by seq limit :size offset :from").param("id", submission.id()).param("size", size)
        .param("from", from).query((row, number) -> row(row)).list();
  }

  /** The rows that come after one, in the order of the file: for reading all of them piece by piece. */
  public List<Row> after(Submission submission, long seq, int size) {
    return database.sql("select * from learner_funding where submission = :id and seq > :after order by seq limit :size").param("id", submission.id())
        .param("after", seq).param("size", size).query((row, number) -> row(row)).list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getLong("seq"), row.getString("learn_ref_number"), row.getInt("learner_row"), row.getObject("aim_seq_number", Integer.class),
        FundingModel.valueOf(row.getString("model")), row.getString("line"), row.getString("kind"), row.getBigDecimal("whole"), months(row));
  }

  private static List<BigDecimal> months(ResultSet row) throws SQLException {
    return Stream.of((BigDecimal[]) row.getArray("months").getArray()).toList();
  }
}
