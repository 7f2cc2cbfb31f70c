package org.openilr.processing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openilr.learners.Entity;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.reference.Organisation;
import org.openilr.reference.Reference;
import org.openilr.specification.ReturnPeriod;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.Facts;
import org.openilr.validation.FileFacts;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleSet;
import org.openilr.validation.Severity;
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
  private final ReturnKeys keys = new ReturnKeys(BLOCK);
  private final Failures failures = new Failures();
  private final Map<Integer, Integer> aims = new TreeMap<>();
  private int loans;

  private ReturnCheck(CheckSettings settings, Progress progress, FindingReceiver receiver) {
    this.settings = settings;
    this.progress = progress;
    this.receiver = receiver;
  }

  /**
   * Checks a return. The receiver gets the findings only when the whole file has turned out to be a return.
   *
   * @param receiver null when only the result is wanted
   * @throws RejectedFileException when the file is not a return of a supported year; nothing was handed out then
   * @throws IOException when the file cannot be read, or the findings cannot be kept
   */
  public static CheckResult run(CheckSettings settings, Progress progress, FindingReceiver receiver) throws IOException, RejectedFileException {
    return new ReturnCheck(settings, progress, receiver).run();
  }

  private CheckResult run() throws IOException, RejectedFileException {
    try (ReturnReader reader = ReturnReader.open(settings.file()); Spool spool = new Spool(FINDINGS_IN_MEMORY)) {
      Specification specification = Specification.of(reader.year());
      Integer ukprn = reader.learningProvider() == null ? null : reader.learningProvider().ukprn();
      FileFacts file = new FileFacts(reader.fileName().name(), reader.header().source().ukprn(), ukprn,
          reader.header().collectionDetails().filePreparationDate());
      Facts facts = new Facts(specification, settings.reference(), file, period(specification), settings.now());
      RuleSet rules = RuleSet.of(facts, settings.channel());
      Found onFile = new Found(failures);
      rules.checkName(reader.fileName(), onFile);
      rules.checkFile(onFile);
      List<RuleSet.NotChecked> notChecked = rules.notChecked();
      if (onFile.has(Severity.FAIL)) {
        rules = RuleSet.ofRefusedFile(facts, settings.channel());
      }
      read(reader, rules, spool);
      keys.complete();
      rules.check(keys, onFile);
      onFile.findings().sort(Comparator.comparing(finding -> finding.rule().id()));
      Counts counts = new Counts();
      for (Finding finding : onFile.findings()) {
        hand(finding, About.NOBODY, counts);
      }
      new Merge(keys, BLOCK, rules, spool, failures, receiver != null).run((finding, about) -> hand(finding, about, counts));
      Organisation provider = settings.reference().organisation(ukprn);
      return new CheckResult(file.name(), reader.year(), facts.period(), ukprn, provider == null ? null : provider.name(),
          file.filePreparationDate(), settings.now(), settings.channel(), onFile.has(Severity.FAIL), keys.settle(),
          new CheckResult.AimCounts(aims.values().stream().mapToInt(Integer::intValue).sum(), aims, loans), keys.destinations(),
          counts.worstFirst(), notChecked, failures.list(), settings.reference().versions());
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
  static int openPeriod(Specification specification, Reference reference, LocalDateTime now) {
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

  /** Reads all records, has them checked block by block, and takes in the outcomes in the order of the file. */
  private void read(ReturnReader reader, RuleSet rules, Spool spool) throws IOException, RejectedFileException {
    ExecutorService workers = Executors.newFixedThreadPool(settings.workers(), work -> {
      Thread thread = new Thread(work, "check");
      thread.setDaemon(true);
      return thread;
    });
    try {
      Deque<Future<BlockCheck.Outcome>> waiting = new ArrayDeque<>();
      List<Entity> block = new ArrayList<>(BLOCK);
      long records = 0;
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        if (block.size() == BLOCK || !block.isEmpty() && block.get(0).type() != record.type()) {
          waiting.add(workers.submit(new BlockCheck(block, rules, receiver != null)));
          block = new ArrayList<>(BLOCK);
          progress.at(reader.bytesRead(), reader.bytes(), records);
        }
        block.add(record);
        records++;
        // Not more than a few blocks wait: the reader is held back when the workers are slower.
        while (waiting.size() > 4 * settings.workers() || !waiting.isEmpty() && waiting.peek().isDone()) {
          take(waiting.remove(), spool);
        }
      }
      if (!block.isEmpty()) {
        waiting.add(workers.submit(new BlockCheck(block, rules, receiver != null)));
      }
      while (!waiting.isEmpty()) {
        take(waiting.remove(), spool);
      }
      progress.at(reader.bytes(), reader.bytes(), records);
    } finally {
      workers.shutdownNow();
    }
  }

  private void take(Future<BlockCheck.Outcome> future, Spool spool) throws IOException {
    BlockCheck.Outcome outcome;
    try {
      outcome = future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The check was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A block of learners could not be checked", e.getCause());
    }
    if (outcome.learners() != null) {
      keys.add(outcome.learners());
    } else {
      keys.add(outcome.destinations());
    }
    spool.add(outcome.packed());
    outcome.aims().forEach((model, count) -> aims.merge(model, count, Integer::sum));
    loans += outcome.loans();
    failures.addAll(outcome.failures());
  }
}
