package org.openilr.service.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.FundingFacts;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.reference.Reference;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.Period;
import org.openilr.service.database.Times;
import org.openilr.service.reference.PublishedReference;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.openilr.validation.Facts;
import org.openilr.validation.FileFacts;
import org.openilr.validation.Finding;
import org.openilr.validation.Findings;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.RuleSet;
import org.openilr.validation.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks single records. The rules are bound once for a provider and day. */
@Component
public class RecordChecks {

  private static final Logger LOG = LoggerFactory.getLogger(RecordChecks.class);
  private static final int LAST_PERIOD = 14;
  private static final int MOST_BOUND = 500;

  private final PublishedReference reference;
  private final Calendar calendar;
  private final Clock clock;
  private final Cache<Key, Bound> bound = Caffeine.newBuilder().maximumSize(MOST_BOUND).expireAfterAccess(Duration.ofHours(1)).build();
  private final Cache<Year, Integer> periods = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

  RecordChecks(PublishedReference reference, Calendar calendar, Clock clock) {
    this.reference = reference;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What a record is checked against.
   *
   * @param period null for the one that is open, or the next
   * @param date null for today
   */
  public record Settings(Year year, int ukprn, Integer period, LocalDate date) {}

  private record Key(Year year, int ukprn, Reference reference, int period, LocalDate date) {}

  /** Rules, and what every answer says of those that do not run. */
  private record Bound(RuleSet rules, List<String> learnersNeedFile, List<String> destinationsNeedFile, List<RecordCheck.NeedsReference> needReference) {}

  /** Today, UK time. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.UK);
  }

  /**
   * Checks a record.
   *
   * @param record a learner, or a destination and progression record
   * @param withFunding whether to work out what the learner is worth, if valid
   */
  public RecordCheck check(Entity record, Settings settings, boolean withFunding, boolean withWorkings) {
    Reference data = reference.now();
    LocalDate date = settings.date() == null ? today() : settings.date();
    int period = settings.period() == null ? periods.get(settings.year(), this::openPeriod) : settings.period();
    Bound checked = bound.get(new Key(settings.year(), settings.ukprn(), data, period, date), RecordChecks::bind);
    Found found = new Found();
    boolean isLearner = record instanceof Learner;
    boolean clean = isLearner ? checked.rules().check((Learner) record, found)
        : checked.rules().check((LearnerDestinationandProgression) record, found);
    long errors = found.raised.stream().filter(finding -> finding.rule().severity() == Severity.ERROR).count();
    long warnings = found.raised.stream().filter(finding -> finding.rule().severity() == Severity.WARNING).count();
    boolean valid = clean && errors == 0;
    LearnerWorth worth = !withFunding || !isLearner ? null : !valid ? LearnerWorth.none("A learner with errors is not funded.")
        : LearnerWorth.of((Learner) record, new FundingFacts(settings.year(), data, settings.ukprn()), withWorkings);
    return new RecordCheck(settings.year().code(), settings.ukprn(), period, date, data.versions().snapshot(), valid, errors, warnings,
        found.raised.stream().map(RecordCheck.Raised::of).toList(),
        new RecordCheck.NotChecked(isLearner ? checked.learnersNeedFile() : checked.destinationsNeedFile(), checked.needReference(), found.failed), worth);
  }

  private int openPeriod(Year year) {
    return calendar.currentOrNext("ILR" + year.code()).map(Period::number).orElse(LAST_PERIOD);
  }

  private static Bound bind(Key key) {
    FileFacts file = new FileFacts(null, key.ukprn(), key.ukprn(), key.date());
    RuleSet rules = RuleSet.of(new Facts(Specification.of(key.year()), key.reference(), file, key.period(), key.date().atStartOfDay()), Channel.ONLINE);
    String destination = LearnerDestinationandProgression.TYPE.name();
    List<RuleInfo> needFile = rules.needingTheWholeFile();
    return new Bound(rules, needFile.stream().filter(rule -> !rule.on().equals(destination)).map(RuleInfo::id).distinct().toList(),
        needFile.stream().filter(rule -> rule.on().equals(destination) || rule.on().equals("File")).map(RuleInfo::id).distinct().toList(),
        rules.notChecked().stream().map(RecordCheck.NeedsReference::of).toList());
  }

  /** Gathers what is found. */
  private static final class Found implements Findings {

    private final List<Finding> raised = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    @Override
    public void raised(Finding finding) {
      raised.add(finding);
    }

    @Override
    public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
      failed.add(rule.id());
      LOG.error("Rule {} broke down: {} at {}", rule.id(), failure.getClass().getName(), failure.getStackTrace().length == 0 ? "" : failure.getStackTrace()[0]);
    }
  }
}
