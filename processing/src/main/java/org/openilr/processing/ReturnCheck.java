package org.openilr.processing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openilr.funding.FundingFacts;
import org.openilr.learners.Entity;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.reference.Organisation;
import org.openilr.reference.Reference;
import org.openilr.reports.Spool;
import org.openilr.specification.ReturnPeriod;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.Facts;
import org.openilr.validation.FileFacts;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleSet;
import org.openilr.validation.Severity;
import org.openilr.validation.keys.LearnerCounts;
import org.openilr.validation.keys.ReturnKeys;

/**
 * Checks a return from its file to its findings. One thread reads, workers check blocks of learners, and what they find is put
 * together in the order of the file, so that the result is the same with any number of workers. When all is read, the rules that
 * compare learners run on compact keys, and everything is handed out record by record. Memory stays bounded: findings wait in a
 * {@link Spool}, and keys take some 60 bytes a learner.
 */
public final class ReturnCheck {

  /** Records of a block: small enough to keep all cores busy at the end, large enough that handing over costs nothing. */
  private static final int BLOCK = 250;
  private static final long FINDINGS_IN_MEMORY = 32L << 20;
  private static final LocalTime CLOSING_TIME = LocalTime.of(18, 0);

  private final CheckSettings settings;
  private final Progress progress;
  private final FindingReceiver receiver;
  private final FundingReceiver<?> funding;
  private final ReturnKeys keys = new ReturnKeys(BLOCK);
  private final Failures failures = new Failures();
  private final Map<Integer, Integer> aims = new TreeMap<>();
  private int loans;

  private ReturnCheck(CheckSettings settings, Progress progress, FindingReceiver receiver, FundingReceiver<?> funding) {
    this.settings = settings;
    this.progress = progress;
    this.receiver = receiver;
    this.funding = funding;
  }

  /**
   * Checks a return. The receiver gets the findings only when the whole file has turned out to be a return.
   *
   * @param receiver null when only the result is wanted
   * @throws RejectedFileException when the file is not a return of a supported year; nothing was handed out then
   * @throws IOException when the file cannot be read, or the findings cannot be kept
   */
  public static CheckResult run(CheckSettings settings, Progress progress, FindingReceiver receiver) throws IOException, RejectedFileException {
    return run(settings, progress, receiver, null);
  }

  /**
   * Checks a return and then works out what its valid learners are funded; a file that is refused is not funded, nor one of a year without
   * {@link org.openilr.funding.Calculations calculations}.
   *
   * @param receiver null when the findings are not wanted
   * @param funding null when funding is not wanted
   * @throws RejectedFileException when the file is not a return of a supported year; nothing was handed out then
   * @throws IOException when the file cannot be read, or what came out cannot be kept
   */
  public static CheckResult run(CheckSettings settings, Progress progress, FindingReceiver receiver, FundingReceiver<?> funding)
      throws IOException, RejectedFileException {
    return new ReturnCheck(settings, progress, receiver, funding).run();
  }

