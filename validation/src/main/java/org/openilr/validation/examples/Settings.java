package org.openilr.validation.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in lines what an example sets. */
final class Settings {

  private Settings() {}

  static List<String> lines(Map<String, Object> changes) {
    List<String> lines = new ArrayList<>();
    changes.forEach((key, value) -> lines.add(key + ": " + text(value)));
    return lines;
  }

  private static String text(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> parts = new ArrayList<>();
      map.forEach((key, part) -> parts.add(part == null ? "no " + key : key + " " + text(part)));
      return String.join(", ", parts);
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "none" : String.join("; ", list.stream().map(Settings::text).toList());
    }
    return value == null ? "none" : value.toString();
  }
}
