package org.openilr.service.eas;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openilr.reports.EasStatement;
import org.openilr.service.accounts.Caller;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submissions;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasResult;
import org.openilr.statements.eas.EasValue;
import org.openilr.statements.eas.EasYear;
import org.openilr.statements.eas.PaymentType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values of statements. Of a provider and a year the statement that was sent last counts, as a whole. */
@Repository
public class EasStatements {

  private static final int BATCH = 1000;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Submissions submissions;

  EasStatements(JdbcClient database, JdbcTemplate batches, Submissions submissions) {
    this.database = database;
    this.batches = batches;
    this.submissions = submissions;
  }

  /**
   * What a funding line of a statement claims.
   *
   * @param fundingLine its name
   * @param adjustmentType the name of the adjustment
   * @param amount of all months and areas, in pounds
   */
  public record Line(String fundingLine, String adjustmentType, BigDecimal amount) {}

  /**
   * What a statement that counts claims for a month under a payment type.
   *
   * @param submission of the statement
   * @param period 1 for August to 12 for July
   * @param amount in pounds
   */
  public record Payment(int ukprn, long submission, int period, PaymentType type, BigDecimal amount) {}

  /** A page of payments, and how many there are in all. */
  public record Payments(long total, List<Payment> page) {}

  /** Keeps what a statement claims, in place of what was kept of the same submission before; part of the caller's transaction. */
  public void keep(Submission submission, EasResult result) {
    database.sql("delete from eas_value where submission = :id").param("id", submission.id()).update();
    int[] seq = {0};
    batches.batchUpdate("insert into eas_value (submission, seq, payment_type, period, area, amount) values (?, ?, ?, ?, ?, ?)", result.values(), BATCH,
        (statement, value) -> {
          statement.setLong(1, submission.id());
          statement.setInt(2, seq[0]++);
          statement.setInt(3, value.paymentType().id());
          statement.setInt(4, value.period());
          statement.setObject(5, value.devolvedArea());
          statement.setBigDecimal(6, value.amount());
        });
  }

  /** The statement of a provider that counts for a year; empty where there is none. For the service's own work. */
  public Optional<EasStatement> counting(int ukprn, Year year) {
    return submissions.counting(ukprn, "EAS" + year.code()).map(submission -> new EasStatement(ukprn, submission.fileName(),
        LocalDateTime.ofInstant(submission.uploadedAt(), Times.UK), values(submission, year)));
  }

  /** The same, where the caller may see the provider; otherwise empty. */
  public Optional<EasStatement> counting(int ukprn, Year year, Caller caller) {
    return caller.maySee(ukprn) ? counting(ukprn, year) : Optional.empty();
  }

  /**
   * What the payments system pays for apprenticeships (FM36) by the statements that count: of those that the caller may see, by UKPRN, payment type and month.
   *
   * @param year its code; one without statements has nothing
   * @param ukprn of the provider wanted; null for all
   * @param from place of the first payment, from 0
   */
  public Payments apprenticeshipPayments(String year, Integer ukprn, Caller caller, long from, int size) {
    List<Long> counting = submissions.counting("EAS" + year, ukprn, caller).stream().map(Submissions.Counting::id).toList();
    Optional<EasYear> of = Year.find(year).flatMap(EasYear::find);
    if (counting.isEmpty() || of.isEmpty()) {
      return new Payments(0, List.of());
    }
    String sums = "select s.ukprn, s.id, v.payment_type, v.period, sum(v.amount) as amount from eas_value v join submission s on s.id = v.submission "
        + "where v.submission in (:counting) and v.payment_type in (:types) group by s.ukprn, s.id, v.payment_type, v.period";
    List<Integer> types = of.get().paymentTypes().stream().filter(PaymentType::fm36).map(PaymentType::id).toList();
    long total = database.sql("select count(*) from (" + sums + ") as sums").param("counting", counting).param("types", types).query(Long.class).single();
    return new Payments(total, database.sql(sums + " order by s.ukprn, v.payment_type, v.period limit :size offset :from").param("counting", counting)
        .param("types", types).param("size", size).param("from", from)
        .query((row, number) -> new Payment(row.getInt("ukprn"), row.getLong("id"), row.getInt("period"), of.get().paymentType(row.getInt("payment_type")),
            row.getBigDecimal("amount"))).list());
  }

  private List<EasValue> values(Submission submission, Year year) {
    EasYear of = EasYear.of(year);
    return database.sql("select payment_type, period, area, amount from eas_value where submission = :id order by seq").param("id", submission.id())
        .query((row, number) -> new EasValue(of.paymentType(row.getInt("payment_type")), row.getInt("period"), row.getObject("area", Integer.class),
            row.getBigDecimal("amount"))).list();
  }

  /** What a statement claims by funding line and adjustment, in the order of the published tables. Who asks has found the submission, and so may see it. */
  public List<Line> lines(Submission submission, Year year) {
    Map<PaymentType, BigDecimal> sums = new TreeMap<>(Comparator.comparing((PaymentType type) -> type.fundingLine().id()).thenComparing(PaymentType::id));
    values(submission, year).forEach(value -> sums.merge(value.paymentType(), value.amount(), BigDecimal::add));
    return sums.entrySet().stream().map(sum -> new Line(sum.getKey().fundingLine().name(), sum.getKey().adjustmentType().name(), sum.getValue())).toList();
  }
}
