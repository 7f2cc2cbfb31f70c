package org.openilr.service.results;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Payments;
import org.openilr.funding.Series;
import org.openilr.funding.Units;
import org.openilr.funding.Values;
import org.openilr.processing.FundingReceiver;
import org.openilr.processing.FundingTotals;

/** What learners are funded as rows of the table {@code learner_funding}, and added up. */
final class FundingRows implements FundingReceiver<FundingRows.Part>, AutoCloseable {

  static final String TABLE = "learner_funding (submission, seq, learn_ref_number, learner_row, aim_seq_number, model, line, kind, whole, months)";

  private final long submission;
  private final CopyRows rows = new CopyRows();
  private FundingTotals totals;

  FundingRows(long submission) throws IOException {
    this.submission = submission;
  }

  /** Learners that follow each other in the file. */
  static final class Part {
    private final List<String> rows = new ArrayList<>();
    private final FundingTotals totals = new FundingTotals();
  }

  /** One kind of money of one aim in one line; the aim is null for money of the learner as a whole. */
  private record Row(Integer aim, String line, String kind) {}

  /** The money of all learners; null where the year cannot be calculated. */
  FundingTotals totals() {
    return totals;
  }

  CopyRows rows() {
    return rows;
  }

  @Override
  public void provider(FundingModel model, Values values) {
    totals = totals == null ? new FundingTotals() : totals;
  }

  @Override
  public Part part() {
    return new Part();
  }

  @Override
  public void add(Part part, FundedLearner learner) {
    learner.fundings().forEach(funding -> add(part, learner.row(), funding));
  }

  private static void add(Part part, int learnerRow, LearnerFunding funding) {
    part.totals.add(funding);
    Map<Row, BigDecimal[]> amounts = new LinkedHashMap<>();
    Payments.each(funding, (payment, delivery, line, period, amount) -> {
      BigDecimal[] months = amounts.computeIfAbsent(new Row(delivery == null ? null : delivery.aimSeqNumber(), line, payment.kind()), FundingRows::zeros);
      // Rounded as they are added up, so that rows and totals agree.
      months[period] = months[period].add(amount.setScale(Units.SCALE, RoundingMode.HALF_UP));
    });
    amounts.forEach((row, months) -> part.rows.add(CopyRows.columns(funding.learnRefNumber(), learnerRow, row.aim(), funding.model(), row.line(), row.kind(),
        months[0].toPlainString(), array(months))));
  }

  private static BigDecimal[] zeros(Row any) {
    BigDecimal[] months = new BigDecimal[1 + Series.PERIODS];
    Arrays.fill(months, BigDecimal.ZERO);
    return months;
  }

  private static String array(BigDecimal[] months) {
    StringBuilder text = new StringBuilder("{");
    for (int period = 1; period <= Series.PERIODS; period++) {
      text.append(period == 1 ? "" : ",").append(months[period].toPlainString());
    }
    return text.append('}').toString();
  }

  @Override
  public void take(Part part) throws IOException {
    totals.add(part.totals);
    for (String row : part.rows) {
      rows.add(CopyRows.columns(submission, rows.rows()) + "\t" + row);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