  private CheckResult run() throws IOException, RejectedFileException {
    try (ReturnReader reader = ReturnReader.open(settings.file()); Spool spool = new Spool(FINDINGS_IN_MEMORY);
        Outcomes outcomes = new Outcomes(BLOCK)) {
      Specification specification = Specification.of(reader.year());
      Integer ukprn = reader.learningProvider() == null ? null : reader.learningProvider().ukprn();
      FileFacts file = new FileFacts(reader.fileName().name(), reader.header().source().ukprn(), ukprn,
          reader.header().collectionDetails().filePreparationDate(), settings.upload());
      Facts facts = new Facts(specification, settings.reference(), file, period(specification), settings.now());
      RuleSet rules = RuleSet.of(facts, settings.channel());
      Found onFile = new Found(failures);
      rules.checkName(reader.fileName(), onFile);
      rules.checkFile(onFile);
      List<RuleSet.NotChecked> notChecked = rules.notChecked();
      if (onFile.has(Severity.FAIL)) {
        rules = RuleSet.ofRefusedFile(facts, settings.channel());
      }
      // Read a second time for funding, the file is half done when it has been checked.
      read(reader, rules, spool, outcomes,
          funding == null ? progress : (read, bytes, records) -> progress.at(read, 2 * bytes, records));
      keys.complete();
      rules.check(keys, onFile);
      onFile.findings().sort(Comparator.comparing(finding -> finding.rule().id()));
      Counts counts = new Counts();
      for (Finding finding : onFile.findings()) {
        hand(finding, About.NOBODY, counts);
      }
      new Merge(keys, BLOCK, rules, spool, failures, receiver != null).run((finding, about) -> hand(finding, about, counts));
      LearnerCounts learners = keys.settle();
      Organisation provider = settings.reference().organisation(ukprn);
      CheckResult result = new CheckResult(file.name(), reader.year(), facts.period(), ukprn, provider == null ? null : provider.name(),
          file.filePreparationDate(), settings.now(), settings.channel(), onFile.has(Severity.FAIL), learners,
          new CheckResult.AimCounts(aims.values().stream().mapToInt(Integer::intValue).sum(), aims, loans), keys.destinations(),
          counts.worstFirst(), notChecked, failures.list(), settings.reference().versions());
      if (funding != null && !result.refused() && ukprn != null) {
        new FundingPass<>(settings, BLOCK, keys, outcomes, new FundingFacts(reader.year(), settings.reference(), ukprn), funding)
            .run(result, (read, bytes, records) -> progress.at(bytes + read, 2 * bytes, records));
      }
      return result;
    }
  }

  private void hand(Finding finding, About about, Counts counts) throws IOException {
    counts.add(finding);
    if (receiver != null) {
      receiver.found(finding, about);
    }
  }

  private int period(Specification specification) {
    return settings.period() != null ? settings.period() : openPeriod(specification, settings.reference(), settings.now());
  }

  /** The return that is open at a time: the first that has not closed yet; the last one after all have closed. */
  public static int openPeriod(Specification specification, Reference reference, LocalDateTime now) {
    Year year = specification.year();
    List<ReturnPeriod> periods = reference.returnPeriods(year).isEmpty() ? specification.periods() : reference.returnPeriods(year);
    for (ReturnPeriod period : periods) {
      LocalDate closes = period.closes();
      if (closes != null && !now.isAfter(closes.atTime(CLOSING_TIME))) {
        return period.number();
      }
    }
    return 14;
  }

  /** Reads all records, has them checked block by block, and takes in what comes out in the order of the file. */
  private void read(ReturnReader reader, RuleSet rules, Spool spool, Outcomes outcomes, Progress progress) throws IOException, RejectedFileException {
    try (Pipeline<BlockCheck.Outcome> pipeline = new Pipeline<>(settings.workers(), outcome -> take(outcome, spool, outcomes))) {
      List<Entity> block = new ArrayList<>(BLOCK);
      long records = 0;
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        if (block.size() == BLOCK || !block.isEmpty() && block.get(0).type() != record.type()) {
          pipeline.give(new BlockCheck(block, rules, receiver != null, funding != null));
          block = new ArrayList<>(BLOCK);
          progress.at(reader.bytesRead(), reader.bytes(), records);
        }
        block.add(record);
        records++;
      }
      if (!block.isEmpty()) {
        pipeline.give(new BlockCheck(block, rules, receiver != null, funding != null));
      }
      pipeline.finish();
      progress.at(reader.bytes(), reader.bytes(), records);
    }
  }

  private void take(BlockCheck.Outcome outcome, Spool spool, Outcomes outcomes) throws IOException {
    if (outcome.learners() != null) {
      keys.add(outcome.learners());
    } else {
      keys.add(outcome.destinations());
      if (outcome.outcomes() != null) {
        outcomes.add(outcome.outcomes());
      }
    }
    spool.add(outcome.packed());
    outcome.aims().forEach((model, count) -> aims.merge(model, count, Integer::sum));
    loans += outcome.loans();
    failures.addAll(outcome.failures());
  }
}
