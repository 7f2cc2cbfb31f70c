package org.openilr.funding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which attributes of the models are money that the provider earns, and to which funding line it goes. */
public final class Payments {

  private static final String NO_LINE = "None";
  /** Stands for the funding line in a model that has none but contracts. */
  private static final String CONTRACTS = "All contracts";
  private static final Map<FundingModel, List<Payment>> ALL = read();

  private Payments() {}

  /**
   * An attribute that is money.
   *
   * @param level what it is worked out for; a learner, a delivery or an episode
   * @param attribute its name. One without periods is an amount of the year as a whole, and counts for records that have none by periods
   * @param kind what the money is for, in words
   * @param line the attribute of the same level that names the funding line, of the year or of each month; empty where the model has no funding lines
   */
  public record Payment(FundingModel model, Attribute.Level level, String attribute, String kind, String line) {}

  /** Takes the amounts of a learner. */
  @FunctionalInterface
  public interface Receiver {

    /**
     * An amount other than 0.
     *
     * @param delivery the aim; null for money of the learner as a whole
     * @param line the funding line; "All contracts" in the European Social Fund, which has none
     * @param period 1 to 12; 0 for an amount of the year as a whole
     * @param amount in pounds, not rounded
     */
    void amount(Payment payment, LearnerFunding.Delivery delivery, String line, int period, BigDecimal amount);
  }

  /** The money of a model, in the order in which people look at it. */
  public static List<Payment> of(FundingModel model) {
    return ALL.get(model);
  }

  /** Hands out the amounts of a learner, those of a delivery together. */
  public static void each(LearnerFunding funding, Receiver receiver) {
    for (Payment payment : of(funding.model())) {
      if (payment.level() == Attribute.Level.LEARNER) {
        each(payment, null, funding.learner(), receiver);
      }
    }
    for (LearnerFunding.Delivery delivery : funding.deliveries()) {
      for (Payment payment : of(funding.model())) {
        if (payment.level() == Attribute.Level.DELIVERY) {
          each(payment, delivery, delivery.values(), receiver);
        } else if (payment.level() == Attribute.Level.EPISODE) {
          delivery.episodes().forEach(episode -> each(payment, delivery, episode.values(), receiver));
        }
      }
    }
  }

  private static void each(Payment payment, LearnerFunding.Delivery delivery, Values values, Receiver receiver) {
    Object money = values.get(payment.attribute());
    if (money instanceof BigDecimal whole) {
      if (whole.signum() != 0 && !hasPeriods(payment, values)) {
        receiver.amount(payment, delivery, line(payment, values, 1), 0, whole);
      }
      return;
    }
    Series amounts = money == null ? Series.ZERO : (Series) money;
    for (int period = 1; !amounts.isZero() && period <= Series.PERIODS; period++) {
      BigDecimal amount = amounts.at(period);
      if (amount != null && amount.signum() != 0) {
        receiver.amount(payment, delivery, line(payment, values, period), period, amount);
      }
    }
  }

  /** Whether a record has money by periods beside an amount of the year as a whole. */
  static boolean hasPeriods(Payment whole, Values values) {
    for (Payment payment : of(whole.model())) {
      if (payment.level() == whole.level() && values.get(payment.attribute()) instanceof Series amounts) {
        for (int period = 1; period <= Series.PERIODS; period++) {
          if (Decimals.orZero(amounts.at(period)).signum() != 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String line(Payment payment, Values values, int period) {
    Object line = payment.line().isEmpty() ? CONTRACTS : values.get(payment.line());
    Object held = line instanceof TextSeries lines ? lines.at(period) : line;
    return held == null ? NO_LINE : held.toString();
  }

  private static Map<FundingModel, List<Payment>> read() {
    Map<FundingModel, List<Payment>> all = new EnumMap<>(FundingModel.class);
    for (FundingModel model : FundingModel.values()) {
      all.put(model, new ArrayList<>());
    }
    try (InputStream in = Payments.class.getResourceAsStream("payments.csv");
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        FundingModel model = FundingModel.valueOf(row.getField("model"));
        all.get(model).add(new Payment(model, Attribute.Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT)), row.getField("attribute").intern(),
            row.getField("kind"), row.getField("line").intern()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The payments of the funding models cannot be read", e);
    }
    return all;
  }
}
