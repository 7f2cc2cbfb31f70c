package org.openilr.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds what somebody may have meant by an id that does not exist. */
final class NearestIds {

  private static final int MOST = 6;
  private static final int FARTHEST = 3;

  private NearestIds() {}

  /** The ids that start with what was typed, else those a few keystrokes away, the nearest first; at most six. */
  static List<String> of(String typed, List<String> ids) {
    String wanted = plain(typed);
    List<String> starting = ids.stream().filter(id -> plain(id).startsWith(wanted)).limit(MOST).toList();
    if (!starting.isEmpty()) {
      return starting;
    }
    Map<String, Integer> distances = new TreeMap<>();
    ids.forEach(id -> distances.put(id, distance(wanted, plain(id))));
    return distances.entrySet().stream().filter(entry -> entry.getValue() <= FARTHEST)
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder())).limit(MOST).map(Map.Entry::getKey).toList();
  }

  /** Letters and digits only: people write AchDate-2 for AchDate_02. */
  private static String plain(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** How many letters must be put in, taken out or changed to make one text of the other (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
