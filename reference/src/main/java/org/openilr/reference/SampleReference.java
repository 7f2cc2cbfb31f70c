package org.openilr.reference;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Holds the sample reference data once they are used. */
final class SampleReference {

  static final Reference SAMPLE = StoredReference.of(read());

  private SampleReference() {}

  private static Store read() {
    try {
      return MemoryStore.of("sample", Source.sample());
    } catch (IOException e) {
      throw new UncheckedIOException("The sample reference data cannot be read", e);
    }
  }
}
