package org.openilr.reports;

import java.io.IOException;

/** Takes one after the other while a file is read. */
@FunctionalInterface
public interface Taker<T> {

  /** @throws IOException when it cannot be kept */
  void take(T next) throws IOException;
}
