package org.openilr.funding.fm81;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.minus;
import static org.openilr.funding.Decimals.plus;
import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.learners.AppFinRecord;

/** Step 6: what the government adds to each payment that the employer makes, up to the cap of the standard. */
final class GovernmentContribution {

  private static final String PAYMENT = "PMR";
  private static final int TRAINING = 1;
  private static final int ASSESSMENT = 2;
  private static final int REFUND = 3;

  private final TrailblazerAim aim;
  private final Rates rates;
  private final List<AppFinRecord> own = new ArrayList<>();
  private final List<AppFinRecord> all = new ArrayList<>();

  private GovernmentContribution(TrailblazerAim aim, Rates rates) {
    this.aim = aim;
    this.rates = rates;
    add(aim, own);
    for (TrailblazerAim programme : aim.programmeAims()) {
      add(programme, all);
    }
  }

  private static void add(TrailblazerAim aim, List<AppFinRecord> payments) {
    for (AppFinRecord payment : aim.record().appFinRecords()) {
      if (PAYMENT.equalsIgnoreCase(payment.aFinType())) {
        payments.add(payment);
      }
    }
  }

  static void put(TrailblazerAim aim, Rates rates) {
    GovernmentContribution contribution = new GovernmentContribution(aim, rates);
    boolean known = aim.decimal("CoreGovContCapApplicVal") != null;
    boolean withoutMonth = contribution.hasPaymentWithoutMonth();
    aim.values().put("PaymentWithoutMonth", withoutMonth)
        .put("CoreGovContPayment", contribution.own.isEmpty() ? Series.ZERO : known && !withoutMonth ? contribution.payments() : null)
        .put("CoreGovContUncapped", contribution.own.isEmpty() ? Series.ZERO : known ? contribution.uncapped() : null);
  }

  private boolean hasPaymentWithoutMonth() {
    for (AppFinRecord payment : own) {
      if (!Days.isBetween(payment.aFinDate(), rates.date("FirstPaymentDate"), rates.date("LastPaymentDate"))) {
        return true;
      }
    }
    return false;
  }

  private BigDecimal signed(AppFinRecord payment) {
    if (payment.aFinAmount() == null || Days.isBefore(payment.aFinDate(), rates.date("TBStartDate"))) {
      return BigDecimal.ZERO;
    }
    BigDecimal amount = Decimals.of(payment.aFinAmount());
    boolean isPaid = TrailblazerAim.isOne(payment.aFinCode(), TRAINING) || TrailblazerAim.isOne(payment.aFinCode(), ASSESSMENT);
    return isPaid ? amount : TrailblazerAim.isOne(payment.aFinCode(), REFUND) ? amount.negate() : BigDecimal.ZERO;
  }

  /** The contribution to all payments of the standard until a day, within the cap. */
  private BigDecimal capped(LocalDate day) {
    BigDecimal paid = BigDecimal.ZERO;
    for (AppFinRecord payment : all) {
      if (Days.isOnOrAfter(day, payment.aFinDate())) {
        paid = plus(paid, signed(payment));
      }
    }
    BigDecimal share = times(rates.decimal("GovernmentMultiplier"), paid);
    return share.max(BigDecimal.ZERO).min(aim.decimal("CoreGovContCapApplicVal"));
  }

  private Series payments() {
    BigDecimal[] months = new BigDecimal[Series.PERIODS + 1];
    for (AppFinRecord payment : own) {
      LocalDate day = payment.aFinDate();
      int period = rates.period(day);
      if (period > 0) {
        BigDecimal added = dividedBy(minus(capped(day), capped(day.minusDays(1))), Decimals.of(paymentsOn(day)));
        months[period] = plus(Decimals.orZero(months[period]), added);
      }
    }
    return Series.of(period -> Decimals.orZero(months[period]));
  }

  private int paymentsOn(LocalDate day) {
    int payments = 0;
    for (AppFinRecord payment : all) {
      payments += day.equals(payment.aFinDate()) ? 1 : 0;
    }
    return payments;
  }

  /** For information: the contribution without cap of the months that are marked for this aim, each until the next one. */
  private Series uncapped() {
    NavigableMap<LocalDate, BigDecimal> marked = new TreeMap<>();
    for (AppFinRecord payment : own) {
      if (payment.aFinDate() != null && isMarking(payment)) {
        BigDecimal paid = BigDecimal.ZERO;
        for (AppFinRecord other : all) {
          paid = Days.isSameMonth(other.aFinDate(), payment.aFinDate()) ? plus(paid, signed(other)) : paid;
        }
        marked.put(Days.monthStart(payment.aFinDate()), times(rates.decimal("GovernmentMultiplier"), paid));
      }
    }
    return Series.of(period -> {
      LocalDate month = rates.month(period);
      boolean within = !marked.isEmpty() && !month.isBefore(marked.firstKey()) && !month.isAfter(marked.lastKey());
      return within ? marked.floorEntry(month).getValue() : BigDecimal.ZERO;
    });
  }

  /** Whether no payment of the month has a lower code, or the same code and an earlier date. */
  private boolean isMarking(AppFinRecord payment) {
    for (AppFinRecord other : all) {
      if (Days.isSameMonth(other.aFinDate(), payment.aFinDate())) {
        int byCode = Integer.compare(code(other), code(payment));
        if (byCode < 0 || byCode == 0 && other.aFinDate().isBefore(payment.aFinDate())) {
          return false;
        }
      }
    }
    return true;
  }

  private static int code(AppFinRecord payment) {
    return payment.aFinCode() == null ? Integer.MAX_VALUE : payment.aFinCode();
  }
}
