package org.openilr.validation.keys;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Works out which learners are valid. Goes once over the records of each reference number, however many share it. */
final class Settlement {

  private final ReturnKeys keys;
  private final int[] validByFundModel = new int[LearnerKeys.FUNDING_MODELS.size()];
  private final int[] invalidByFundModel = new int[LearnerKeys.FUNDING_MODELS.size()];
  private int valid;
  private int invalid;
  private int warningsOnly;
  private int withWarnings;
  private int validDestinations;
  private int invalidDestinations;

  Settlement(ReturnKeys keys) {
    this.keys = keys;
  }

  LearnerCounts settle() {
    for (int row = 0; row < keys.learners(); row++) {
      if (keys.learnersByNumber().isFirst(row)) {
        Map<Integer, Spelling> spellings = spellings(row, keys.destinationsByNumber().first(keys.number(row)));
        for (int same = row; same >= 0; same = keys.learnersByNumber().next(same)) {
          if (spellings.get(keys.spelling(same)).error) {
            keys.mark(same, LearnerKeys.INVALID);
          }
        }
        spellings.values().forEach(this::count);
      }
    }
    for (int row = 0; row < keys.destinations(); row++) {
      if (keys.destinationNumber(row) == ReferenceNumber.NONE) {
        invalidDestinations++;
      } else if (keys.destinationsByNumber().isFirst(row) && keys.learnersByNumber().first(keys.destinationNumber(row)) < 0) {
        spellings(RowIndex.NONE, row).values().forEach(this::count);
      }
    }
    return new LearnerCounts(valid, invalid, warningsOnly, withWarnings, byModel(validByFundModel), byModel(invalidByFundModel),
        validDestinations, invalidDestinations);
  }

  /** What stands on the records of one reference number, for each way in which it is spelt. */
  private Map<Integer, Spelling> spellings(int firstLearner, int firstDestination) {
    Map<Integer, Spelling> spellings = new HashMap<>();
    for (int row = firstLearner; row >= 0; row = keys.learnersByNumber().next(row)) {
      Spelling spelling = spellings.computeIfAbsent(keys.spelling(row), any -> new Spelling());
      spelling.learner = true;
      spelling.funding |= keys.funding(row);
      spelling.error |= keys.isMarked(row, LearnerKeys.ERROR);
      spelling.warning |= keys.isMarked(row, LearnerKeys.WARNING);
    }
    for (int row = firstDestination; row >= 0; row = keys.destinationsByNumber().next(row)) {
      Spelling spelling = spellings.computeIfAbsent(keys.destinationSpelling(row), any -> new Spelling());
      spelling.destinations++;
      spelling.error |= keys.isDestinationMarked(row, LearnerKeys.ERROR);
      spelling.warning |= keys.isDestinationMarked(row, LearnerKeys.WARNING);
    }
    return spellings;
  }

  private void count(Spelling spelling) {
    withWarnings += spelling.warning ? 1 : 0;
    if (spelling.error) {
      invalid++;
      invalidDestinations += spelling.destinations;
    } else {
      valid += spelling.learner ? 1 : 0;
      warningsOnly += spelling.learner && spelling.warning ? 1 : 0;
      validDestinations += spelling.destinations;
    }
    int[] byModel = spelling.error ? invalidByFundModel : validByFundModel;
    for (int place = 0; place < byModel.length; place++) {
      byModel[place] += spelling.funding >>> place & 1;
    }
  }

  private static Map<Integer, Integer> byModel(int[] counts) {
    Map<Integer, Integer> byModel = new LinkedHashMap<>();
    for (int place = 0; place < counts.length; place++) {
      byModel.put(LearnerKeys.FUNDING_MODELS.get(place), counts[place]);
    }
    return Collections.unmodifiableMap(byModel);
  }

  /** What stands on the records that spell a reference number alike. */
  private static final class Spelling {
    private boolean learner;
    private boolean error;
    private boolean warning;
    private int funding;
    private int destinations;
  }
}
