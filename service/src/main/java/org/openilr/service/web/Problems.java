package org.openilr.service.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with a form that somebody sent, by the field's id. The fragments of {@code forms.html} show it, linked to the fields. */
public final class Problems {

  private final Map<String, String> messages = new LinkedHashMap<>();

  /** Adds a message; the first one of a field is kept. */
  public void add(String field, String message) {
    messages.putIfAbsent(field, message);
  }

  /** Adds a message unless something holds. */
  public void unless(boolean fine, String field, String message) {
    if (!fine) {
      add(field, message);
    }
  }

  /**
   * Reads a value.
   *
   * @return what was read; null where it cannot be read, which is then a problem of the field
   */
  public <T> T read(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Unreadable e) {
      add(field, e.getMessage());
      return null;
    }
  }

  /** A text that has to be there; null where it is not, which is then a problem. */
  public String required(String field, String text, String message) {
    String trimmed = text == null ? "" : text.strip();
    if (trimmed.isEmpty()) {
      add(field, message);
      return null;
    }
    return trimmed;
  }

  /** Whether there is any. */
  public boolean any() {
    return !messages.isEmpty();
  }

  /** All of them by field, in the order of the page. */
  public Map<String, String> all() {
    return messages;
  }

  /** The message of a field. */
  public Optional<String> of(String field) {
    return Optional.ofNullable(messages.get(field));
  }

  /** What somebody typed cannot be read; the message tells them what to type. */
  public static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message for the person */
    public Unreadable(String message) {
      super(message);
    }
  }
}
