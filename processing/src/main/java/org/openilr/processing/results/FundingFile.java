package org.openilr.processing.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.openilr.funding.Attribute;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Series;
import org.openilr.funding.TextSeries;
import org.openilr.funding.Units;
import org.openilr.funding.Values;
import org.openilr.processing.FundingReceiver;
import org.openilr.processing.FundingTotals;

/**
 * Writes {@code funding.csv}, a row for each value of each result of the calculations, and adds up the money. A value that is not known is
 * written as 0 where it is a decimal or has periods, else left empty; truth is 1 or 0 in periods, else true or false; days are written
 * dd/MM/yyyy, decimals to five places without zeros at the end.
 */
public final class FundingFile implements FundingReceiver<FundingFile.Part> {

  private static final String[] PERIODS = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};
  private static final String NOTHING = "0";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final OutputStream out;
  private FundingTotals totals;

  /** @param out takes the file in UTF-8, closed by who opened it; null when only the totals are wanted */
  public FundingFile(OutputStream out) throws IOException {
    this.out = out;
    if (out != null) {
      Rows head = new Rows();
      head.csv.writeRecord("FundingModel", "LearnRefNumber", "AimSeqNumber", "PriceEpisodeIdentifier", "Attribute", "Period", "Value");
      out.write(head.bytes());
    }
  }

  /** Learners that follow each other in the file. */
  public static final class Part {
    private final Rows rows;
    private final FundingTotals totals = new FundingTotals();

    private Part(Rows rows) {
      this.rows = rows;
    }
  }

  /** The money of all learners taken so far; null while no calculation has started, as for a file that is refused. */
  public FundingTotals totals() {
    return totals;
  }

  @Override
  public void provider(FundingModel model, Values values) throws IOException {
    totals = totals == null ? new FundingTotals() : totals;
    if (out != null) {
      Rows rows = new Rows();
      rows.write(model, null, null, null, values);
      out.write(rows.bytes());
    }
  }

  @Override
  public Part part() {
    return new Part(out == null ? null : new Rows());
  }

  @Override
  public void add(Part part, FundedLearner learner) {
    for (LearnerFunding funding : learner.fundings()) {
      part.totals.add(funding);
      if (part.rows != null) {
        part.rows.write(funding);
      }
    }
  }

  @Override
  public void take(Part part) throws IOException {
    totals.add(part.totals);
    if (part.rows != null) {
      out.write(part.rows.bytes());
    }
  }

  /** Rows of the file, in memory. */
  private static final class Rows {

    private final StringWriter text = new StringWriter(1 << 16);
    private final CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    byte[] bytes() throws IOException {
      csv.flush();
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    void write(LearnerFunding funding) {
      write(funding.model(), funding.learnRefNumber(), null, null, funding.learner());
      for (LearnerFunding.Episode part : funding.parts()) {
        write(funding.model(), funding.learnRefNumber(), null, part.identifier(), part.values());
      }
      for (LearnerFunding.Delivery delivery : funding.deliveries()) {
        String aim = Integer.toString(delivery.aimSeqNumber());
        write(funding.model(), funding.learnRefNumber(), aim, null, delivery.values());
        for (LearnerFunding.Episode episode : delivery.episodes()) {
          write(funding.model(), funding.learnRefNumber(), aim, episode.identifier(), episode.values());
        }
      }
    }

    void write(FundingModel model, String learner, String aim, String episode, Values values) {
      for (Attribute attribute : values.attributes().list()) {
        if (!attribute.output()) {
          continue;
        }
        if (!attribute.periodised()) {
          csv.writeRecord(model.name(), learner, aim, episode, attribute.name(), null, single(attribute, values.get(attribute.name())));
          continue;
        }
        for (int period = 1; period <= Series.PERIODS; period++) {
          csv.writeRecord(model.name(), learner, aim, episode, attribute.name(), PERIODS[period - 1],
              attribute.type() == Attribute.Type.TEXT ? text(values.texts(attribute.name()), period)
                  : decimal(values.series(attribute.name()), period));
        }
      }
    }

    private static String decimal(Series series, int period) {
      return series == null ? NOTHING : decimal(series.at(period));
    }

    private static String text(TextSeries series, int period) {
      return series == null ? null : series.at(period);
    }

    private static String single(Attribute attribute, Object value) {
      if (value == null) {
        return attribute.type() == Attribute.Type.DECIMAL ? NOTHING : null;
      }
      return value instanceof BigDecimal decimal ? decimal(decimal) : value instanceof LocalDate day ? DAY.format(day) : value.toString();
    }

    private static String decimal(BigDecimal value) {
      return value == null || value.signum() == 0 ? NOTHING
          : value.setScale(Units.SCALE, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
  }
}
