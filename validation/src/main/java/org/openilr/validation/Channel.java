package org.openilr.validation;

/** Where a return is checked: it chooses which rules run. */
public enum Channel {
  /** As the department's online service does. */
  ONLINE,
  /** As the department's desktop program did: without what only the service knows. */
  DESKTOP
}
