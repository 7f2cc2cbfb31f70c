package org.openilr.reference;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a block of learners is going to look up, for {@link Reference#prefetch}. Nulls are passed over. For one thread.
 */
public final class ReferenceKeys {

  final Set<String> aims = new HashSet<>();
  final Set<String> postcodes = new HashSet<>();
  final Set<Long> ulns = new HashSet<>();
  final Set<Integer> employers = new HashSet<>();
  final Set<String> earlierLearners = new HashSet<>();

  /** A learning aim. */
  public ReferenceKeys aim(String learnAimRef) {
    return add(aims, learnAimRef);
  }

  /** A postcode; its place, area costs, disadvantage and devolved area are read. */
  public ReferenceKeys postcode(String postcode) {
    return add(postcodes, postcode);
  }

  /** A unique learner number; whether it was issued and its earnings history are read. */
  public ReferenceKeys uln(Long uln) {
    if (uln != null) {
      ulns.add(uln);
    }
    return this;
  }

  /** An employer number. */
  public ReferenceKeys employer(Integer ern) {
    if (ern != null) {
      employers.add(ern);
    }
    return this;
  }

  /** A learner reference number, this year's or the previous one, to be found in the return of the year before. */
  public ReferenceKeys earlierLearner(String learnRefNumber) {
    return add(earlierLearners, learnRefNumber);
  }

  private ReferenceKeys add(Set<String> keys, String key) {
    if (key != null) {
      keys.add(upper(key));
    }
    return this;
  }

  /** The form in which codes are kept. */
  static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
