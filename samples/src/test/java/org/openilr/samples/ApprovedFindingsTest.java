package org.openilr.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.learners.RejectedFileException;
import org.openilr.specification.Year;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;

/**
 * No surprises: what a fixed set of sample returns raises has been looked at and approved. The returns are kept as seeds; what they raise is
 * kept in {@code approved-findings.txt}, a line a return and rule: how often it is raised, and a mark of on whom and with which values. A build
 * fails where something is different, and says which rules. How to write the file
 * anew stands in {@code docs/auditors.md}.
 */
class ApprovedFindingsTest {

  private static final Path APPROVED = Path.of("src/test/resources/approved-findings.txt");
  private static final int LEARNERS = 200;
  private static final int SEED = 7;

  @TempDir
  private Path folder;

  @Test
  void theSampleReturnsRaiseWhatHasBeenApprovedAndTheFileMadeForARuleRaisesIt() throws IOException, RejectedFileException {
    Map<String, String> now = new LinkedHashMap<>();
    for (Year year : Year.SUPPORTED) {
      lines(year.title() + ", every kind", ofYear(year), now);
    }
    for (String rule : RuleCatalogue.rules().stream().map(RuleInfo::id).distinct().toList()) {
      Optional<RaisedRule> raised = RaisedRule.of(rule);
      if (raised.isPresent()) {
        WholeCheck check = RaisedRulesTest.check(raised.get(), folder);
        assertThat(check.found).as("what the file made for " + rule + " raises").containsKey(rule);
        lines("made for " + rule, check, now);
      }
    }
    if (Boolean.getBoolean("openilr.approve")) {
      Files.write(APPROVED, now.entrySet().stream().map(line -> line.getKey() + ": " + line.getValue()).toList());
    }
    assertThat(differences(approved(), now)).as("""
        rules that raise something else than what has been approved; look at each, then approve with -Dopenilr.approve=true""").isEmpty();
  }

  private WholeCheck ofYear(Year year) throws IOException, RejectedFileException {
    SampleReturn sample = new SampleReturn(
        new SampleSettings(year, LEARNERS, SEED, 0.5, SampleSettings.kinds(year), SampleSettings.UKPRN));
    Path file = folder.resolve(sample.fileName());
    try (OutputStream out = Files.newOutputStream(file)) {
      sample.write(out, learners -> { });
    }
    return WholeCheck.of(file);
  }

  private static void lines(String sample, WholeCheck check, Map<String, String> lines) {
    check.found.forEach((rule, count) -> lines.put(sample + " | " + rule, count + " " + Integer.toHexString(check.marks.get(rule))));
  }

  private static Map<String, String> approved() throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(APPROVED)) {
      int colon = line.lastIndexOf(": ");
      lines.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return lines;
  }

  private static List<String> differences(Map<String, String> approved, Map<String, String> now) {
    List<String> differences = new ArrayList<>();
    approved.forEach((what, before) -> {
      if (!before.equals(now.get(what))) {
        differences.add(what + ": was " + before + ", is " + (now.containsKey(what) ? now.get(what) : "no longer raised"));
      }
    });
    now.forEach((what, value) -> {
      if (!approved.containsKey(what)) {
        differences.add(what + ": newly raised, " + value);
      }
    });
    return differences;
  }
}
